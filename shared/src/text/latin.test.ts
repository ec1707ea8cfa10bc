import { expect, test } from '@jest/globals';
import { slugOf } from './latin.js';

test.each([
  ['Слов’янськ 2020', 'sloviansk-2020'],
  ['Згорани', 'zghorany'],
  ['Яснобереж, їжак і Єнакієве', 'yasnoberezh-yizhak-i-yenakiieve'],
  ['Open Data 2024–2028', 'open-data-2024-2028'],
  ['«»', ''],
])('%s in an address is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
test('an address word is at most 60 characters and does not end in a hyphen', () => {
  expect(slugOf(`${'а'.repeat(59)} б`)).toBe('a'.repeat(59));
});
