import { describe, expect, it } from '@jest/globals';
import { translator } from '../lib/i18n.js';
import { en } from '../locales/en.js';
import { uk } from '../locales/uk.js';
import { entrySentence, entryWords } from './entry-sentence.js';
import { keyName } from './key-name.js';

type Change = { action: string; before: unknown; after: unknown };
const change = (action: string, after: unknown, before: unknown = null): Change => ({
  action,
  before,
  after,
});
const inUkrainian = (entry: Change) => entrySentence(entry, translator('uk', uk), 'uk');
const inEnglish = (entry: Change) => entrySentence(entry, translator('en', en), 'en');

describe('a line of the journal in words', () => {
  it.each([
    [
      change('status.submitted', { occurrence: '2026-Q3', declared: 'in_progress', forecast: 'at_risk' }),
      'Подано стан «Під ризиком» (III квартал 2026)',
      'Status “At risk” sent (Q3 2026)',
    ],
    [change('status.returned', { review: 'returned' }), 'Відповідь повернуто', 'Answer returned'],
    [change('status.confirmed', { review: 'confirmed' }), 'Відповідь погоджено', 'Answer confirmed'],
    [
      change('draft.uploaded', { fileName: 'план.docx' }),
      'Завантажено документ «план.docx»',
      'Document “план.docx” uploaded',
    ],
    [
      change('deadline.proposed', { dueOn: '2026-12-31' }, { dueOn: '2026-09-30' }),
      'Запропоновано перенести строк із 30 вересня 2026 р. на 31 грудня 2026 р.',
      'Proposed to move the deadline from 30 September 2026 to 31 December 2026',
    ],
    [
      change('deadline.declined', { note: null }),
      'Перенесення строку відхилено',
      'Move of the deadline declined',
    ],
    [
      change('measurement.added', { value: 1940.5, measuredOn: '2026-09-02' }),
      'Додано вимірювання: 1\u00a0940,5 (2 вересня 2026 р.)',
      'Measurement added: 1,940.5 (2 September 2026)',
    ],
    [change('moon.landed', null), 'Зміна: moon.landed', 'Change: moon.landed'],
    [change('status.submitted', 'nonsense'), 'Подано стан «»', 'Status “” sent'],
  ])('%j', (entry, ukrainian, english) => {
    expect(inUkrainian(entry)).toBe(ukrainian);
    expect(inEnglish(entry)).toBe(english);
  });

  it('brings the words that came with it: the reason before the text', () => {
    expect(entryWords({ after: { reason: 'Бракує людей.', text: 'Триває.' } })).toBe('Бракує людей.');
    expect(entryWords({ after: { text: 'Триває.' } })).toBe('Триває.');
    expect(entryWords({ after: { text: ' ' } })).toBeNull();
    expect(entryWords({ after: null })).toBeNull();
  });
});

describe('the key of a deadline in words', () => {
  it.each([
    ['2026-Q3', 'III квартал 2026', 'Q3 2026'],
    ['2026-Q1..2026-Q3', 'I–III квартали 2026', 'Q1–Q3 2026'],
    ['C2026-H1', 'I півріччя 2026', 'half-year 1, 2026'],
    ['2026-03', 'березень 2026', 'March 2026'],
    ['2026', '2026 рік', '2026'],
    ['2026-07-01', '1 липня 2026 р.', '1 July 2026'],
    ['event', 'після події', 'after the event'],
    ['щось інше', 'щось інше', 'щось інше'],
  ])('%s', (key, ukrainian, english) => {
    expect(keyName(key, 'uk')).toBe(ukrainian);
    expect(keyName(key, 'en')).toBe(english);
  });
});
