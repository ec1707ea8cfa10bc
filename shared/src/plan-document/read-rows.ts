import type { Paragraph } from './block.js';
import { codeDepth, codeOf, splitCode } from './code.js';
import type { Column, PlacedCell } from './column.js';
import { doubt } from './doubts.js';
import { goesOn, linesOf, textOf } from './lines.js';
import { marksOf } from './marks.js';
import { mostCommon } from './most-common.js';
import { isNoise, isSectionHeading } from './noise.js';
import { OutlineBuilder } from './outline-builder.js';
import type { Field } from './plan-draft.js';
import type { PlanRow, PlanTable } from './plan-table.js';
import { rawTask, type RawSection, type RawTask, type TextField } from './raw.js';

/** A table of the plan with the paragraphs that stand between it and the table before. */
export type TablePart = { between: Paragraph[]; table: PlanTable };

/** Reads the rows of all tables of the plan, from top to bottom, into one outline. */
export function readRows(parts: readonly TablePart[]): RawSection[] {
  const reader = new RowReader(usualDepth(parts));
  for (const { between, table } of parts) {
    for (const paragraph of between) reader.heading(paragraph);
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

  constructor(private readonly depth: number) {}

  /** A paragraph between two tables names a section, or is furniture of the page. */
  heading(paragraph: Paragraph): void {
    if (!isSectionHeading(paragraph)) return;
    this.outline.openRow(paragraph.text, paragraph.position);
    this.task = null;
  }

  row(row: PlanRow, columns: readonly Column[], next: PlanRow | undefined): void {
    const fresh = row.cells.filter(({ cell, fresh: isFresh }) => isFresh && textOf(cell) !== '');
    const marked = marksOf(row.cells, columns).periods.length > 0;
    if (fresh.length === 0 && !marked) return;
    if (fresh.length > 0 && fresh.every(({ cell }) => isNoise(textOf(cell)))) return;
    if (this.isSectionRow(row, fresh, columns, next) && !marked) {
      this.outline.openRow(fresh.map(({ cell }) => textOf(cell)).join(' '), row.position);
      this.task = null;
      return;
    }
    this.openColumns(row, columns);
    const onlySection =
      fresh.length > 0 && fresh.every(({ columns: [at = -1] }) => isIn(columns[at], ['section', 'number']));
    if (onlySection && !marked) this.task = null;
    else if (this.continues(row, fresh, columns)) this.extend(row, columns);
    else this.begin(row, columns);
  }

  private isSectionRow(
    row: PlanRow,
    fresh: readonly PlacedCell[],
    columns: readonly Column[],
    next: PlanRow | undefined,
  ): boolean {
    const words = fresh.filter(
      ({ cell, columns: [first = -1] }) => !isIn(columns[first], ['number']) || codeOf(textOf(cell)) === null,
    );
    const [only] = words;
    if (!only || words.length > 1) return false;
    const wide = only.columns.length >= Math.max(2, (columns.length - 1) * 0.6);
    if (wide) return true;
    const field = columns[only.columns[0] ?? -1]?.field ?? null;
    // A section of the column would have its tasks beside or below it: one that is followed by another stands above it.
    if (field === 'section')
      return (
        next?.cells.some((cell) => isSameColumn(cell, only) && cell.fresh && textOf(cell.cell) !== '') ??
        false
      );
    // In text every row has all its cells: a section stands in the first one, whatever that column holds.
    const lonely = only.columns[0] === 0 && fresh.length === 1 && field !== 'task';
    if (lonely)
      return (
        !/^\p{Ll}/u.test(textOf(only.cell)) &&
        !(this.task && isIn(columns[0], ['kpi', 'description', 'baseline']))
      );
    if (field !== 'task' || fresh.length > 2 || row.cells.some(({ fresh: isFresh }) => !isFresh))
      return false;
    const { code, label } = splitCode(fresh.map(({ cell }) => textOf(cell)).join(' '));
    if (label !== null) return true;
    if (code !== null) return codeDepth(code) < this.depth;
    return !/^\p{Ll}/u.test(textOf(only.cell));
  }

  private openColumns(row: PlanRow, columns: readonly Column[]): void {
    let order = 0;
    for (const [index, { field }] of columns.entries()) {
      if (field !== 'section') continue;
      const placed = row.cells.find((cell) => cell.columns[0] === index);
      if (placed && textOf(placed.cell) !== '')
        this.outline.openColumn(order, textOf(placed.cell), placed.cell.position);
      order++;
    }
  }

  /** A row without a task of its own, or whose task reaches down from above or goes on in the middle of a sentence. */
  private continues(row: PlanRow, fresh: readonly PlacedCell[], columns: readonly Column[]): boolean {
    if (!this.task) return false;
    const own = cellOf(row.cells, columns, 'task');
    const title = textOf(own?.cell);
    if (own && !own.fresh && own.cell === this.taskCell) return true;
    if (title === '') return !fresh.some(({ columns: [first = -1] }) => isIn(columns[first], ['section']));
    const hasCode = taskCode(row.cells, columns) !== null;
    return !hasCode && /^\p{Ll}/u.test(title) && textOf(cellOf(row.cells, columns, 'deadline')?.cell) === '';
  }

  private begin(row: PlanRow, columns: readonly Column[]): void {
    const own = cellOf(row.cells, columns, 'task');
    const section = cellOf(row.cells, columns, 'section');
    const { code, title } = splitCode(textOf(own?.cell));
    const number = codeOf(textOf(cellOf(row.cells, columns, 'number')?.cell));
    const task = rawTask(code ?? number, title, row.position);
    if (title === '') {
      const borrowed = splitCode(textOf(section?.cell));
      task.title = borrowed.title;
      task.code ??= borrowed.code;
      task.doubts.push(withoutTitle(task.title !== ''));
    }
    if (own?.columns.some((index) => columns[index]?.guessed)) task.doubts.push(judgedByContent('title'));
    for (const placed of row.cells) this.fill(task, placed, columns, false);
    this.mark(task, row, columns);
    this.outline.addTask(task);
    this.task = task;
    this.taskCell = own?.cell ?? null;
  }

  private extend(row: PlanRow, columns: readonly Column[]): void {
    const { task } = this;
    if (!task) return;
    const own = cellOf(row.cells, columns, 'task');
    const torn = own?.cell !== this.taskCell;
    if (own?.fresh && textOf(own.cell) !== '') task.title = `${task.title} ${textOf(own.cell)}`;
    for (const placed of row.cells) if (placed.fresh) this.fill(task, placed, columns, true);
    this.mark(task, row, columns);
    if (torn) task.doubts.push(joinedRows());
  }

  private fill(task: RawTask, placed: PlacedCell, columns: readonly Column[], goingOn: boolean): void {
    const fields = [...new Set(placed.columns.map((index) => columns[index]?.field ?? null))];
    const lines = linesOf(placed.cell);
    const known = fields.filter(isTextField);
    const [field] = known;
    if (!field || lines.length === 0 || fields.includes('task')) return;
    if (known.length > 1) task.doubts.push(spansColumns(field));
    if (placed.columns.some((index) => columns[index]?.guessed))
      task.doubts.push(judgedByContent(DRAFT_FIELD[field]));
    const texts = task.texts[field];
    const last = texts.at(-1);
    const [first = '', ...rest] = lines;
    if (goingOn && last !== undefined && goesOn(last, first))
      texts.splice(-1, 1, `${last} ${first}`, ...rest);
    else if (!goingOn && field === 'deadline' && last !== undefined)
      texts.splice(-1, 1, `${last} | ${lines.join('\n')}`);
    else texts.push(...lines);
  }

  private mark(task: RawTask, row: PlanRow, columns: readonly Column[]): void {
    if (!columns.some(({ field }) => field === 'quarter')) return;
    const { periods, words } = marksOf(row.cells, columns);
    task.marks = [...(task.marks ?? []), ...periods];
    if (words.length > 0) task.doubts.push(wordsInQuarters(words));
  }
}

function isSameColumn(a: PlacedCell, b: PlacedCell): boolean {
  return a.columns.length === 1 && a.columns[0] === b.columns[0];
}

function isIn(column: Column | undefined, fields: readonly (Field | null)[]): boolean {
  return fields.includes(column?.field ?? null);
}

const TEXT_FIELDS: readonly (Field | null)[] = [
  'description',
  'baseline',
  'priority',
  'deadline',
  'kpi',
  'executor',
];

function isTextField(field: Field | null): field is TextField {
  return TEXT_FIELDS.includes(field);
}

function cellOf(
  cells: readonly PlacedCell[],
  columns: readonly Column[],
  field: Field,
): PlacedCell | undefined {
  return cells.findLast((cell) => cell.columns.some((index) => columns[index]?.field === field));
}

function taskCode(cells: readonly PlacedCell[], columns: readonly Column[]): string | null {
  const { code } = splitCode(textOf(cellOf(cells, columns, 'task')?.cell));
  return code ?? codeOf(textOf(cellOf(cells, columns, 'number')?.cell));
}

function withoutTitle(borrowed: boolean) {
  return borrowed
    ? doubt(
        'warning',
        'task.title_from_section',
        'title',
        'У рядку немає завдання: його назвою взято назву розділу.',
        'The row has no task: the title of the section was taken.',
      )
    : doubt(
        'error',
        'task.title_missing',
        'title',
        'У рядку немає назви завдання.',
        'The row has no title of a task.',
      );
}

function joinedRows() {
  return doubt(
    'note',
    'task.rows_joined',
    null,
    'Завдання складено з кількох рядків, розірваних сторінкою.',
    'The task was put together from rows torn by a page break.',
  );
}

/** The fields of the draft that the text of a column goes into. */
const DRAFT_FIELD: Readonly<Record<TextField, string>> = {
  description: 'description',
  baseline: 'baseline',
  priority: 'priority',
  deadline: 'schedule',
  kpi: 'kpis',
  executor: 'executors',
};

function judgedByContent(field: string) {
  return doubt(
    'note',
    'column.by_content',
    field,
    'Зміст стовпця визначено за його комірками.',
    'What the column holds was judged by its cells.',
  );
}

function spansColumns(field: TextField) {
  return doubt(
    'warning',
    'cell.spans_columns',
    DRAFT_FIELD[field],
    'Комірка охоплює кілька стовпців: її текст віднесено до першого.',
    'The cell spans several columns: its text was taken for the first of them.',
  );
}

function wordsInQuarters(words: readonly string[]) {
  return doubt(
    'warning',
    'schedule.words_in_quarters',
    'schedule',
    `У комірках кварталів є слова («${words.join('», «')}»): їх прочитано як позначку.`,
    `The quarter cells hold words (“${words.join('”, “')}”): they were read as a mark.`,
  );
}
