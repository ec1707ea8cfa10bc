import { compareQuarters, quarterOf, type Period } from '../calendar/index.js';
import { describeSchedule, scheduleSpan, type Schedule } from '../schedule/index.js';
import type { Cell, TableRow } from './block.js';
import { codeOf } from './code.js';
import { singular } from './levels.js';
import type { PrintColumn } from './print-columns.js';
import { linesOf, type Line } from './print-lines.js';
import { codedTitle } from './print-title.js';
import type { PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';

/** The background of a marked quarter, pale enough for a black and white printer. */
const MARK = 'B4C6E7';
const PRIORITIES = {
  uk: { high: 'Високий', medium: 'Середній', low: 'Низький' },
  en: { high: 'High', medium: 'Medium', low: 'Low' },
} as const;
/** Says «nothing» in a cell, so that a task without anything else is no heading. */
const NOTHING = '–';

/**
 * The rows of a plan below its header, the first at the number `from`: sections above the section columns span the
 * table, those of the columns are merged over their tasks.
 */
export function bodyRows(draft: PlanDraft, columns: readonly PrintColumn[], from: number): TableRow[] {
  const lines = linesOf(draft, columns);
  return lines.map((line, at): TableRow => {
    const position = { table: 1, row: from + at };
    const laid =
      line.kind === 'section' ? [spanning(line.text, columns.length)] : taskCells(draft, lines, at, columns);
    return {
      header: false,
      position,
      cells: laid.map((cell) => ({ ...cell, position: { ...position, column: cell.column + 1 } })),
    };
  });
}

type LaidCell = Omit<Cell, 'position'>;

function spanning(text: string, columnSpan: number): LaidCell {
  return { paragraphs: [text], column: 0, columnSpan, rowSpan: 1, fill: null, bold: true };
}

/** The section columns (by index) in the order of the levels they hold, which may be printed in another one. */
function sectionLevels(levels: readonly string[], columns: readonly PrintColumn[]): number[] {
  return columns
    .flatMap(({ field, header }, index) =>
      field === 'section' ? [{ index, level: levels.indexOf(singular(header)) }] : [],
    )
    .toSorted((a, b) => a.level - b.level)
    .map(({ index }) => index);
}

function taskCells(
  draft: PlanDraft,
  lines: readonly Line[],
  at: number,
  columns: readonly PrintColumn[],
): LaidCell[] {
  const line = lines[at];
  if (line?.kind !== 'task') return [];
  const { path, task } = line;
  const numbered = columns.some(({ field }) => field === 'number') && codeOf(task?.code ?? '') === task?.code;
  const texts = columns.map((column, index) => {
    const order = columns.slice(0, index).filter(({ field }) => field === column.field).length;
    if (column.field === 'section' || task === null) return [];
    if (column.field === 'task')
      return order > 0 ? [] : [codedTitle(numbered ? null : task.code, task.title)];
    if (column.field === 'number') return order > 0 || !numbered ? [] : [task.code ?? ''];
    if (column.field === 'deadline') return deadlineLines(task, columns, order);
    return order > 0 ? [] : textLines(task, column);
  });
  if (task !== null) sayNothing(texts, task, columns);
  const levels = sectionLevels(draft.levels, columns);
  return columns.flatMap((column, index): LaidCell[] => {
    const plain = { column: index, columnSpan: 1, rowSpan: 1, fill: null, bold: false };
    if (column.field === 'section') {
      const level = levels.indexOf(index);
      const own = path[level];
      const cell = own ? sectionCell(lines, at, level, own) : { paragraphs: [], rowSpan: 1 };
      return cell ? [{ ...plain, ...cell, bold: true }] : [];
    }
    const marked = column.period !== null && marks(task?.schedule ?? null, column.period);
    return [{ ...plain, paragraphs: texts[index] ?? [], fill: marked ? MARK : null }];
  });
}

/** The cell of a section over all rows of it that follow each other; null in every row but the first. */
function sectionCell(
  lines: readonly Line[],
  at: number,
  order: number,
  section: SectionDraft,
): Pick<Cell, 'paragraphs' | 'rowSpan'> | null {
  const isSame = (line: Line | undefined): boolean => line?.kind === 'task' && line.path[order] === section;
  if (isSame(lines[at - 1])) return null;
  let rowSpan = 1;
  while (isSame(lines[at + rowSpan])) rowSpan++;
  return { paragraphs: [codedTitle(section.code, section.title)], rowSpan };
}

function textLines(task: TaskDraft, { field, header }: PrintColumn): string[] {
  switch (field) {
    case 'description':
    case 'baseline':
      return printed(task[field]);
    case 'priority':
      return task.priority === null ? [] : [PRIORITIES[languageOf(header)][task.priority]];
    case 'kpi':
      return task.kpis.map(({ text }) => text);
    case 'executor':
      return printed(task.executorsText ?? (task.executors.map(({ name }) => name).join('\n') || null));
    default:
      return printed(task.extra?.find((extra) => extra.header === header)?.text ?? null);
  }
}

/** Two columns of deadlines are a beginning and an end; a deadline that nobody printed is said in words. */
function deadlineLines(task: TaskDraft, columns: readonly PrintColumn[], order: number): string[] {
  const count = columns.filter(({ field }) => field === 'deadline').length;
  const parts = task.deadlineText?.split(' | ') ?? [];
  if (count > 1 && parts.length === count) return printed(parts[order] ?? null);
  if (order > 0) return [];
  const inQuarters = columns.some(({ field }) => field === 'quarter');
  if (task.deadlineText !== null || task.schedule === null || inQuarters) return printed(task.deadlineText);
  return [
    describeSchedule(
      task.schedule,
      languageOf(columns.find(({ field }) => field === 'deadline')?.header ?? ''),
    ),
  ];
}

function printed(text: string | null): string[] {
  return text === null ? [] : text.split('\n');
}

function languageOf(header: string): 'uk' | 'en' {
  return /^[\p{Script=Latin}\P{L}]*$/u.test(header) && /\p{L}/u.test(header) ? 'en' : 'uk';
}

/** A title alone in its row, or one that begins small beside an empty deadline, would be read as something else. */
function sayNothing(texts: string[][], { title }: TaskDraft, columns: readonly PrintColumn[]): void {
  const at = columns.findIndex(({ field }) => field === 'deadline');
  const other =
    at >= 0
      ? at
      : columns.findIndex(({ field }) => field !== 'task' && field !== 'section' && field !== 'number');
  const alone =
    texts.filter((lines, index) => lines.length > 0 && columns[index]?.field !== 'number').length < 2;
  const goesOn = /^\p{Ll}/u.test(title) && texts[at]?.length === 0;
  const quarter = columns[other]?.field === 'quarter';
  if (other >= 0 && (alone || goesOn) && !quarter && texts[other]?.length === 0) texts[other] = [NOTHING];
}

/** Whether a quarter (or a longer column) is one in which the schedule asks for something. */
function marks(schedule: Schedule | null, column: Period): boolean {
  const windows = windowsIn(schedule);
  return windows.some(
    ({ from, to }) => compareQuarters(from, column.to) <= 0 && compareQuarters(column.from, to) <= 0,
  );
}

function windowsIn(schedule: Schedule | null): readonly Period[] {
  if (schedule?.kind === 'windows') return schedule.windows;
  const span = scheduleSpan(schedule);
  return span ? [{ from: quarterOf(span.from), to: quarterOf(span.to) }] : [];
}
