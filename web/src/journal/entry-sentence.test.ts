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
      'Подано відповідь «Під ризиком» (III квартал 2026)',
      'Answer “At risk” given (Q3 2026)',
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
      change('deadline.approved', { dueOn: '2026-12-31', note: null }, { dueOn: '2026-09-30' }),
      'Погоджено перенесення строку із 30 вересня 2026 р. на 31 грудня 2026 р.',
      'Move of the deadline from 30 September 2026 to 31 December 2026 approved',
    ],
    [
      change('deadline.declined', { dueOn: '2026-09-30', note: null }, { dueOn: '2026-09-30' }),
      'Перенесення строку відхилено, лишається 30 вересня 2026 р.',
      'Move of the deadline declined, it stays 30 September 2026',
    ],
    [
      change('plan.reporting_set', { every: 'quarter', start: '2026-Q3' }),
      'Змінено звітний календар: перший період за новим — III квартал 2026',
      'Reporting calendar changed: its first period is Q3 2026',
    ],
    [
      change('plan.amended', { title: 'План дій', act: '15-40/VIII', changes: 2 }),
      'До плану внесено зміни актом № 15-40/VIII',
      'Plan amended by the act No. 15-40/VIII',
    ],
    [
      change('plan.amended', { title: 'План дій', fileName: 'зміни.docx' }),
      'До плану внесено зміни з документа «зміни.docx»',
      'Plan amended by the document “зміни.docx”',
    ],
    [change('plan.amended', { title: 'План дій', act: null }), 'До плану внесено зміни', 'Plan amended'],
    [change('reminder.sent', { people: 1 }), 'Надіслано нагадування 1 людині', 'Reminders sent to 1 person'],
    [change('reminder.sent', { people: 4 }), 'Надіслано нагадування 4 людям', 'Reminders sent to 4 people'],
    [
      change('people.handed_over', { unitIds: ['u'], lastOn: '2026-11-20' }),
      'Справи передано іншій людині, останній день — 20 листопада 2026 р.',
      'Work handed over to another person, the last day is 20 November 2026',
    ],
    [
      change('measurement.added', { value: 1940.5, measuredOn: '2026-09-02' }),
      'Додано вимірювання: 1\u00a0940,5 (2 вересня 2026 р.)',
      'Measurement added: 1,940.5 (2 September 2026)',
    ],
    [change('moon.landed', null), 'Зміна: moon.landed', 'Change: moon.landed'],
    [change('status.submitted', 'nonsense'), 'Подано відповідь «»', 'Answer “” given'],
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
