import { expect, test } from '@jest/globals';
import { chainsOf, seriesStates } from './index.js';

const row = (
  id: string,
  value: number | null,
  measuredOn: '2026-03-31' | '2026-06-30',
  correctsId: string | null,
) => ({
  id,
  value,
  measuredOn,
  correctsId,
});
const rows = [
  row('a', 100, '2026-03-31', null),
  row('b', 214, '2026-06-30', null),
  row('b2', 241, '2026-06-30', 'b'),
  row('b3', 240, '2026-06-30', 'b2'),
  row('c', 9, '2026-03-31', null),
  row('c2', null, '2026-03-31', 'c'),
];

test('a corrected value stays readable under the one that replaced it', () => {
  expect(chainsOf(rows).map(({ head, earlier }) => [head.id, ...earlier.map((one) => one.id)])).toEqual([
    ['b3', 'b2', 'b'],
    ['a'],
    ['c2', 'c'],
  ]);
});

test('each row counts, was replaced, or withdraws', () => {
  expect(Object.fromEntries(seriesStates(rows))).toEqual({
    a: 'in_force',
    b: 'replaced',
    b2: 'replaced',
    b3: 'in_force',
    c: 'replaced',
    c2: 'withdrawn',
  });
});

test('a row whose predecessor was not read begins its chain', () => {
  expect(chainsOf([row('z', 1, '2026-03-31', 'gone')])).toEqual([
    { head: row('z', 1, '2026-03-31', 'gone'), earlier: [] },
  ]);
});
