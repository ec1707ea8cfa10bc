import type { Period } from '../calendar/index.js';
import { normalize } from '../text/index.js';
import { textOf } from './lines.js';
import type { Column, PlacedCell } from './column.js';

/** Signs that councils put into a quarter's cell. */
const SIGN = /^[+×xхvv✓✔✗✘☑☒•●○◦*■□▪█◼⬛►▲♦√_-]{1,3}$/u;
const NO_SIGN = /^[-–—−0○□_]*$/u;

/** The quarters a row marks, and the words found in its quarter cells that are no plain mark. */
export type Marks = { periods: Period[]; words: string[] };

/**
 * Reads the quarter cells of a row: a cell counts when it holds a sign (+ × ✓ •) or a background that the cells of the
 * row's text do not have (striped tables colour whole rows). A dash is «no». Any other words count too, and are told,
 * because they may say more than the quarter.
 */
export function marksOf(cells: readonly PlacedCell[], columns: readonly Column[]): Marks {
  const isQuarter = (cell: PlacedCell): boolean =>
    cell.columns.length > 0 && cell.columns.every((index) => columns[index]?.field === 'quarter');
  const isText = ({ cell, columns: [at = -1] }: PlacedCell): boolean =>
    textOf(cell) !== '' && (columns[at]?.field ?? 'quarter') !== 'quarter';
  const plainFills = new Set(cells.filter(isText).map(({ cell }) => cell.fill));
  const marks: Marks = { periods: [], words: [] };
  for (const placed of cells.filter(isQuarter)) {
    const text = textOf(placed.cell);
    const sign = normalize(text).replaceAll(' ', '');
    const shaded = placed.cell.fill !== null && !plainFills.has(placed.cell.fill);
    if (text !== '' && !SIGN.test(sign) && !NO_SIGN.test(sign)) marks.words.push(text);
    else if ((text === '' || NO_SIGN.test(sign)) && !shaded) continue;
    for (const index of placed.columns) {
      const period = columns[index]?.period;
      if (period) marks.periods.push(period);
    }
  }
  return marks;
}
