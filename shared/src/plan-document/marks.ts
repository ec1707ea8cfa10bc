import type { Period } from '../calendar/index.js';
import { normalize } from '../text/index.js';
import type { Column, PlacedCell } from './column.js';
import { textOf } from './lines.js';
import { spanOf } from './plan-period.js';
import type { PlanRow } from './plan-table.js';
import type { MarkedTime } from './time-column.js';

/** Signs that councils put into a quarter's cell. */
const SIGN = /^(?:[+＋➕×✕✖xхvv✓✔✗✘☑☒🗸•●⬤⚫◉*★■▪█◼⬛▬━►▶→▲♦√1]{1,4}|так|yes|y|true|ok|ок|да|є)$/u;
const NO_SIGN = /^(?:[-–—−0○◯□▢☐_./]*|ні|no|n|false|немає|н\/з|n\/a)$/u;

/** Words that stand in a quarter's cell, or across several of them, and the quarters below which they stand. */
export type WordsInQuarters = { text: string; over: Period };

/** The quarters (or months) that a row marks, and the words found in its quarter cells that are no plain mark. */
export type Marks = { times: MarkedTime[]; words: WordsInQuarters[]; yearsGuessed: boolean };

/** Backgrounds that say nothing: «3 EAF1DD» is a colour that the whole of column 3 has in a table that marks by signs. */
export type Decoration = ReadonlySet<string>;

/**
 * Reads the quarter cells of a row: a cell counts when it holds a sign (+ × ✓ • «так») or a background that neither the
 * cells of the row's text have (striped tables colour whole rows) nor the whole column has (`plain`). A dash or «ні» is
 * «no». Any other words count too, and are told, because they may say more than the quarter.
 */
export function marksOf(
  cells: readonly PlacedCell[],
  columns: readonly Column[],
  plain: Decoration = new Set(),
): Marks {
  const isText = ({ cell, columns: [at = -1] }: PlacedCell): boolean =>
    textOf(cell) !== '' && (columns[at]?.field ?? 'quarter') !== 'quarter';
  const plainFills = new Set(cells.filter(isText).map(({ cell }) => cell.fill));
  const marks: Marks = { times: [], words: [], yearsGuessed: false };
  for (const placed of cells.filter((cell) => isQuarter(cell, columns))) {
    const fill = visible(placed.cell.fill);
    const shaded =
      fill !== null && !plainFills.has(fill) && !placed.columns.every((at) => plain.has(`${at} ${fill}`));
    const meaning = meaningOf(placed);
    if (meaning === 'no' && !shaded) continue;
    const times = placed.columns.flatMap((at) => columns[at]?.period ?? []);
    const over = spanOf(times);
    if (meaning === 'words' && over) marks.words.push({ text: textOf(placed.cell), over });
    marks.times.push(...times);
    marks.yearsGuessed ||= placed.columns.some((at) => columns[at]?.yearGuessed);
  }
  return marks;
}

/**
 * The backgrounds of quarter columns that are only decoration: where signs mark the quarters, a colour that a whole
 * column has from the first row to the last.
 */
export function decorationOf(rows: readonly PlanRow[], columns: readonly Column[]): Decoration {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => isQuarter(cell, columns)));
  if (!cells.some((cell) => meaningOf(cell) === 'sign')) return new Set();
  const fills = new Map<number, Set<string | null>>();
  for (const { cell, columns: under } of cells)
    for (const at of under) fills.set(at, (fills.get(at) ?? new Set()).add(cell.fill));
  return new Set(
    [...fills].flatMap(([at, [fill, ...others]]) => (fill && others.length === 0 ? [`${at} ${fill}`] : [])),
  );
}

/** A background that prints as white on most papers is none. */
function visible(fill: string | null): string | null {
  return fill !== null && /^(?:F[89A-F]){3}$/i.test(fill) ? null : fill;
}

function isQuarter({ columns: under }: PlacedCell, columns: readonly Column[]): boolean {
  return under.length > 0 && under.every((index) => columns[index]?.field === 'quarter');
}

function meaningOf({ cell }: PlacedCell): 'sign' | 'no' | 'words' {
  const sign = normalize(textOf(cell)).replaceAll(' ', '');
  if (NO_SIGN.test(sign)) return 'no';
  return SIGN.test(sign) ? 'sign' : 'words';
}
