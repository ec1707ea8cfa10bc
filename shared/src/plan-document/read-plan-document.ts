import type { Period } from '../calendar/index.js';
import { assembleDraft, type FoundPlan } from './assemble-draft.js';
import type { Block, Paragraph } from './block.js';
import { splitCode } from './code.js';
import { dateColumns } from './column.js';
import { doubt, type Doubt } from './doubts.js';
import { findParts } from './find-parts.js';
import { textOf } from './lines.js';
import { readMeta, type Meta } from './meta.js';
import { isSectionHeading } from './noise.js';
import type { DraftIssue, Field, PlanDraft } from './plan-draft.js';
import { isCouncil } from './plan-title.js';
import type { RawSection, TextField } from './raw.js';
import { readRows, type TablePart } from './read-rows.js';
import { footnote } from './row-texts.js';
import { sectionOrder } from './section-order.js';
import { tasksOf } from './read-sections.js';
import { readScattered } from './scattered.js';
import { readList } from './task-list.js';

/** Hears how many tasks have been read, of how many. */
export type OnTask = (done: number, total: number) => void;

/** The draft with its issues inside, or null and the issues that say why the document holds no plan. */
export type DocumentReading = { draft: PlanDraft | null; issues: DraftIssue[] };

/**
 * Reads a plan out of the blocks of a document, whatever its format was: finds the tables of tasks (or a numbered list
 * of them), understands columns and rows, collects sections and tasks, reads deadlines, indicators and executors, and
 * what stands around the tables. Texts stay verbatim; what is not sure becomes an issue that points at its place in the
 * draft. A document without tasks gives `draft: null`. Nothing is thrown, whatever the blocks are. A long document is told
 * about as it is read, task by task.
 *
 * @example
 * readPlanDocument(readText('Завдання\tСтрок\n1. Аудит даних\tI квартал 2026 року')).draft?.sections[0]?.tasks[0]?.title
 * // 'Аудит даних'
 */
export function readPlanDocument(blocks: readonly Block[], onTask: OnTask = () => {}): DocumentReading {
  const { before, parts, after, doubts } = findParts(blocks);
  const found = parts.length > 0 ? fromTables(before, parts, after) : withoutTable(before);
  const draft =
    found && assembleDraft({ ...found, doubts: [...remarksIn(blocks), ...doubts, ...found.doubts] }, onTask);
  return draft ? { draft, issues: draft.issues } : { draft: null, issues: [NO_TASKS] };
}

/** What the reader of the file has to say goes with what is doubtful in the plan. */
function remarksIn(blocks: readonly Block[]): Doubt[] {
  return blocks.flatMap((block) => {
    const remarks = (block.remarks ?? []).map((remark): Doubt => ({ ...remark, field: null }));
    const notes = block.kind === 'paragraph' ? (block.notes ?? []) : [];
    return [...remarks, ...notes.map((note) => footnote(note, null))];
  });
}

const NO_TASKS: DraftIssue = {
  severity: 'error',
  code: 'document.no_tasks',
  path: '',
  message: {
    uk: 'У документі немає таблиці або переліку завдань.',
    en: 'The document has no table or list of tasks.',
  },
};

function fromTables(
  before: readonly Paragraph[],
  parts: readonly TablePart[],
  after: readonly Paragraph[],
): FoundPlan {
  const marked = parts.flatMap((part) =>
    withDates(part, null).part.table.columns.map(({ period }) => period),
  );
  const meta = readMeta({
    before: linesIn(before),
    after: linesIn(after),
    deadlines: cellTexts(parts, 'deadline'),
    body: [...cellTexts(parts, 'executor'), ...cellTexts(parts, 'task'), ...cellTexts(parts, 'kpi')],
    marked: marked.filter((period) => period !== null),
  });
  const dated = parts.map((part) => withDates(part, meta.period));
  const [first, ...rest] = dated.map(({ part }) => part);
  const divided = rest.some(({ between }) => between.some(isSectionHeading));
  const headings = headingsAfterTitle(before, meta.titleEnd, divided);
  const headed = first ? [{ ...first, between: headings }, ...rest] : rest;
  const doubts = headed.flatMap(({ table }) => table.doubts);
  if (dated.some(({ guessed }) => guessed)) doubts.push(guessedYears());
  const columns = first?.table.columns ?? [];
  const sectionColumns = first
    ? sectionOrder(first.table.rows, columns).flatMap((at) => columns[at] ?? [])
    : [];
  return { sections: readRows(headed), columns, sectionColumns, meta, doubts };
}

/** A document without a table of tasks may have a list of them, or a table that a converter took apart. */
function withoutTable(paragraphs: readonly Paragraph[]): FoundPlan | null {
  const list = readList(paragraphs);
  if (list)
    return {
      ...list,
      sectionColumns: [],
      meta: metaAround(paragraphs.slice(0, list.start), paragraphs.slice(list.end), list.sections),
    };
  const scattered = readScattered(paragraphs);
  return (
    scattered && {
      ...scattered,
      sectionColumns: scattered.columns.filter(({ field }) => field === 'section'),
      meta: metaAround(paragraphs, [], scattered.sections),
    }
  );
}

function metaAround(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  raw: readonly RawSection[],
): Meta {
  const tasks = tasksOf(raw);
  const texts = (field: TextField): string[] => tasks.flatMap((task) => task.texts[field]);
  return readMeta({
    before: linesIn(before),
    after: linesIn(after),
    deadlines: texts('deadline'),
    body: [...texts('executor'), ...tasks.map(({ title }) => title), ...texts('kpi')],
    marked: [],
  });
}

function withDates(part: TablePart, plan: Period | null): { part: TablePart; guessed: boolean } {
  const { columns, guessed } = dateColumns(part.table.columns, plan);
  return { part: { ...part, table: { ...part.table, columns } }, guessed };
}

function linesIn(paragraphs: readonly Paragraph[]): string[] {
  return paragraphs.flatMap(linesOfParagraph);
}

function linesOfParagraph({ text }: Paragraph): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function cellTexts(parts: readonly TablePart[], field: Field): string[] {
  return parts.flatMap(({ table: { columns, rows } }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ cell, columns: under }) =>
        columns[under[0] ?? -1]?.field === field ? [textOf(cell)] : [],
      ),
    ),
  );
}

/**
 * Headings between the title and the first table name its section when they look like one by their words; a plain line
 * only in a document that is `divided` by headings between its tables, too.
 */
function headingsAfterTitle(before: readonly Paragraph[], titleEnd: number, divided: boolean): Paragraph[] {
  if (titleEnd === 0) return labelledAtEnd(before);
  let lines = 0;
  const after = before.filter((paragraph) => {
    lines += linesOfParagraph(paragraph).length;
    return lines > titleEnd;
  });
  return after.filter((paragraph) => {
    const { code, label } = splitCode(paragraph.text);
    const named = divided || code !== null || label !== null || paragraph.style === 'heading';
    return (
      named &&
      isSectionHeading({ ...paragraph, bold: false }) &&
      /^\P{Ll}/u.test(paragraph.text) &&
      !isCouncil(paragraph.text)
    );
  });
}

/** Without a title only «Тема 1. Бюджет» right above the table is surely the name of its section. */
function labelledAtEnd(before: readonly Paragraph[]): Paragraph[] {
  const printed = before.filter(({ text }) => text.trim() !== '');
  const last = printed.findLastIndex(({ text }) => splitCode(text).label === null);
  return printed.slice(last + 1).filter(isSectionHeading);
}

function guessedYears(): Doubt {
  return doubt(
    'warning',
    'column.years_guessed',
    'columns',
    'Рік у заголовках кварталів не вказано: його взято з періоду плану. Перевірте.',
    'The headers of the quarters name no year: it was taken from the period of the plan. Check it.',
  );
}
