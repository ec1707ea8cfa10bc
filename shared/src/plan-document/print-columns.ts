import type { Cell, Table, TableRow } from './block.js';
import { dateColumns, type Column } from './column.js';
import { draftTasks } from './draft-outline.js';
import { gridOf } from './grid.js';
import { findHeader } from './header.js';
import type { ColumnDraft, Field, PlanDraft, TaskDraft } from './plan-draft.js';
import { planLanguage } from './print-language.js';
import { columnDays, type Days } from './print-marks.js';

/** A column to print: its header, what it holds, and the days that a mark in it stands for. */
export type PrintColumn = ColumnDraft & { days: Days | null };

/** What a column is called where the document did not name it. */
const USUAL: Readonly<Record<'uk' | 'en', Readonly<Record<Field, string>>>> = {
  uk: {
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
  },
  en: {
    section: 'Section',
    task: 'Task',
    description: 'Description',
    baseline: 'Baseline',
    priority: 'Priority',
    deadline: 'Deadline',
    kpi: 'Indicators',
    executor: 'Responsible',
    quarter: 'Quarter',
    funding: 'Funding',
    number: 'No.',
  },
};

/**
 * The columns of a plan as its document printed them, in their order; what tasks hold and no column prints (because a
 * person added it later) gets a column of its own at the end.
 */
export function printColumns(draft: PlanDraft): PrintColumn[] {
  const usual = USUAL[planLanguage(draft)];
  const own = draft.columns.map(({ header, field }) => ({
    header: header === '' && field !== null ? usual[field] : header,
    field,
  }));
  const has = (field: Field): boolean => own.some((column) => column.field === field);
  const tasks = draftTasks(draft).map(({ task }) => task);
  const lacking = HOLDS.filter(
    ([field, holds]) => !has(field) && tasks.some((task) => holds(task, has('quarter'))),
  );
  const columns = [
    ...(has('task') ? own : [{ header: usual.task, field: 'task' as const }, ...own]),
    ...lacking.map(([field]) => ({ header: usual[field], field })),
  ];
  const header = findHeader(gridOf(headerTable(columns)));
  const dated = header ? dateColumns(header.columns, draft.period).columns : [];
  return columns.map((column, index) => ({
    ...column,
    days: column.field === 'quarter' ? daysOf(dated[index]) : null,
  }));
}

function daysOf(column: Column | undefined): Days | null {
  return column?.period ? columnDays(column.period) : null;
}

/** Whether a task says something for a column of each kind; where there are quarters, they say the deadline. */
const HOLDS: readonly (readonly [Field, (task: TaskDraft, inQuarters: boolean) => boolean])[] = [
  ['description', ({ description }) => description !== null],
  ['baseline', ({ baseline }) => baseline !== null],
  ['priority', ({ priority }) => priority !== null],
  [
    'deadline',
    ({ deadlineText, schedule }, inQuarters) => !inQuarters && (deadlineText !== null || schedule !== null),
  ],
  ['kpi', ({ kpis }) => kpis.length > 0],
  ['executor', ({ executorsText, executors }) => executorsText !== null || executors.length > 0],
];

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
