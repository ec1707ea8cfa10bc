import { expect, it } from '@jest/globals';
import { differenceSearch, readDays, wordingSearch } from './days.js';

it('an address asks for the plan of a day, for the difference of two, or for the plan of today', () => {
  expect(readDays(wordingSearch('2026-03-01'))).toEqual({ kind: 'wording', asOf: '2026-03-01' });
  expect(readDays(differenceSearch('2026-02-28', '2026-03-01'))).toEqual({
    kind: 'difference',
    from: '2026-02-28',
    to: '2026-03-01',
  });
  for (const search of ['', '?status=overdue', '?asOf=2026-02-30', '?difference=2026-02-28', '?asOf='])
    expect(readDays(search)).toBeNull();
});
