import type { Cell, TableRow } from './block.js';
import { fieldOf } from './fields.js';
import { textOf } from './lines.js';
import { timeOf } from './time-column.js';

const LONGEST_NAME = 60;

/**
 * A header of two rows whose merged cells were lost, as CSV loses them: «Строки | | Виконавець» above «Початок | Кінець
 * |». A name with empty cells after it reaches over them when the row below has names under all of them; a name over an
 * empty cell reaches down. The rows stay as they are when they do not fit together so. `at` is the first row of the
 * header.
 */
export function withHeaderSpans(rows: readonly TableRow[], at: number): TableRow[] {
  const [upper, lower] = [rows[at], rows[at + 1]];
  const groups = upper && lower ? groupsIn(upper.cells, lower.cells) : null;
  if (!upper || !lower || !groups) return [...rows];
  const groupOf = (index: number): Group | undefined =>
    groups.find(({ from, to }) => from <= index && index <= to);
  const covering = upper.cells.flatMap((cell, index): Cell[] => {
    const group = groupOf(index);
    if (!group) return [{ ...cell, rowSpan: 2 }];
    return group.from === index ? [{ ...cell, columnSpan: group.to - group.from + 1 }] : [];
  });
  const named = lower.cells.filter((_, index) => groupOf(index) !== undefined);
  return rows.toSpliced(at, 2, { ...upper, cells: covering }, { ...lower, cells: named });
}

type Group = { from: number; to: number };

/** The columns under each common name; null when the rows are no header of two, or some cells are merged already. */
function groupsIn(upper: readonly Cell[], lower: readonly Cell[]): Group[] | null {
  const plain = [...upper, ...lower].every(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1);
  if (upper.length !== lower.length || !plain) return null;
  const [above, below] = [upper.map(textOf), lower.map(textOf)];
  const groups: Group[] = [];
  for (let from = 0; from < above.length;) {
    let to = from;
    while (above[to + 1] === '') to++;
    const names = below.slice(from, to + 1);
    if (names.every(isName)) groups.push({ from, to });
    else if (names.some((name) => name !== '')) return null;
    from = to + 1;
  }
  const isWide = groups.some(({ from, to }) => to > from);
  return isWide && above[0] !== '' ? groups : null;
}

/** A name of a column, which no text of a task looks like. */
function isName(text: string): boolean {
  return (
    text.length <= LONGEST_NAME &&
    (timeOf(text, 'roman') !== null ||
      fieldOf(text) !== null ||
      /^\p{Lu}\p{Ll}*(?: \p{Ll}+){0,2}$/u.test(text))
  );
}
