import type { Period } from '../calendar/index.js';
import type { Cell, Table, TableRow } from './block.js';
import { dateColumns } from './column.js';
import { draftTasks } from './draft-outline.js';
import { gridOf } from './grid.js';
import { findHeader } from './header.js';
import type { ColumnDraft, Field, PlanDraft, TaskDraft } from './plan-draft.js';

/** A column to print: its header, what it holds, and the quarters that a mark in it stands for. */
export type PrintColumn = ColumnDraft & { period: Period | null };

/** What a column is called where the document did not name it. */
const USUAL: Readonly<Record<Field, string>> = {
  section: 'Розділ',
  task: 'Завдання',
  description: 'Опис',
  baseline: 'Стан',
  priority: 'Пріоритет',
  deadline: 'Строк виконання',
  kpi: 'Показники виконання',
  executor: 'Виконавець',
  quarter: 'Квартал',
  funding: 'Фінансування',
  number: '№ з/п',
};

/**
 * The columns of a plan as its document printed them, in their order; what tasks hold and no column prints (because a
 * person added it later) gets a column of its own at the end.
 */
export function printColumns(draft: PlanDraft): PrintColumn[] {
  const own = draft.columns.map(({ header, field }) => ({
    header: header === '' && field !== null ? USUAL[field] : header,
    field,
  }));
  const has = (field: Field): boolean => own.some((column) => column.field === field);
  const tasks = draftTasks(draft).map(({ task }) => task);
  const lacking = (Object.keys(HOLDS) as (keyof typeof HOLDS)[]).filter(
    (field) => !has(field) && tasks.some((task) => HOLDS[field](task, has('quarter'))),
  );
  const columns = [
    ...(has('task') ? own : [{ header: USUAL.task, field: 'task' as const }, ...own]),
    ...lacking.map((field) => ({ header: USUAL[field], field })),
  ];
  const header = findHeader(gridOf(headerTable(columns)));
  const dated = header ? dateColumns(header.columns, draft.period).columns : [];
  return columns.map((column, index) => ({
    ...column,
    period: column.field === 'quarter' ? (dated[index]?.period ?? null) : null,
  }));
}

/** Whether a task says something for a column of each kind; quarters that are marked say the deadline. */
const HOLDS = {
  description: (task: TaskDraft) => task.description !== null,
  baseline: (task: TaskDraft) => task.baseline !== null,
  priority: (task: TaskDraft) => task.priority !== null,
  deadline: (task: TaskDraft, inQuarters: boolean) =>
    task.deadlineText !== null || (task.schedule !== null && !inQuarters),
  kpi: (task: TaskDraft) => task.kpis.length > 0,
  executor: (task: TaskDraft) => task.executorsText !== null || task.executors.length > 0,
} as const;

/**
 * The rows of the header: «2020 / I квартал» beside «2020 / II квартал» are two cells under a common one; another
 * header that shares nothing with its neighbour is one cell over the whole height.
 */
export function headerRows(columns: readonly ColumnDraft[]): TableRow[] {
  const stacks = columns.map(({ header, field }, at) => {
    const parts = header.split(' / ');
    const neighbours = [columns[at - 1], columns[at + 1]].map((column) => column?.header.split(' / ') ?? []);
    const shares = neighbours.some((other) => other.length > 1 && other[0] === parts[0]);
    return field === 'quarter' || shares ? parts : [header];
  });
  const height = Math.max(1, ...stacks.map((parts) => parts.length));
  return Array.from({ length: height }, (_, level): TableRow => {
    const position = { table: 1, row: level + 1 };
    const cells: Cell[] = [];
    for (const [at, parts] of stacks.entries()) {
      const text = parts[level];
      const last = cells.at(-1);
      const isLast = level === parts.length - 1;
      const before = stacks[at - 1] ?? [];
      const common =
        !isLast &&
        before.length > level + 1 &&
        before.slice(0, level + 1).join('\n') === parts.slice(0, level + 1).join('\n');
      if (text === undefined) continue;
      if (common && last) last.columnSpan++;
      else
        cells.push({
          paragraphs: [text],
          column: at,
          columnSpan: 1,
          rowSpan: isLast ? height - level : 1,
          fill: null,
          bold: true,
          position: { ...position, column: at + 1 },
        });
    }
    return { cells, header: true, position };
  });
}

function headerTable(columns: readonly ColumnDraft[]): Table {
  return { kind: 'table', rows: headerRows(columns), position: { table: 1, row: 1 } };
}
