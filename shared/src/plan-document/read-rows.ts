import type { Paragraph } from './block.js';
import { codeDepth, codeOf, splitCode } from './code.js';
import type { Column, PlacedCell } from './column.js';
import { doubt, type Doubt } from './doubts.js';
import { textOf } from './lines.js';
import { marksOf } from './marks.js';
import { mostCommon } from './most-common.js';
import { isNoise, isSectionHeading, isTotal } from './noise.js';
import { OutlineBuilder } from './outline-builder.js';
import type { PlanRow, PlanTable } from './plan-table.js';
import { rawTask, type RawSection, type RawTask } from './raw.js';
import { cellOf, isIn, isSectionRow, taskCode } from './row-kind.js';
import { extendLines, judgedByContent, rowTexts } from './row-texts.js';

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
    if (isTotal(textOf(fresh[0]?.cell))) return;
    const surroundings = { columns, next, depth: this.depth, inTask: this.task !== null };
    if (!marked && isSectionRow(row, fresh, surroundings)) {
      const number = fresh.find(({ columns: [at = -1] }) => isIn(columns[at], ['number']));
      const words = fresh.length > 1 ? fresh.filter((cell) => cell !== number) : fresh;
      const title = words.map(({ cell }) => textOf(cell)).join(' ');
      this.outline.openRow(title, row.position, codeOf(textOf(number?.cell)));
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

  private openColumns(row: PlanRow, columns: readonly Column[]): void {
    let order = 0;
    for (const [index, { field, guessed }] of columns.entries()) {
      if (field !== 'section') continue;
      const placed = row.cells.find((cell) => cell.columns[0] === index);
      if (placed && textOf(placed.cell) !== '') {
        const opened = this.outline.openColumn(order, textOf(placed.cell), placed.cell.position);
        if (opened && guessed) opened.doubts.push(judgedByContent('title'));
      }
      order++;
    }
  }

  /** A row without a task of its own, or whose task reaches down from above or goes on in the middle of a sentence. */
  private continues(row: PlanRow, fresh: readonly PlacedCell[], columns: readonly Column[]): boolean {
    if (!this.task) return false;
    const own = cellOf(row.cells, columns, 'task');
    const title = textOf(own?.cell);
    const numbered = fresh.some(
      ({ cell, columns: [at = -1] }) => isIn(columns[at], ['number']) && codeOf(textOf(cell)) !== null,
    );
    if (own && !own.fresh && own.cell === this.taskCell) return !numbered;
    if (title === '')
      return !numbered && !fresh.some(({ columns: [at = -1] }) => isIn(columns[at], ['section']));
    const hasCode = taskCode(row.cells, columns) !== null;
    return !hasCode && /^\p{Ll}/u.test(title) && textOf(cellOf(row.cells, columns, 'deadline')?.cell) === '';
  }

  private begin(row: PlanRow, columns: readonly Column[]): void {
    const own = cellOf(row.cells, columns, 'task');
    const { code, title } = splitCode(textOf(own?.cell));
    const number = codeOf(textOf(cellOf(row.cells, columns, 'number')?.cell));
    const task = rawTask(code ?? number, title, row.position);
    if (title === '') borrowTitle(task, textOf(cellOf(row.cells, columns, 'section')?.cell));
    else if (own && !own.fresh) task.doubts.push(sharedTitle());
    if (own?.columns.some((index) => columns[index]?.guessed)) task.doubts.push(judgedByContent('title'));
    const { texts, doubts } = rowTexts(row.cells, columns);
    for (const [field, lines] of texts) task.texts[field] = lines;
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
    const { texts, doubts } = rowTexts(
      row.cells.filter(({ fresh }) => fresh),
      columns,
    );
    for (const [field, lines] of texts) task.texts[field] = extendLines(field, task.texts[field], lines);
    task.doubts.push(...doubts.filter(({ code }) => code !== 'column.by_content'));
    this.mark(task, row, columns);
    if (own?.cell !== this.taskCell) task.doubts.push(joinedRows());
  }

  private mark(task: RawTask, row: PlanRow, columns: readonly Column[]): void {
    if (!columns.some(({ field }) => field === 'quarter')) return;
    const { periods, words } = marksOf(row.cells, columns);
    task.marks = [...(task.marks ?? []), ...periods];
    if (words.length > 0) task.doubts.push(wordsInQuarters(words));
  }
}

/** A goal without tasks of its own is its own task. */
function borrowTitle(task: RawTask, sectionText: string): void {
  const { code, title } = splitCode(sectionText);
  task.title = title;
  task.code ??= code;
  task.doubts.push(
    title === ''
      ? doubt(
          'error',
          'task.title_missing',
          'title',
          'У рядку немає назви завдання.',
          'The row has no title of a task.',
        )
      : doubt(
          'warning',
          'task.title_from_section',
          'title',
          'У рядку немає завдання: його назвою взято назву розділу.',
          'The row has no task: the title of the section was taken.',
        ),
  );
}

function sharedTitle(): Doubt {
  return doubt(
    'note',
    'task.title_shared',
    'title',
    'Назва завдання спільна для кількох пронумерованих рядків.',
    'Several numbered rows share this title.',
  );
}

function joinedRows(): Doubt {
  return doubt(
    'note',
    'task.rows_joined',
    null,
    'Завдання складено з кількох рядків, розірваних сторінкою.',
    'The task was put together from rows torn by a page break.',
  );
}

function wordsInQuarters(words: readonly string[]): Doubt {
  return doubt(
    'warning',
    'schedule.words_in_quarters',
    'schedule',
    `У комірках кварталів є слова («${words.join('», «')}»): їх прочитано як позначку.`,
    `The quarter cells hold words (“${words.join('”, “')}”): they were read as a mark.`,
  );
}
