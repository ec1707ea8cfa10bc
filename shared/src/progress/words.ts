import type { Language } from '../calendar/index.js';
import { plural } from '../text/index.js';

const UP_TO_TEN: Readonly<Record<Language, readonly string[]>> = {
  uk: ['Одне', 'Два', 'Три', 'Чотири', 'П’ять', 'Шість', 'Сім', 'Вісім', 'Дев’ять', 'Десять'],
  en: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'],
};

/**
 * How many decisions wait, as a sentence: 1–10 in words, more in figures.
 *
 * @example questionsWait(3, 'uk') // 'Три питання чекають на ваше рішення.'
 * @example questionsWait(21, 'uk') // '21 питання чекає на ваше рішення.'
 * @example questionsWait(0, 'uk') // 'Питань, що чекають на ваше рішення, немає.'
 */
export function questionsWait(count: number, lang: Language): string {
  const number = UP_TO_TEN[lang][count - 1] ?? String(count);
  if (lang === 'en') {
    if (count === 0) return 'Nothing waits for your decision.';
    return `${number} ${count === 1 ? 'question waits' : 'questions wait'} for your decision.`;
  }
  if (count === 0) return 'Питань, що чекають на ваше рішення, немає.';
  const noun = plural(count, 'питання', 'питання', 'питань');
  return `${number} ${noun} ${plural(count, 'чекає', 'чекають', 'чекають')} на ваше рішення.`;
}

/**
 * «Of so many tasks»: the genitive that follows «із» and a number.
 *
 * @example ofTasks(30, 'uk') // 'із 30 завдань'
 * @example ofTasks(21, 'uk') // 'із 21 завдання'
 * @example ofTasks(1, 'en') // 'of 1 task'
 */
export function ofTasks(total: number, lang: Language): string {
  if (lang === 'en') return `of ${total} ${total === 1 ? 'task' : 'tasks'}`;
  return `із ${total} ${plural(total, 'завдання', 'завдань', 'завдань')}`;
}
