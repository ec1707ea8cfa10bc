import type { Column, PlacedCell } from './column.js';
import { doubt, type Doubt } from './doubts.js';
import { goesOn, linesOf } from './lines.js';
import type { Field } from './plan-draft.js';
import type { TextField } from './raw.js';

/** The texts of one row by their fields, each as the lines of its cell, and what was doubtful about them. */
export type RowTexts = { texts: Map<TextField, string[]>; doubts: Doubt[] };

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
  const doubts: Doubt[] = [];
  for (const placed of cells) {
    const fields = placed.columns.map((index) => columns[index]?.field ?? null);
    const known = [...new Set(fields)].filter(isTextField);
    const [field] = known;
    const lines = linesOf(placed.cell).filter((line) => !NOTHING.test(line));
    if (!field || lines.length === 0 || fields.includes('task')) continue;
    if (known.length > 1) doubts.push(spansColumns(field));
    if (placed.columns.some((index) => columns[index]?.guessed))
      doubts.push(judgedByContent(DRAFT_FIELD[field]));
    const before = texts.get(field);
    if (!before) texts.set(field, lines);
    else if (field === 'deadline') texts.set(field, [`${before.join('\n')} | ${lines.join('\n')}`]);
    else texts.set(field, [...before, ...lines]);
  }
  return { texts, doubts };
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

/** The doubt of a text whose column was recognised by what stands in it. */
export function judgedByContent(field: string): Doubt {
  return doubt(
    'note',
    'column.by_content',
    field,
    'Зміст стовпця визначено за його комірками.',
    'What the column holds was judged by its cells.',
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
