import { normalize } from '../text/index.js';
import { codeDepth, splitCode } from './code.js';
import type { Column } from './column.js';
import { contentField, type Look } from './content-field.js';
import { isOtherName } from './fields.js';
import { textOf } from './lines.js';
import type { Field } from './plan-draft.js';
import type { PlanRow } from './plan-table.js';
import { beginsWithVerb } from './verbs.js';

/** A column while its meaning is being settled: its texts, what they look like, and how they were numbered. */
export type Candidate = {
  field: Field | null;
  guessed: boolean;
  texts: string[];
  look: Look | null;
  /** How deep the codes go that most of its texts begin with; 0 without codes. */
  depth: number;
  /** Whether its header says that no field of a task stands below. */
  other: boolean;
  /** Whether its header is a word for a part of a plan and for nothing else. */
  isLevel: boolean;
  /** Whether its texts come again and again, as those of merged or repeated cells do. */
  repeats: boolean;
  /** Whether each of its texts stands in one run of rows, from the first row on, as sections do. */
  grouped: boolean;
  /** The share of its texts that begin with a verb: «Провести аудит», 'Publish the data'. */
  verbs: number;
  /** In how many rows it alone has a text, as the column does in which sections are printed. */
  alone: number;
};

/** Fewer rows say nothing about how texts are grouped. */
const FEWEST_ROWS = 4;

/** «Мета» beside a task may be the aim of the task; «Розділ» is no other thing. */
const LEVEL = /^(?:принцип|розділ|напрям|блок|складова|section|principle|pillar|chapter|strand)/;

/** What can be told of a column by its header and its texts. */
export function candidateOf({ field, header }: Column, index: number, rows: readonly PlanRow[]): Candidate {
  const texts = textsIn(rows, index);
  const filled = texts.filter((text) => text !== '');
  const depths = filled.map((text) => codeDepth(splitCode(text).code));
  const coded = depths.filter((depth) => depth > 0).length * 5 >= filled.length * 3;
  const distinct = new Set(filled).size;
  // A cell that nobody filled in is seldom a merged one.
  const isMerged = rows.some(({ cells }) =>
    cells.some(({ fresh, columns }) => !fresh && columns[0] === index),
  );
  const runs = filled.filter((text, at) => text !== filled[at - 1]).length;
  return {
    field,
    guessed: false,
    other: field === null && isOtherName(header.split(' / ').at(-1) ?? ''),
    isLevel: LEVEL.test(normalize(header.split(' / ').at(-1) ?? '')),
    texts,
    look: contentField(texts),
    depth: coded ? Math.max(0, ...depths) : 0,
    repeats:
      filled.length > 0 && distinct <= texts.length * (isMerged || distinct < filled.length ? 0.8 : 0.6),
    grouped: distinct > 0 && texts.length >= FEWEST_ROWS && texts[0] !== '' && runs === distinct,
    verbs: filled.filter(beginsWithVerb).length / Math.max(1, filled.length),
    alone: rows.filter((row) => isAlone(row, index)).length,
  };
}

/** A column of longer texts that nothing is known of yet. */
export function isOpen(candidate: Candidate): boolean {
  return candidate.field === null && !candidate.other && meanLength(candidate) > 12;
}

/** How long the texts of a column are on the average, in characters. */
export function meanLength({ texts }: Candidate): number {
  const filled = texts.filter((text) => text !== '');
  return filled.join('').length / Math.max(1, filled.length);
}

/** The texts of the cells that lie in this column alone; one that reaches down counts once and then as empty. */
function textsIn(rows: readonly PlanRow[], index: number): string[] {
  return rows.flatMap(({ cells }) => {
    const filled = cells.filter(({ cell, fresh }) => fresh && textOf(cell) !== '');
    const cell = cells.find(({ columns }) => columns.length === 1 && columns[0] === index);
    // A row with a single text is a section and says nothing of the column it happens to stand in.
    return cell && filled.length > 1 ? [cell.fresh ? textOf(cell.cell) : ''] : [];
  });
}

function isAlone({ cells }: PlanRow, index: number): boolean {
  const filled = cells.filter(({ cell, fresh }) => fresh && textOf(cell) !== '');
  return filled.length === 1 && filled[0]?.columns.length === 1 && filled[0].columns[0] === index;
}
