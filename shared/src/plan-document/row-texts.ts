import type { Column, PlacedCell } from './column.js';
import { doubt, type Doubt } from './doubts.js';
import { namesWhoAndWhen } from './fields.js';
import { goesOn, linesOf } from './lines.js';
import {
  apart,
  asQuarter,
  CYRILLIC,
  edgeOf,
  isValueHeader,
  joinedDeadline,
  quarterFromHeader,
  startReading,
  valueJoined,
  withValues,
} from './paired-columns.js';
import type { ExtraField, Field } from './plan-draft.js';
import type { TextField } from './raw.js';

/** The texts of one row by their fields, each as the lines of its cell, what else it holds, and what was doubtful. */
export type RowTexts = {
  texts: Map<TextField, string[]>;
  /** What the deadline says where its parts stand in columns of their own; null for its text. */
  deadlineReading: string | null;
  extra: ExtraField[];
  doubts: Doubt[];
};

/** The fields of the draft that the text of a column goes into. */
const DRAFT_FIELD: Readonly<Record<TextField, string>> = {
  description: 'description',
  baseline: 'baseline',
  priority: 'priority',
  deadline: 'schedule',
  kpi: 'kpis',
  executor: 'executors',
};

/** A dash in a cell says that there is nothing to say. */
const NOTHING = /^[-–—−_.\s]+$/;

/**
 * Collects the texts of a row. Two columns of deadlines are a beginning and an end («01.03.2026 | 30.06.2026»); two of
 * another field follow each other.
 */
export function rowTexts(cells: readonly PlacedCell[], columns: readonly Column[]): RowTexts {
  const texts = new Map<TextField, string[]>();
  const extra: ExtraField[] = [];
  const doubts: Doubt[] = [];
  const values: string[] = [];
  const edges = { start: '', end: '' };
  for (const placed of cells) {
    const fields = placed.columns.map((index) => columns[index]?.field ?? null);
    const known = [...new Set(fields)].filter(isTextField);
    const [field] = known;
    const printed = linesOf(placed.cell).filter((line) => !NOTHING.test(line));
    const lines = printed.map((line) => asQuarter(line, placed, columns));
    if (lines.some((line, index) => line !== printed[index])) doubts.push(quarterFromHeader());
    for (const note of placed.cell.notes ?? []) {
      extra.push({ header: CYRILLIC.test(note) ? 'Виноска' : 'Footnote', text: note });
      doubts.push(footnote(note, field ? DRAFT_FIELD[field] : null));
    }
    if (lines.length > 0 && fields.every(isExtra))
      extra.push({ header: headerOf(placed, columns), text: lines.join('\n') });
    if (!field || lines.length === 0 || fields.includes('task')) continue;
    const column = placed.columns.length === 1 ? columns[placed.columns[0] ?? -1] : undefined;
    if (column && (field === 'executor' || field === 'deadline') && namesWhoAndWhen(column.header)) {
      const { executor, deadline } = apart(lines);
      if (executor.length > 0) texts.set('executor', [...(texts.get('executor') ?? []), ...executor]);
      if (deadline.length > 0) texts.set('deadline', [...(texts.get('deadline') ?? []), ...deadline]);
      doubts.push(judgedByContent('schedule'), judgedByContent('executors'));
      continue;
    }
    if (known.length > 1) doubts.push(spansColumns(field));
    if (placed.columns.some((index) => columns[index]?.guessed))
      doubts.push(judgedByContent(DRAFT_FIELD[field]));
    const edge = column && field === 'deadline' ? edgeOf(column.header) : null;
    if (edge) edges[edge] = lines.join(' ');
    const before = texts.get(field);
    if (field === 'kpi' && placed.columns.every((at) => isValueHeader(columns[at]?.header ?? '')))
      values.push(...lines);
    else if (!before) texts.set(field, lines);
    else if (field === 'deadline') texts.set(field, [joinedDeadline(before, lines)]);
    else texts.set(field, [...before, ...lines]);
  }
  const names = texts.get('kpi');
  if (values.length > 0) {
    texts.set('kpi', names ? withValues(names, values) : values);
    if (names) doubts.push(valueJoined());
  }
  // The end may be printed before the beginning.
  if (edges.start !== '' && edges.end !== '' && texts.get('deadline')?.length === 1)
    texts.set('deadline', [joinedDeadline([edges.start], [edges.end])]);
  const hasEnd = columns.some(({ field, header }) => field === 'deadline' && edgeOf(header) === 'end');
  const deadlineReading = hasEnd ? startReading(edges.start, edges.end) : null;
  return { texts, deadlineReading, extra, doubts };
}

/** Adds what a further row of a task holds beside its fields; the same text under the same header only once. */
export function extendExtra(before: readonly ExtraField[], more: readonly ExtraField[]): ExtraField[] {
  const extended = before.map((each) => ({ ...each }));
  for (const { header, text } of more) {
    const known = extended.find((each) => each.header === header);
    if (!known) extended.push({ header, text });
    else if (!known.text.split('\n').includes(text)) known.text = `${known.text}\n${text}`;
  }
  return extended;
}

/**
 * Adds the lines of a further row to those of the task's first one. What goes on in the middle of a sentence is put
 * together; an executor that is named already is not named twice.
 */
export function extendLines(field: TextField, before: readonly string[], lines: readonly string[]): string[] {
  const last = before.at(-1);
  const [first = '', ...rest] = lines;
  if (last !== undefined && goesOn(last, first)) return [...before.slice(0, -1), `${last} ${first}`, ...rest];
  const fresh = field === 'executor' ? lines.filter((line) => !before.includes(line)) : lines;
  return [...before, ...fresh];
}

/** The doubt of a text (of the whole row, null) whose column was recognised by what stands in it. */
export function judgedByContent(field: string | null): Doubt {
  return doubt(
    'note',
    'column.by_content',
    field,
    'Зміст стовпця визначено за його комірками.',
    'What the column holds was judged by its cells.',
  );
}

/** Columns whose texts are no field of a task, but stay with it. */
function isExtra(field: Field | null): boolean {
  return field === null || field === 'funding';
}

function headerOf({ columns: [at = 0] }: PlacedCell, columns: readonly Column[]): string {
  const header = columns[at]?.header ?? '';
  return header === '' ? String(at + 1) : header;
}

/** The doubt that says what a footnote of the document says. */
export function footnote(note: string, field: string | null): Doubt {
  const text = note.length > 200 ? `${note.slice(0, 200)}…` : note;
  return doubt(
    'note',
    'cell.footnote',
    field,
    `Виноска в документі: «${text}»`,
    `A footnote in the document: “${text}”`,
  );
}

function isTextField(field: Field | null): field is TextField {
  return field !== null && Object.hasOwn(DRAFT_FIELD, field);
}

function spansColumns(field: TextField): Doubt {
  return doubt(
    'warning',
    'cell.spans_columns',
    DRAFT_FIELD[field],
    'Комірка охоплює кілька стовпців: її текст віднесено до першого.',
    'The cell spans several columns: its text was taken for the first of them.',
  );
}
