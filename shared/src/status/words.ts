import type { Language } from '../calendar/index.js';
import { plural } from '../text/index.js';
import type { Status } from './status.js';

type Words = { word: string; one: string; many: string };

/** `word` stands alone (legend, cell); `one` and `many` follow a number in a sentence or a list of counts. */
const WORDS: Readonly<Record<Language, Readonly<Record<Status, Words>>>> = {
  uk: {
    done: { word: 'Виконано', one: 'виконано', many: 'виконано' },
    partly_done: { word: 'Частково виконано', one: 'частково виконано', many: 'частково виконано' },
    in_progress: { word: 'Виконується', one: 'виконується', many: 'виконуються' },
    at_risk: { word: 'Під ризиком', one: 'під ризиком', many: 'під ризиком' },
    overdue: { word: 'Прострочено', one: 'прострочено', many: 'прострочено' },
    unconfirmed: { word: 'Не підтверджено', one: 'без відповіді', many: 'без відповіді' },
    in_review: { word: 'На погодженні', one: 'на погодженні', many: 'на погодженні' },
    not_started: { word: 'Не розпочато', one: 'не розпочато', many: 'не розпочато' },
    not_due: { word: 'Термін не настав', one: 'попереду', many: 'попереду' },
    awaiting_event: { word: 'Чекає на подію', one: 'чекає на подію', many: 'чекають на подію' },
    not_done: { word: 'Не виконано', one: 'не виконано', many: 'не виконано' },
    obsolete: { word: 'Втратило актуальність', one: 'втратило актуальність', many: 'втратили актуальність' },
  },
  en: {
    done: { word: 'Done', one: 'done', many: 'done' },
    partly_done: { word: 'Partly done', one: 'partly done', many: 'partly done' },
    in_progress: { word: 'In progress', one: 'in progress', many: 'in progress' },
    at_risk: { word: 'At risk', one: 'at risk', many: 'at risk' },
    overdue: { word: 'Overdue', one: 'overdue', many: 'overdue' },
    unconfirmed: { word: 'Not confirmed', one: 'without an answer', many: 'without an answer' },
    in_review: { word: 'In approval', one: 'in approval', many: 'in approval' },
    not_started: { word: 'Not started', one: 'not started', many: 'not started' },
    not_due: { word: 'Not due yet', one: 'not due yet', many: 'not due yet' },
    awaiting_event: { word: 'Awaiting event', one: 'awaiting an event', many: 'awaiting an event' },
    not_done: { word: 'Not done', one: 'not done', many: 'not done' },
    obsolete: { word: 'No longer relevant', one: 'no longer relevant', many: 'no longer relevant' },
  },
};

/**
 * A status in words, standing alone (screens 4.2).
 *
 * @example statusWord('overdue', 'uk') // 'Прострочено'
 * @example statusWord('not_due', 'en') // 'Not due yet'
 */
export function statusWord(status: Status, lang: Language): string {
  return WORDS[lang][status].word;
}

/**
 * A status in words after its number, without the number; verbs agree with it: 1 and 21 «виконується», others
 * «виконуються». `count` is a whole number, not negative.
 *
 * @example countedStatusWord('unconfirmed', 2, 'uk') // 'без відповіді'
 * @example countedStatusWord('in_progress', 5, 'uk') // 'виконуються'
 */
export function countedStatusWord(status: Status, count: number, lang: Language): string {
  const { one, many } = WORDS[lang][status];
  if (lang === 'en') return count === 1 ? one : many;
  return plural(count, one, many, many);
}
