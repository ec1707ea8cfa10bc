import { daysBetween, formatDay } from '../calendar/index.js';
import type { Day, Language } from '../calendar/index.js';
import { countStatuses, listDoneFirst } from '../progress/index.js';
import { describeSchedule } from '../schedule/index.js';
import { countedStatusWord, statusWord } from '../status/index.js';
import type { Status } from '../status/index.js';
import { plural } from '../text/index.js';
import type { RowOccurrence, RowTask } from './marks.js';
import { occurrenceName } from './occurrence-name.js';

/** What needs somebody is named, not only counted. */
const NAMED: ReadonlySet<Status> = new Set(['overdue', 'at_risk', 'unconfirmed']);
const NAMES_AT_MOST = 3;

/**
 * The row of a task as the sentence that a screen reader hears instead of a grid of cells (screens 3.3): when it is
 * due, how it stands, and how often its deadline was moved. `today` is the Kyiv day from which the statuses were
 * derived.
 *
 * @example
 * rowSentence(recurringTask, '2026-11-21', 'uk')
 * // 'Щокварталу, 2026 рік, 4 рази. Виконано 2, прострочено 1 (III квартал 2026), виконується 1.'
 */
export function rowSentence(task: RowTask, today: Day, lang: Language): string {
  return [scheduleSentence(task, lang), statusSentence(task, today, lang), movedSentence(task, lang)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function scheduleSentence(task: RowTask, lang: Language): string {
  const { schedule, deadlineText, occurrences } = task;
  if (schedule === null) {
    if (deadlineText === null) return lang === 'uk' ? 'Строку немає.' : 'No deadline.';
    return lang === 'uk'
      ? `Строк не розпізнано: «${deadlineText}».`
      : `Deadline not read: “${deadlineText}”.`;
  }
  const phrase = capitalized(describeSchedule(schedule, lang));
  if (schedule.kind !== 'recurring') return `${phrase}.`;
  const times =
    lang === 'uk'
      ? plural(occurrences.length, 'раз', 'рази', 'разів')
      : occurrences.length === 1
        ? 'time'
        : 'times';
  return `${phrase}, ${occurrences.length} ${times}.`;
}

function statusSentence(task: RowTask, today: Day, lang: Language): string {
  const kind = task.schedule?.kind;
  if (kind !== 'ongoing' && kind !== 'plan' && task.occurrences.length > 1) {
    return countsSentence(task.occurrences, lang);
  }
  const word = statusWord(task.status, lang);
  const due = task.occurrences.at(-1)?.dueOn;
  if (task.status !== 'overdue' || due === undefined) return `${word}.`;
  const late = daysBetween(due, today);
  return lang === 'uk'
    ? `${word} на ${late} ${plural(late, 'день', 'дні', 'днів')}.`
    : `${word} by ${late} ${late === 1 ? 'day' : 'days'}.`;
}

function countsSentence(occurrences: readonly RowOccurrence[], lang: Language): string {
  const counts = countStatuses(occurrences.map((one) => one.status));
  const parts = listDoneFirst(counts).map(({ status, count }) => {
    const text = `${countedStatusWord(status, count, lang)} ${count}`;
    if (!NAMED.has(status)) return text;
    const names = occurrences
      .filter((one) => one.status === status)
      .slice(0, NAMES_AT_MOST)
      .map((one) => occurrenceName(one, lang));
    return `${text} (${names.join(', ')}${count > NAMES_AT_MOST ? ', …' : ''})`;
  });
  return `${capitalized(parts.join(', '))}.`;
}

function movedSentence(task: RowTask, lang: Language): string {
  const times = task.occurrences.reduce((sum, one) => sum + one.movedTimes, 0);
  if (times === 0) return '';
  const [only, other] = task.occurrences;
  const day = only && !other ? formatDay(only.dueOn, lang, 'long') : null;
  return lang === 'uk'
    ? `Перенесено ${times} ${plural(times, 'раз', 'рази', 'разів')}${day ? `, тепер до ${day}` : '.'}`
    : `Moved ${times} ${times === 1 ? 'time' : 'times'}${day ? `, now by ${day}.` : '.'}`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
