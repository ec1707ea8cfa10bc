import { textsToCsv } from '@kvartal/shared/open-data';
import type { PrintedPlan } from '@kvartal/shared/plan-document';
import { planGrid } from './plan-grid.js';

/** Stands in a marked quarter, because CSV knows no backgrounds. */
const MARK = '×';

/**
 * A plan as CSV that reads back to the same plan: its document laid out as a sheet. A cell merged over several rows is
 * repeated in each, so that a row can be read alone; texts that a spreadsheet would run as a formula are guarded.
 */
export function planCsv(plan: PrintedPlan): string {
  const { lines, cells, width, height } = planGrid(plan);
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  const put = (row: number, column: number, text: string): void => {
    const cellsOfRow = rows[row - 1];
    if (cellsOfRow) cellsOfRow[column] = text;
  };
  for (const { row, text } of lines) {
    for (const [column, part] of text.split('\t').entries()) put(row, Math.min(column, width - 1), part);
  }
  for (const { row, column, rowSpan, paragraphs, fill, header } of cells) {
    const text = paragraphs.length === 0 && fill !== null ? MARK : paragraphs.join('\n');
    for (let down = 0; down < (header ? 1 : rowSpan); down++) put(row + down, column, text);
  }
  return textsToCsv(rows);
}
