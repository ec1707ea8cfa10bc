import { formatDay } from '../calendar/index.js';
import type { Day, Language } from '../calendar/index.js';
import { plural } from '../text/index.js';
import { countedStatusWord } from '../status/index.js';
import type { Counts, DoneCounts } from './counts.js';
import type { SentencePiece } from './overview.js';

/** By how much the numbers of done and of overdue tasks differ between two days. */
export type Change = { done: number; overdue: number };

/**
 * What changed between two counts of the same plan.
 *
 * @example changeBetween(countsBefore, countsNow) // { done: 12, overdue: 4 }
 */
export function changeBetween(before: Counts, now: Counts): Change {
  return { done: now.done - before.done, overdue: now.overdue - before.overdue };
}

/**
 * What changed since a day, as pieces whose numbers can be linked; a number that did not change is left out.
 *
 * @example
 * changeSentence('2026-10-01', { done: 12, overdue: -4 }, 'uk').map((piece) => piece.text).join('')
 * // 'Порівняно з 1 жовтня 2026 р.: виконано +12, прострочено −4.'
 */
export function changeSentence(since: Day, change: Change, lang: Language): SentencePiece[] {
  const day = formatDay(since, lang, 'long');
  const changed = (['done', 'overdue'] as const).filter((status) => change[status] !== 0);
  if (changed.length === 0) {
    return [plain(lang === 'uk' ? `Порівняно з ${day}: без змін.` : `Compared with ${day}: no changes.`)];
  }
  const pieces = changed.flatMap((status, index) => {
    const text = `${countedStatusWord(status, 1, lang)} ${signed(change[status])}`;
    const piece: SentencePiece = { text, status, about: 'tasks' };
    return index === 0 ? [piece] : [plain(', '), piece];
  });
  return [plain(lang === 'uk' ? `Порівняно з ${day}: ` : `Compared with ${day}: `), ...pieces, plain('.')];
}

/**
 * How many executors answered of those who were asked.
 *
 * @example answeredSentence(31, 38, 'uk') // 'Дані подав 31 із 38 виконавців.'
 * @example answeredSentence(0, 0, 'uk') // 'Звітів поки ні від кого не чекали.'
 */
export function answeredSentence(answered: number, asked: number, lang: Language): string {
  if (lang === 'en') {
    if (asked === 0) return 'Nobody has been asked yet.';
    return `${answered} of ${asked} ${asked === 1 ? 'executor' : 'executors'} answered.`;
  }
  if (asked === 0) return 'Звітів поки ні від кого не чекали.';
  const verb = plural(answered, 'подав', 'подали', 'подали');
  return `Дані ${verb} ${answered} із ${asked} ${plural(asked, 'виконавця', 'виконавців', 'виконавців')}.`;
}

/**
 * How the done tasks came to be done: in time, after a move and late stand apart (product rule 5); zeros are left out.
 *
 * @example doneSentence({ on_time: 9, moved: 2, late: 1 }, 'uk')
 * // 'Виконано 12 завдань: 9 вчасно, 2 із перенесенням, 1 із запізненням.'
 */
export function doneSentence(done: DoneCounts, lang: Language): string {
  const total = done.on_time + done.moved + done.late;
  if (total === 0) return lang === 'uk' ? 'Жодного завдання ще не виконано.' : 'No task is done yet.';
  const parts = (['on_time', 'moved', 'late'] as const)
    .filter((timing) => done[timing] > 0)
    .map((timing) => `${done[timing]} ${TIMING_WORDS[lang][timing]}`)
    .join(', ');
  return lang === 'uk'
    ? `Виконано ${total} ${plural(total, 'завдання', 'завдання', 'завдань')}: ${parts}.`
    : `${total} ${total === 1 ? 'task is' : 'tasks are'} done: ${parts}.`;
}

const TIMING_WORDS = {
  uk: { on_time: 'вчасно', moved: 'із перенесенням', late: 'із запізненням' },
  en: { on_time: 'on time', moved: 'after a move', late: 'late' },
} as const;

/** With a plus or a real minus sign, as in a table of changes. */
function signed(change: number): string {
  return change > 0 ? `+${change}` : `−${Math.abs(change)}`;
}

function plain(text: string): SentencePiece {
  return { text, status: null, about: null };
}
