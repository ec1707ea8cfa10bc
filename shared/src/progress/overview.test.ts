import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Language } from '../calendar/index.js';
import { STATUS_ORDER } from '../status/index.js';
import type { Status } from '../status/index.js';
import { answeredSentence, changeBetween, changeSentence, doneSentence } from './changes.js';
import { countStatuses } from './counts.js';
import { overviewSentence } from './overview.js';
import type { SentencePiece } from './overview.js';
import { ofTasks, questionsWait } from './words.js';

function counts(numbers: Partial<Record<Status, number>>) {
  return { ...countStatuses([]), ...numbers };
}
const joined = (pieces: readonly SentencePiece[]) => pieces.map((piece) => piece.text).join('');
const say = (numbers: Partial<Record<Status, number>>, decisions: number | null, lang: Language) =>
  joined(overviewSentence({ counts: counts(numbers), decisions }, lang));

type Row = [numbers: Partial<Record<Status, number>>, decisions: number | null, uk: string, en: string];

const ROWS: Row[] = [
  [
    { overdue: 4, at_risk: 2, done: 14, in_progress: 10 },
    3,
    'План виконується з відставанням: 4 із 30 завдань прострочено, 2 під ризиком. Три питання чекають на ваше рішення.',
    'The plan is behind: 4 of 30 tasks are overdue, 2 at risk. Three questions wait for your decision.',
  ],
  [
    { overdue: 1, unconfirmed: 2, done: 18 },
    1,
    'План виконується з відставанням: 1 із 21 завдання прострочено, 2 без відповіді. Одне питання чекає на ваше рішення.',
    'The plan is behind: 1 of 21 tasks is overdue, 2 without an answer. One question waits for your decision.',
  ],
  [
    { at_risk: 1, unconfirmed: 3, in_progress: 26 },
    0,
    'Прострочень немає, але план потребує уваги: 1 із 30 завдань під ризиком, 3 без відповіді. Питань, що чекають на ваше рішення, немає.',
    'Nothing is overdue, but the plan needs attention: 1 of 30 tasks is at risk, 3 without an answer. Nothing waits for your decision.',
  ],
  [
    { unconfirmed: 5, in_progress: 25 },
    null,
    'Прострочень немає, але план потребує уваги: 5 із 30 завдань без відповіді.',
    'Nothing is overdue, but the plan needs attention: 5 of 30 tasks are without an answer.',
  ],
  [
    { done: 12, in_progress: 10, in_review: 1, not_due: 7 },
    5,
    'План виконується за графіком: 12 із 30 завдань виконано, 10 виконуються, 1 на погодженні. П’ять питань чекають на ваше рішення.',
    'The plan is on schedule: 12 of 30 tasks are done, 10 in progress, 1 in approval. Five questions wait for your decision.',
  ],
  [
    { in_progress: 21, not_started: 9 },
    null,
    'План виконується за графіком: 21 із 30 завдань виконується.',
    'The plan is on schedule: 21 of 30 tasks are in progress.',
  ],
  [
    { not_done: 1, done: 9, not_due: 20 },
    null,
    'План виконується: 9 із 30 завдань виконано, 1 не виконано.',
    'The plan is under way: 9 of 30 tasks are done, 1 not done.',
  ],
  [
    { not_started: 5, not_due: 23, awaiting_event: 2 },
    null,
    'Роботу за планом ще не розпочато: 5 із 30 завдань не розпочато, 23 попереду, 2 чекають на подію.',
    'Work on the plan has not begun: 5 of 30 tasks are not started, 23 not due yet, 2 awaiting an event.',
  ],
  [
    { done: 28, obsolete: 2 },
    null,
    'План виконано: 28 із 30 завдань виконано, 2 втратили актуальність.',
    'The plan is fulfilled: 28 of 30 tasks are done, 2 no longer relevant.',
  ],
  [
    { done: 20, partly_done: 6, not_done: 3, obsolete: 1 },
    null,
    'Роботу за планом завершено: 20 із 30 завдань виконано, 6 частково виконано, 3 не виконано, 1 втратило актуальність.',
    'Work on the plan has ended: 20 of 30 tasks are done, 6 partly done, 3 not done, 1 no longer relevant.',
  ],
  [
    { obsolete: 1 },
    null,
    'Роботу за планом завершено: 1 із 1 завдання втратило актуальність.',
    'Work on the plan has ended: 1 of 1 task is no longer relevant.',
  ],
  [
    {},
    2,
    'У плані ще немає завдань. Два питання чекають на ваше рішення.',
    'The plan has no tasks yet. Two questions wait for your decision.',
  ],
];

describe('the sentence of the overview', () => {
  it.each(ROWS)('%j, %p decisions', (numbers, decisions, uk, en) => {
    expect(say(numbers, decisions, 'uk')).toBe(uk);
    expect(say(numbers, decisions, 'en')).toBe(en);
  });

  it('marks every number with its status, and the decisions', () => {
    expect(
      overviewSentence({ counts: counts({ overdue: 4, at_risk: 2, done: 24 }), decisions: 3 }, 'uk'),
    ).toEqual([
      { text: 'План виконується з відставанням: ', status: null, about: null },
      { text: '4 із 30 завдань прострочено', status: 'overdue', about: 'tasks' },
      { text: ', ', status: null, about: null },
      { text: '2 під ризиком', status: 'at_risk', about: 'tasks' },
      { text: '.', status: null, about: null },
      { text: ' ', status: null, about: null },
      { text: 'Три питання чекають на ваше рішення.', status: null, about: 'decisions' },
    ]);
  });
  it('links nothing where nothing waits for a decision', () => {
    expect(overviewSentence({ counts: counts({ done: 1 }), decisions: 0 }, 'uk').at(-1)).toEqual({
      text: 'Питань, що чекають на ваше рішення, немає.',
      status: null,
      about: null,
    });
  });
  it('never calls a plan calm while something is overdue, at risk or silent', () => {
    const numbers = fc.tuple(...STATUS_ORDER.map(() => fc.nat({ max: 3 })));
    fc.assert(
      fc.property(numbers, (list) => {
        const some = countStatuses([]);
        const all = {
          ...some,
          ...Object.fromEntries(STATUS_ORDER.map((status, i) => [status, list[i] ?? 0])),
        };
        const text = joined(overviewSentence({ counts: all, decisions: null }, 'uk'));
        const worried = all.overdue + all.at_risk + all.unconfirmed > 0;
        expect(/відставанням|потребує уваги/.test(text)).toBe(worried);
        expect(text).toMatch(/^[А-ЯІЇЄҐ][^:]*(: \d.*)?\.$/u);
      }),
    );
  });
});

describe('numbers in words', () => {
  it.each([
    [1, 'Одне питання чекає на ваше рішення.'],
    [4, 'Чотири питання чекають на ваше рішення.'],
    [10, 'Десять питань чекають на ваше рішення.'],
    [11, '11 питань чекають на ваше рішення.'],
    [21, '21 питання чекає на ваше рішення.'],
    [22, '22 питання чекають на ваше рішення.'],
  ])('%p questions', (count, text) => {
    expect(questionsWait(count, 'uk')).toBe(text);
  });
  it.each([
    [1, 'із 1 завдання'],
    [2, 'із 2 завдань'],
    [11, 'із 11 завдань'],
    [31, 'із 31 завдання'],
    [212, 'із 212 завдань'],
  ])('of %p tasks', (total, text) => {
    expect(ofTasks(total, 'uk')).toBe(text);
  });
});

describe('the line below it', () => {
  it('says by how much the done and the overdue changed', () => {
    const change = changeBetween(counts({ done: 84, overdue: 18 }), counts({ done: 96, overdue: 14 }));
    expect(change).toEqual({ done: 12, overdue: -4 });
    expect(joined(changeSentence('2026-10-01', change, 'uk'))).toBe(
      'Порівняно з 1 жовтня 2026 р.: виконано +12, прострочено −4.',
    );
    expect(joined(changeSentence('2026-10-01', change, 'en'))).toBe(
      'Compared with 1 October 2026: done +12, overdue −4.',
    );
  });
  it('leaves out what did not change', () => {
    expect(joined(changeSentence('2026-10-01', { done: 0, overdue: 2 }, 'uk'))).toBe(
      'Порівняно з 1 жовтня 2026 р.: прострочено +2.',
    );
    expect(joined(changeSentence('2026-10-01', { done: 0, overdue: 0 }, 'uk'))).toBe(
      'Порівняно з 1 жовтня 2026 р.: без змін.',
    );
  });
  it('says how many executors answered', () => {
    expect(answeredSentence(31, 38, 'uk')).toBe('Дані подав 31 із 38 виконавців.');
    expect(answeredSentence(12, 21, 'uk')).toBe('Дані подали 12 із 21 виконавця.');
    expect(answeredSentence(1, 1, 'en')).toBe('1 of 1 executor answered.');
    expect(answeredSentence(0, 0, 'uk')).toBe('Звітів поки ні від кого не чекали.');
  });
  it('keeps «in time» and «after a move» apart', () => {
    expect(doneSentence({ on_time: 9, moved: 2, late: 1 }, 'uk')).toBe(
      'Виконано 12 завдань: 9 вчасно, 2 із перенесенням, 1 із запізненням.',
    );
    expect(doneSentence({ on_time: 0, moved: 1, late: 0 }, 'uk')).toBe(
      'Виконано 1 завдання: 1 із перенесенням.',
    );
    expect(doneSentence({ on_time: 2, moved: 1, late: 0 }, 'en')).toBe(
      '3 tasks are done: 2 on time, 1 after a move.',
    );
    expect(doneSentence({ on_time: 0, moved: 0, late: 0 }, 'uk')).toBe('Жодного завдання ще не виконано.');
  });
});
