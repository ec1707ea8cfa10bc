import type { GridRow, Slot } from './grid.js';
import { textOf } from './lines.js';

/**
 * Mends a row into which a page break has mixed the row of column numbers («1 | 2.2. Оновлення… | … | 3 Визначення… |
 * 4 Внесення…»): the lone first number goes, and so does each number that a cell begins with when it is the cell's own
 * and at least three cells have theirs. Cells beyond the last column go when they are empty.
 */
export function withoutGluedNumbers(row: GridRow, columns: number): GridRow {
  let slots = row.slots;
  while (slots.length > columns && isEmpty(slots.at(-1))) slots = slots.slice(0, -1);
  if (slots.length === columns + 1 && textOf(slots[0]?.cell) === '1') {
    slots = slots.slice(1).map((slot) => ({ ...slot, cell: { ...slot.cell, column: slot.cell.column - 1 } }));
  }
  const numbered = slots.filter((slot, index) => ownNumber(index).test(textOf(slot.cell)));
  if (numbered.length < 3 || slots.length > columns) return { ...row, slots };
  return { ...row, slots: slots.map((slot, index) => stripped(slot, ownNumber(index))) };
}

function ownNumber(index: number): RegExp {
  return new RegExp(`^\\s*${index + 1}\\s+(?=[\\p{L}«"„“])`, 'u');
}

function stripped(slot: Slot, number: RegExp): Slot {
  const [first = '', ...rest] = slot.cell.paragraphs;
  return { ...slot, cell: { ...slot.cell, paragraphs: [first.replace(number, ''), ...rest] } };
}

function isEmpty(slot: Slot | undefined): boolean {
  return slot !== undefined && textOf(slot.cell) === '';
}
