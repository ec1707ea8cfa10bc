import { daysBetween, formatDay, type Day } from '@kvartal/shared/calendar';
import { plural } from '@kvartal/shared/text';
import type { Locale } from '../access/ctx.js';
import type { DueItem, Letter } from './letter.js';
import type { MailKind } from './mail.entity.js';

/** Every sentence of a mail in one language. */
export type LetterWords = {
  subject: (kind: MailKind, letter: Letter) => string;
  due: (letter: Letter) => string;
  item: (item: DueItem) => string;
  returned: (note: string) => string;
  more: (count: number) => string;
  answer: string;
  answerHint: string;
  decisions: (count: number) => string;
  decide: string;
  digest: string;
  silent: (units: number) => string;
  overview: string;
  why: (council: string) => string;
  obligation: string;
  leave: string;
  choose: string;
};

const answersUk = (n: number): string => `${n} ${plural(n, 'відповідь', 'відповіді', 'відповідей')}`;
const daysUk = (n: number): string => `${n} ${plural(n, 'день', 'дні', 'днів')}`;
const answersEn = (n: number): string => `${n} ${n === 1 ? 'answer' : 'answers'}`;
const daysEn = (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`;

/** «сьогодні останній день», «залишився 1 день», «залишилося 7 днів». */
function leftUk(today: Day, closesOn: Day): string {
  const days = daysBetween(today, closesOn);
  if (days === 0) return 'сьогодні останній день';
  return `${plural(days, 'залишився', 'залишилося', 'залишилося')} ${daysUk(days)}`;
}

function leftEn(today: Day, closesOn: Day): string {
  const days = daysBetween(today, closesOn);
  return days === 0 ? 'today is the last day' : `${daysEn(days)} left`;
}

const UK: LetterWords = {
  subject: (kind, { due, closesOn, today, decisions }) => {
    const owed = answersUk(due.length);
    const by = closesOn === null ? '' : ` до ${formatDay(closesOn, 'uk', 'long')}`;
    if (kind === 'decision') return `На ваше рішення чекає: ${decisions.length}`;
    if (kind === 'digest') return `Тиждень плану дій, ${formatDay(today, 'uk', 'long')}`;
    if (kind === 'returned') return `Вам повернули відповідь. Чекаємо на ${owed}${by}`;
    if (kind === 'opened') return `Звітний період відкрито: чекаємо на ${owed}${by}`;
    if (closesOn !== null && kind !== 'reminded')
      return `${upperFirst(leftUk(today, closesOn))}: чекаємо на ${owed}`;
    return `Нагадування: чекаємо на ${owed}${by}`;
  },
  due: ({ due, closesOn, today }) => {
    const owed = `Від вас чекаємо на ${answersUk(due.length)}`;
    return closesOn === null
      ? `${owed}.`
      : `${owed} до ${formatDay(closesOn, 'uk', 'long')} (${leftUk(today, closesOn)}).`;
  },
  item: ({ name, dueOn, isLate }) =>
    `Строк: ${withDay(name, `до ${formatDay(dueOn, 'uk', 'long')}`)}${isLate ? ', минув' : ''}`,
  returned: (note) => (note === '' ? 'Відповідь повернуто' : `Відповідь повернуто: «${note}»`),
  more: (count) => `І ще ${count}.`,
  answer: 'Відповісти',
  answerHint: 'Відкриття сторінки нічого не змінює: відповідь зберігається, лише коли ви її подасте.',
  decisions: (count) => `На ваше рішення чекає: ${count}`,
  decide: 'Відкрити й вирішити',
  digest: 'Тиждень плану дій',
  silent: (units) =>
    `Не ${plural(units, 'відповів', 'відповіли', 'відповіли')} ${units} ${plural(units, 'підрозділ', 'підрозділи', 'підрозділів')}.`,
  overview: 'Відкрити огляд',
  why: (council) => `Лист надіслав Квартал: ви маєте роль у раді «${council}».`,
  obligation: 'Нагадування про завдання надходять, лише доки від вас чекають на відповідь.',
  leave: 'Більше не надсилати тижневий огляд і новини рішень',
  choose: 'Вибрати, про що писати',
};

const EN: LetterWords = {
  subject: (kind, { due, closesOn, today, decisions }) => {
    const owed = answersEn(due.length);
    const by = closesOn === null ? '' : ` by ${formatDay(closesOn, 'en', 'long')}`;
    if (kind === 'decision') return `Waiting for your decision: ${decisions.length}`;
    if (kind === 'digest') return `The week of the action plan, ${formatDay(today, 'en', 'long')}`;
    if (kind === 'returned') return `An answer was returned to you. You owe ${owed}${by}`;
    if (kind === 'opened') return `The reporting window is open: you owe ${owed}${by}`;
    if (closesOn !== null && kind !== 'reminded')
      return `${upperFirst(leftEn(today, closesOn))}: you owe ${owed}`;
    return `Reminder: you owe ${owed}${by}`;
  },
  due: ({ due, closesOn, today }) => {
    const owed = `You owe ${answersEn(due.length)}`;
    return closesOn === null
      ? `${owed}.`
      : `${owed} by ${formatDay(closesOn, 'en', 'long')} (${leftEn(today, closesOn)}).`;
  },
  item: ({ name, dueOn, isLate }) =>
    `Deadline: ${withDay(name, `by ${formatDay(dueOn, 'en', 'long')}`)}${isLate ? ', passed' : ''}`,
  returned: (note) => (note === '' ? 'The answer was returned' : `The answer was returned: “${note}”`),
  more: (count) => `And ${count} more.`,
  answer: 'Answer',
  answerHint: 'Opening the page changes nothing: an answer is saved only when you submit it.',
  decisions: (count) => `Waiting for your decision: ${count}`,
  decide: 'Open and decide',
  digest: 'The week of the action plan',
  silent: (units) => `${units} ${units === 1 ? 'unit has' : 'units have'} not answered.`,
  overview: 'Open the overview',
  why: (council) => `Kvartal sent this mail because you have a role in ${council}.`,
  obligation: 'Reminders of tasks come only as long as an answer is due from you.',
  leave: 'Do not send me the weekly digest and news of decisions any more',
  choose: 'Choose what you are written about',
};

/** The words of a language. */
export function letterWords(locale: Locale): LetterWords {
  return locale === 'uk' ? UK : EN;
}

/** «III квартал 2026 (до 30 вересня 2026 р.)»; a deadline that is named by its day says it once. */
function withDay(name: string, by: string): string {
  return name === by ? by : `${name} (${by})`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
