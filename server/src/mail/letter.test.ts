import { describe, expect, it } from '@jest/globals';
import { reasonToSend, reasonToWrite, type DueItem, type EarlierMail, type Letter } from './letter.js';
import type { MailKind } from './mail.entity.js';
import { oneLine } from './one-line.js';

const owed: DueItem = {
  occurrenceId: 'o1',
  planId: 'p1',
  planTitle: 'План дій',
  task: '1.1. Оприлюднити реєстр',
  name: 'I квартал 2026',
  dueOn: '2026-03-31',
  isLate: true,
  returned: null,
  ribbon: [],
};
const returned = { ...owed, returned: { at: 1000, note: 'Ще раз' } };
const decision = { title: 'Перенести строк', detail: '', since: 1000 };
const news = { title: 'План дій', slug: 'p', sentence: 'План виконується.', silentUnits: 0 };
const opened = { kind: 'opened', on: '2026-06-01' } as const;
const weekLeft = { kind: 'week_left', on: '2026-07-03' } as const;
const dayLeft = { kind: 'day_left', on: '2026-07-09' } as const;

const letterOf = (parts: Partial<Letter>): Letter => ({
  today: '2026-07-09',
  locale: 'uk',
  council: 'Калинівська міська рада',
  due: [],
  windowKey: null,
  closesOn: null,
  reminders: [],
  decisions: [],
  digest: [],
  ...parts,
});
const earlier = (day: `${number}-${number}-${number}`, createdAt = 500) => ({ day, createdAt });

describe('a person is written to', () => {
  it.each<[string, Partial<Letter>, EarlierMail | null, MailKind | null]>([
    ['nothing waits', {}, null, null],
    ['something is due, but no reminder is', { due: [owed] }, null, null],
    ['a window has opened', { due: [owed], reminders: [opened] }, null, 'opened'],
    ['it has opened, and was told', { due: [owed], reminders: [opened] }, earlier('2026-06-01'), null],
    ['a week is left', { due: [owed], reminders: [weekLeft] }, earlier('2026-06-01'), 'week_left'],
    ['two windows remind at once', { reminders: [opened, dayLeft] }, null, 'day_left'],
    ['an answer was returned since', { due: [returned] }, earlier('2026-07-08', 999), 'returned'],
    ['it was returned before the last mail', { due: [returned] }, earlier('2026-07-08', 1000), null],
    ['a decision waits', { decisions: [decision] }, null, 'decision'],
    ['it waits since before the last mail', { decisions: [decision] }, earlier('2026-07-08', 1000), null],
    ['the week begins', { digest: [news] }, earlier('2026-07-08'), 'digest'],
  ])('when %s: %j after %j gives %s', (_, parts, before, reason) => {
    expect(reasonToWrite(letterOf(parts), before)).toBe(reason);
  });
});

describe('a mail on its way', () => {
  it.each<[string, MailKind, Partial<Letter>, MailKind | null]>([
    ['is sent while something is due', 'opened', { due: [owed] }, 'opened'],
    ['is dropped when everything was answered', 'opened', {}, null],
    [
      'of a returned answer that was given again reminds of the rest',
      'returned',
      { due: [owed] },
      'reminded',
    ],
    ['of decisions is dropped when they were made, whatever is due', 'decision', { due: [owed] }, null],
    ['tells of decisions when nothing is due any more', 'week_left', { decisions: [decision] }, 'decision'],
    ['of the week is sent in any case', 'digest', { digest: [news] }, 'digest'],
  ])('%s', (_, kind, parts, reason) => {
    expect(reasonToSend(letterOf(parts), kind)).toBe(reason);
  });
});

describe('a text of the council in a mail', () => {
  it.each([
    ['Створити\r\n\tреєстр', 'Створити реєстр'],
    ['\u202eРеєстр\u2028 даних\u0000', 'Реєстр даних'],
    ['я'.repeat(400), `${'я'.repeat(299)}…`],
  ])('is one short line: %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});
