import { describe, expect, it } from '@jest/globals';
import type { Field } from '@kvartal/shared/plan-document';
import { askedColumns, isAmong } from './asked-columns.js';

const read = (...columns: [string, Field | null][]) => columns.map(([header, field]) => ({ header, field }));
const printed = (...headers: string[]) => headers.map((header, from) => ({ header, from, to: from + 1 }));

describe('the cell that is asked about', () => {
  it('stands in the column whose header holds the field', () => {
    const columns = read(['Завдання', 'task'], ['Строк', 'deadline'], ['Примітка', null]);
    const [, deadline] = printed('Завдання', 'Строк', 'Примітка');
    expect(askedColumns(columns, printed('Завдання', 'Строк', 'Примітка'), 'deadline')).toEqual([deadline]);
  });
  it('is all the quarters where the deadline is marked', () => {
    const columns = read(['Захід', 'task'], ['2026 / I', 'quarter'], ['2026 / II', 'quarter']);
    const [, first, second] = printed('Захід', '2026 / I', '2026 / II');
    expect(askedColumns(columns, printed('Захід', '2026 / I', '2026 / II'), 'deadline')).toEqual([
      first,
      second,
    ]);
  });
  it('stands at the same place in a further table that calls its columns otherwise', () => {
    const columns = read(['Завдання', 'task'], ['Строк', 'deadline']);
    expect(askedColumns(columns, printed('Захід', 'Термін'), 'deadline')).toEqual([
      { header: 'Термін', from: 1, to: 2 },
    ]);
    expect(askedColumns(columns, printed('Захід', 'Хто', 'Термін'), 'deadline')).toEqual([]);
  });
  it('is the title’s for a number that has no column', () => {
    const columns = read(['Завдання', 'task'], ['Строк', 'deadline']);
    expect(askedColumns(columns, printed('Завдання', 'Строк'), 'code')).toEqual([
      { header: 'Завдання', from: 0, to: 1 },
    ]);
  });
  it('is none when nothing is asked, or when the whole plan is', () => {
    expect(askedColumns(read(['Завдання', 'task']), printed('Завдання'), null)).toEqual([]);
    expect(askedColumns(read(['Завдання', 'task']), printed('Завдання'), 'signatory')).toEqual([]);
  });
  it('is also a cell that covers the column with others', () => {
    expect(isAmong([{ from: 2, to: 4 }], 0, 3)).toBe(true);
    expect(isAmong([{ from: 2, to: 4 }], 3)).toBe(true);
    expect(isAmong([{ from: 2, to: 4 }], 4)).toBe(false);
    expect(isAmong([{ from: 2, to: 4 }], 0, 2)).toBe(false);
  });
});
