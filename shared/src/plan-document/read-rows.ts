import type { Paragraph } from './block.js';
import { codeDepth, numberCodeOf, splitCode } from './code.js';
import type { Column, PlacedCell } from './column.js';
import { textOf } from './lines.js';
import { decorationOf, marksOf, type Decoration } from './marks.js';
import { mostCommon } from './most-common.js';
import { isNoise, isSectionHeading, isTotal } from './noise.js';
import { OutlineBuilder } from './outline-builder.js';
import type { PlanRow, PlanTable } from './plan-table.js';
import { rawTask, type RawSection, type RawTask } from './raw.js';
import { borrowTitle, joinedRows, sharedTitle, tooWide } from './row-doubts.js';
import { cellOf, isIn, isSectionRow, taskCode } from './row-kind.js';
import { extendExtra, extendLines, judgedByContent, rowTexts } from './row-texts.js';
import { numberedSections, sectionOrder } from './section-order.js';

/** A table of the plan with the paragraphs that stand between it and the table before. */
export type TablePart = { between: Paragraph[]; table: PlanTable };

/** Reads the rows of all tables of the plan, from top to bottom, into one outline. */
export function readRows(parts: readonly TablePart[]): RawSection[] {
  const reader = new RowReader(usualDepth(parts));
  for (const { between, table } of parts) {
    for (const paragraph of between) reader.heading(paragraph);
    reader.begin(table);
    for (const [at, row] of table.rows.entries()) reader.row(row, table.columns, table.rows[at + 1]);
  }
  return reader.outline.sections;
}

/** How many parts the codes of tasks usually have; 0 when they have none. */
function usualDepth(parts: readonly TablePart[]): number {
  const depths = parts.flatMap(({ table: { rows, columns } }) =>
    rows.flatMap(({ cells }) => {
      const filled = cells.filter(({ cell, fresh }) => fresh && textOf(cell) !== '');
      return filled.length < 2 ? [] : [codeDepth(taskCode(cells, columns))];
    }),
  );
  return mostCommon(depths) ?? 0;
}

class RowReader {
  readonly outline = new OutlineBuilder();
  private task: RawTask | null = null;
  private taskCell: PlacedCell['cell'] | null = null;
  private decoration: Decoration = new Set();
  /** The columns of sections, the upper level first. */
  private sectionColumns: number[] = [];
  /** The column of sections that the numbers belong to, where they are merged as its cells are; -1 for none. */
  private numbered = -1;

  constructor(private readonly depth: number) {}

  /** Looks over a table before its rows are read. */
  begin({ rows, columns }: PlanTable): void {
    this.decoration = decorationOf(rows, columns);
    this.sectionColumns = sectionOrder(rows, columns);
    this.numbered = numberedSections(rows, columns);
  }

  /** A paragraph between two tables names a section, or is furniture of the page. */
  heading(paragraph: Paragraph): void {
    if (!isSectionHeading(paragraph)) return;
    this.outline.openRow(paragraph.text, paragraph.position);
    this.task = null;
  }

  row(row: PlanRow, columns: readonly Column[], next: PlanRow | undefined): void {
    const fresh = row.cells.filter(({ cell, fresh: isFresh }) => isFresh && textOf(cell) !== '');
    const marked = !isLoneText(row, fresh) && marksOf(row.cells, columns, this.decoration).times.length > 0;
    if (fresh.length === 0 && !marked) return;
    if (fresh.length > 0 && fresh.every(({ cell }) => isNoise(textOf(cell)))) return;
    if (isTotal(fresh.map(({ cell }) => textOf(cell)))) return;
    const surroundings = { columns, next, depth: this.depth, inTask: this.task !== null };
    if (!marked && isSectionRow(row, fresh, surroundings)) {
      const number = fresh.find(({ columns: [at = -1] }) => isIn(columns[at], ['number']));
      const words = fresh.length > 1 ? fresh.filter((cell) => cell !== number) : fresh;
      const title = words.map(({ cell }) => textOf(cell)).join(' ');
      this.outline.openRow(title, row.position, numberCodeOf(textOf(number?.cell)));
      this.task = null;
      return;
    }
    this.openColumns(row, columns);
    const onlySection =
      fresh.length > 0 && fresh.every(({ columns: [at = -1] }) => isIn(columns[at], ['section', 'number']));
    if (onlySection && !marked) this.task = null;
    else if (this.continues(row, fresh, columns)) this.extend(row, columns);
    else this.beginTask(row, columns);
  }

  private openColumns(row: PlanRow, columns: readonly Column[]): void {
    for (const [order, index] of this.sectionColumns.entries()) {
      const placed = row.cells.find((cell) => cell.columns[0] === index);
      if (!placed || textOf(placed.cell) === '') continue;
      const number = index === this.numbered ? cellOf(row.cells, columns, 'number') : undefined;
      const code = numberCodeOf(textOf(number?.cell));
      const opened = this.outline.openColumn(order, textOf(placed.cell), placed.cell.position, code);
      if (opened && columns[index]?.guessed) opened.doubts.push(judgedByContent('title'));
    }
  }

  /** A row without a task of its own, or whose task reaches down from above or goes on in the middle of a sentence. */
  private continues(row: PlanRow, fresh: readonly PlacedCell[], columns: readonly Column[]): boolean {
    if (!this.task) return false;
    const own = cellOf(row.cells, columns, 'task');
    const title = textOf(own?.cell);
    const numbered = fresh.some(
      ({ cell, columns: [at = -1] }) => isIn(columns[at], ['number']) && numberCodeOf(textOf(cell)) !== null,
    );
    if (own && !own.fresh && own.cell === this.taskCell) return !numbered;
    if (title === '')
      return !numbered && !fresh.some(({ columns: [at = -1] }) => isIn(columns[at], ['section']));
    const hasCode = taskCode(row.cells, columns) !== null;
    return !hasCode && /^\p{Ll}/u.test(title) && textOf(cellOf(row.cells, columns, 'deadline')?.cell) === '';
  }

  private beginTask(row: PlanRow, columns: readonly Column[]): void {
    const own = cellOf(row.cells, columns, 'task');
    const { code, title } = splitCode(textOf(own?.cell));
    const number = numberCodeOf(textOf(cellOf(row.cells, columns, 'number')?.cell));
    const task = rawTask(code ?? (this.numbered < 0 ? number : null), title, row.position);
    if (title === '') borrowTitle(task, textOf(cellOf(row.cells, columns, 'section')?.cell));
    else if (own && !own.fresh) task.doubts.push(sharedTitle());
    if (own?.columns.some((index) => columns[index]?.guessed)) task.doubts.push(judgedByContent('title'));
    if (isGuessedRow(columns)) task.doubts.push(judgedByContent(null));
    if (row.cells.some(({ cell, columns: under }) => under.length === 0 && textOf(cell) !== ''))
      task.doubts.push(tooWide());
    for (const remark of row.remarks ?? []) task.doubts.push({ ...remark, field: null });
    const { texts, deadlineReading, extra, doubts } = rowTexts(row.cells, columns);
    for (const [field, lines] of texts) task.texts[field] = lines;
    task.deadlineReading = deadlineReading;
    task.extra = extra;
    task.doubts.push(...doubts);
    this.mark(task, row, columns);
    this.outline.addTask(task);
    this.task = task;
    this.taskCell = own?.cell ?? null;
  }

  private extend(row: PlanRow, columns: readonly Column[]): void {
    const { task } = this;
    if (!task) return;
    const own = cellOf(row.cells, columns, 'task');
    if (own?.fresh && textOf(own.cell) !== '') task.title = `${task.title} ${textOf(own.cell)}`;
    const { texts, extra, doubts } = rowTexts(
      row.cells.filter(({ fresh }) => fresh),
      columns,
    );
    task.extra = extendExtra(task.extra, extra);
    for (const [field, lines] of texts) task.texts[field] = extendLines(field, task.texts[field], lines);
    task.doubts.push(...doubts.filter(({ code }) => code !== 'column.by_content'));
    this.mark(task, row, columns);
    if (own?.cell !== this.taskCell) task.doubts.push(joinedRows());
  }

  private mark(task: RawTask, row: PlanRow, columns: readonly Column[]): void {
    if (!columns.some(({ field }) => field === 'quarter')) return;
    const fresh = marksOf(row.cells, columns, this.decoration);
    const before = task.marks ?? { times: [], words: [], yearsGuessed: false };
    const said = before.words.map(({ text }) => text);
    task.marks = {
      times: [...before.times, ...fresh.times],
      words: [...before.words, ...fresh.words.filter(({ text }) => !said.includes(text))],
      yearsGuessed: before.yearsGuessed || fresh.yearsGuessed,
    };
  }
}

/** In a sheet the name of a section stands in the first cell of its row, also where quarters are the first columns. */
function isLoneText(row: PlanRow, [only, ...others]: readonly PlacedCell[]): boolean {
  const isFirst = others.length === 0 && only?.columns.length === 1 && only.columns[0] === 0;
  return isFirst && /\p{L}{4}/u.test(textOf(only.cell)) && row.cells.every(({ cell }) => cell.fill === null);
}

/** Long texts tell little of what they are: where one was guessed, or several columns were, all of a row is in doubt. */
function isGuessedRow(columns: readonly Column[]): boolean {
  const guessed = columns.filter((column) => column.guessed);
  return (
    guessed.length > 1 || guessed.some((column) => isIn(column, ['description', 'baseline', 'kpi', 'task']))
  );
}
