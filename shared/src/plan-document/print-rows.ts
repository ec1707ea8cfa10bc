import type { Cell, TableRow } from './block.js';
import { singular } from './levels.js';
import type { PrintColumn } from './print-columns.js';
import { linesOf, type Line } from './print-lines.js';
import { isMarked } from './print-marks.js';
import { taskTexts } from './print-texts.js';
import { codedTitle } from './print-title.js';
import type { PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';

/** The background of a marked quarter, pale enough for a black and white printer. */
const MARK = 'B4C6E7';

type LaidCell = Omit<Cell, 'position'>;

/**
 * The rows of a plan below its header, the first at the number `from`: sections above the section columns span the
 * table, those of the columns are merged over their tasks.
 */
export function bodyRows(draft: PlanDraft, columns: readonly PrintColumn[], from: number): TableRow[] {
  const lines = linesOf(draft, columns);
  const levels = sectionLevels(draft.levels, columns);
  return lines.map((line, at): TableRow => {
    const position = { table: 1, row: from + at };
    const laid =
      line.kind === 'section'
        ? [{ ...plainCell(0, [line.text]), columnSpan: columns.length, bold: true }]
        : [...sectionCells(lines, at, levels), ...taskCells(line.task, columns)].toSorted(
            (a, b) => a.column - b.column,
          );
    return {
      header: false,
      position,
      cells: laid.map((cell) => ({ ...cell, position: { ...position, column: cell.column + 1 } })),
    };
  });
}

function plainCell(column: number, paragraphs: string[]): LaidCell {
  return { paragraphs, column, columnSpan: 1, rowSpan: 1, fill: null, bold: false };
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

/** The cells of the sections that begin in a row, each over all rows of it that follow each other. */
function sectionCells(lines: readonly Line[], at: number, levels: readonly number[]): LaidCell[] {
  return levels.flatMap((column, order): LaidCell[] => {
    const own = sectionAt(lines[at], order);
    if (!own) return [plainCell(column, [])];
    if (sectionAt(lines[at - 1], order) === own) return [];
    let rowSpan = 1;
    while (sectionAt(lines[at + rowSpan], order) === own) rowSpan++;
    return [{ ...plainCell(column, [codedTitle(own.code, own.title)]), rowSpan, bold: true }];
  });
}

function sectionAt(line: Line | undefined, order: number): SectionDraft | undefined {
  return line?.kind === 'task' ? line.path[order] : undefined;
}

function taskCells(task: TaskDraft, columns: readonly PrintColumn[]): LaidCell[] {
  const texts = taskTexts(task, columns);
  const words = wordsInQuarters(task, columns);
  return columns.flatMap(({ field, days }, column): LaidCell[] => {
    if (field === 'section' || (words && words.from < column && column <= words.to)) return [];
    if (words?.from === column)
      return [{ ...plainCell(column, words.lines), columnSpan: words.to - words.from + 1 }];
    const marked = days !== null && isMarked(task.schedule, days);
    return [{ ...plainCell(column, texts[column] ?? []), fill: marked ? MARK : null }];
  });
}

/** «Постійно» in a plan that has only quarters to say it in: one cell over the columns that it means. */
function wordsInQuarters(
  { deadlineText, schedule }: TaskDraft,
  columns: readonly PrintColumn[],
): { from: number; to: number; lines: string[] } | null {
  if (deadlineText === null || columns.some(({ field }) => field === 'deadline')) return null;
  const quarters = columns.flatMap(({ field }, index) => (field === 'quarter' ? [index] : []));
  const marked = quarters.filter((index) => {
    const days = columns[index]?.days ?? null;
    return days !== null && isMarked(schedule, days);
  });
  const over = marked.length > 0 ? marked : quarters;
  const [from, to] = [over[0], over.at(-1)];
  return from === undefined || to === undefined ? null : { from, to, lines: deadlineText.split('\n') };
}
