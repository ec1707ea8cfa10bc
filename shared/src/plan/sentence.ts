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
 * due, how it stands, how often its deadline was moved, and to which day somebody asks to move it. `today` is the Kyiv day from which the statuses were
 * derived.
 *
 * @example
 * rowSentence(recurringTask, '2026-11-21', 'uk')
 * // 'Щокварталу, 2026 рік, 4 рази. Виконано 2, прострочено 1 (III квартал 2026), виконується 1.'
 */
export function rowSentence(task: RowTask, today: Day, lang: Language): string {
  return [
    scheduleSentence(task, lang),
    statusSentence(task, today, lang),
    movedSentence(task, lang),
    proposedSentence(task.occurrences, lang),
  ]
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

/**
 * The deadlines of a task that somebody asks for and nobody has decided on; '' when there are none. Where a task has
 * several deadlines, each is named; more than three are cut.
 *
 * @example
 * proposedSentence([{ …, dueOn: '2026-03-31', proposedDueOn: '2026-06-30' }], 'uk')
 * // 'Запропоновано перенести на 30 червня 2026 р., рішення ще немає.'
 */
export function proposedSentence(occurrences: readonly RowOccurrence[], lang: Language): string {
  const moves = occurrences.flatMap((one) => {
    if (one.proposedDueOn === null) return [];
    const day = formatDay(one.proposedDueOn, lang, 'long');
    const to = lang === 'uk' ? `на ${day}` : `to ${day}`;
    return [occurrences.length === 1 ? to : `${occurrenceName(one, lang)} ${to}`];
  });
  if (moves.length === 0) return '';
  const more = moves.length > NAMES_AT_MOST ? [...moves.slice(0, NAMES_AT_MOST), '…'] : moves;
  const said = `${lang === 'uk' ? 'Запропоновано перенести' : 'Proposed to move'} ${more.join('; ')}`;
  return lang === 'uk' ? `${said}, рішення ще немає.` : `${said}, not decided yet.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
