import { describe, expect, it } from '@jest/globals';
import { nearOccurrences } from './near-occurrences.js';
import { readSource } from './source.js';

const months = Array.from({ length: 12 }, (_, index) => {
  const month = String(index + 1).padStart(2, '0');
  return { fromOn: `2026-${month}-01`, dueOn: `2026-${month}-28`, status: 'NOT_DUE' };
});

describe('a long list of deadlines', () => {
  it('shows the last three and the next three', () => {
    const near = nearOccurrences(months, '2026-06-15').map((one) => one.dueOn.slice(5, 7));
    expect(near).toEqual(['03', '04', '05', '06', '07', '08']);
  });

  it('also shows what still needs somebody, however old', () => {
    const late = months.map((one, index) => (index === 0 ? { ...one, status: 'OVERDUE' } : one));
    expect(nearOccurrences(late, '2026-12-15')[0]?.status).toBe('OVERDUE');
  });

  it('is whole when it is short', () => {
    expect(nearOccurrences(months.slice(0, 8), '2026-01-01')).toHaveLength(8);
  });
});

describe('the place in the document', () => {
  it.each([
    [
      { table: 1, row: 12 },
      { table: 1, row: 12 },
    ],
    [{ line: 40 }, { line: 40 }],
    [null, null],
    ['nonsense', null],
    [{ table: 'one', row: 2 }, null],
    [{ table: 0, row: 2 }, null],
  ])('%j is read as %j', (kept, place) => {
    expect(readSource(kept)).toEqual(place);
  });
});
