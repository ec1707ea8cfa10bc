import { numbered } from '@kvartal/shared/plan';
import { formatDay } from '@kvartal/shared/calendar';
import { statusWord, type DeclaredStatus } from '@kvartal/shared/status';
import type { Locale } from '../access/ctx.js';
import type { DeadlineChangeView } from '../deadline/deadline-change.graphql.js';
import type { StatusUpdateView } from '../status/status-update.graphql.js';
import type { TaskView } from '../task/task.graphql.js';

/** «Перенести строк: 4.2.1. Створити реєстр», and from which day to which, and why. */
export function deadlineWords(
  task: TaskView,
  { fromOn, toOn, reason }: DeadlineChangeView,
  lang: Locale,
): { title: string; detail: string } {
  const [from, to] = [formatDay(fromOn, lang, 'long'), formatDay(toOn, lang, 'long')];
  const days = lang === 'uk' ? `з ${from} на ${to}` : `from ${from} to ${to}`;
  const verb = lang === 'uk' ? 'Перенести строк' : 'Move the deadline';
  return { title: `${verb}: ${numbered(task)}`, detail: `${days} · ${reason}` };
}

/** «Перевірити відповідь: 4.2.1. Створити реєстр», and what was claimed and by whom. */
export function reviewWords(
  task: TaskView,
  { declared, authorUnit, authorName }: Pick<StatusUpdateView, 'declared' | 'authorUnit' | 'authorName'>,
  lang: Locale,
): { title: string; detail: string } {
  const verb = lang === 'uk' ? 'Перевірити відповідь' : 'Check the answer';
  return {
    title: `${verb}: ${numbered(task)}`,
    detail: `${claimed(declared, lang)} · ${authorUnit ?? authorName}`,
  };
}

/** «Опублікувати звіт за 2025 рік». */
export function reportWords(year: number, lang: Locale): { title: string; detail: string } {
  const title = lang === 'uk' ? `Опублікувати звіт за ${year} рік` : `Publish the report for ${year}`;
  return { title, detail: '' };
}

/** The task's own name, and that nobody executes it. */
export function noExecutorWords(task: TaskView, lang: Locale): { title: string; detail: string } {
  return { title: numbered(task), detail: lang === 'uk' ? 'Немає виконавця' : 'No executor' };
}

function claimed(declared: DeclaredStatus, lang: Locale): string {
  return lang === 'uk'
    ? `Подано: «${statusWord(declared, lang)}»`
    : `Claimed: “${statusWord(declared, lang)}”`;
}
