import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tidy } from '../text/index.js';
import { parseExecutors } from './index.js';

/** Bits of real cells in any order, so that the rules meet each other in ways nobody thought of. */
const BITS = [
  'Відділ',
  'відділ освіти',
  'управління',
  'культури',
  'та',
  'і',
  ',',
  ';',
  '\n',
  ' ',
  '(за згодою)',
  '(',
  ')',
  '«',
  '»',
  '"',
  'КП',
  'ГО «Дані»',
  'ЦНАП',
  'Мінцифри',
  'начальники',
  'відділів',
  'міські',
  'ради',
  'Department of',
  'IT',
  'and',
  '1.',
  '-',
  'А.',
  '—',
];
const cells = fc.oneof(
  fc.array(fc.constantFrom(...BITS), { maxLength: 25 }).map((bits) => bits.join(' ')),
  fc.string({ unit: 'binary' }),
);

test('every name is a verbatim part of its cell, and no text is an exception', () => {
  fc.assert(
    fc.property(
      cells,
      fc.array(fc.constantFrom('Відділ освіти', 'ЦНАП', 'управління культури')),
      (cell, known) => {
        const { value, certainty } = parseExecutors(cell, { known });
        const printed = tidy(cell);
        for (const { name, byConsent } of value) {
          expect(name).not.toBe('');
          // «(за згодою)» is taken out of the middle, so only a name without it is one piece.
          if (!byConsent) expect(printed).toContain(name);
        }
        expect(certainty === 'unread').toBe(value.length === 0);
      },
    ),
    { numRuns: 400 },
  );
});

test('reading a name by itself gives the same name and kind', () => {
  const names = fc.constantFrom(
    'Відділ освіти',
    'КП «Парк, ліс»',
    'ЦНАП',
    'громадські організації',
    'Мінцифри',
    'міський голова',
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(names, { minLength: 1 }),
      fc.constantFrom(', ', '; ', '\n', ',\n'),
      (list, separator) => {
        const together = parseExecutors(list.join(separator)).value;
        expect(together).toEqual(list.flatMap((name) => parseExecutors(name).value));
      },
    ),
  );
});
