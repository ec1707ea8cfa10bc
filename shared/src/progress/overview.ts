import type { Language } from '../calendar/index.js';
import { STATUS_ORDER, countedStatusWord } from '../status/index.js';
import type { Status } from '../status/index.js';
import { totalCount } from './counts.js';
import type { Counts } from './counts.js';
import { ofTasks, questionsWait } from './words.js';

/**
 * A stretch of a sentence. `status` marks a number of tasks, so that a screen can link it to the list of tasks with
 * this status; `about` says where else it leads. The texts of all pieces put together are the sentence.
 */
export type SentencePiece = { text: string; status: Status | null; about: 'tasks' | 'decisions' | null };

/**
 * What the overview's sentence is made of: the tasks of the plan by status, and how many decisions wait for the
 * reader; null where the reader decides nothing (a public page, a mail).
 */
export type OverviewFacts = { counts: Counts; decisions: number | null };

/**
 * The overview's sentence: how the plan goes, in counts, and what waits for the reader. The same on every screen,
 * in mail and on public pages. Late work is named first; without it the sentence is calm.
 *
 * @example
 * overviewSentence({ counts, decisions: 3 }, 'uk').map((piece) => piece.text).join('')
 * // 'План виконується з відставанням: 4 із 30 завдань прострочено, 2 під ризиком. Три питання чекають на ваше рішення.'
 */
export function overviewSentence(facts: OverviewFacts, lang: Language): SentencePiece[] {
  const pieces = courseOfPlan(facts.counts, lang);
  if (facts.decisions === null) return pieces;
  const waits: SentencePiece = {
    text: questionsWait(facts.decisions, lang),
    status: null,
    about: facts.decisions > 0 ? 'decisions' : null,
  };
  return [...pieces, plain(' '), waits];
}

type Course = { head: Readonly<Record<Language, string>>; names: readonly Status[] };

const NEEDS_SOMEONE: readonly Status[] = ['at_risk', 'unconfirmed'];
const FAILED: readonly Status[] = ['partly_done', 'not_done'];
const SETTLED: readonly Status[] = ['done', ...FAILED, 'obsolete'];
const AHEAD: readonly Status[] = ['not_started', 'not_due', 'awaiting_event'];

const LATE: Course = {
  head: { uk: 'План виконується з відставанням: ', en: 'The plan is behind: ' },
  names: ['overdue', ...NEEDS_SOMEONE],
};
const ATTENTION: Course = {
  head: {
    uk: 'Прострочень немає, але план потребує уваги: ',
    en: 'Nothing is overdue, but the plan needs attention: ',
  },
  names: NEEDS_SOMEONE,
};
const FULFILLED: Course = {
  head: { uk: 'План виконано: ', en: 'The plan is fulfilled: ' },
  names: ['done', 'obsolete'],
};
const ENDED: Course = {
  head: { uk: 'Роботу за планом завершено: ', en: 'Work on the plan has ended: ' },
  names: SETTLED,
};
const AT_REST: Course = {
  head: { uk: 'Роботу за планом ще не розпочато: ', en: 'Work on the plan has not begun: ' },
  names: AHEAD,
};
const UNDER_WAY: Course = {
  head: { uk: 'План виконується: ', en: 'The plan is under way: ' },
  names: ['done', 'in_progress', 'in_review', 'partly_done', 'not_done'],
};
const CALM: Course = {
  head: { uk: 'План виконується за графіком: ', en: 'The plan is on schedule: ' },
  names: ['done', 'in_progress', 'in_review'],
};

function courseOf(counts: Counts): Course {
  if (counts.overdue > 0) return LATE;
  if (hasAny(counts, NEEDS_SOMEONE)) return ATTENTION;
  const present = STATUS_ORDER.filter((status) => counts[status] > 0);
  if (present.every((status) => AHEAD.includes(status) || status === 'obsolete')) {
    return hasAny(counts, AHEAD) ? AT_REST : ENDED;
  }
  if (present.every((status) => SETTLED.includes(status))) return hasAny(counts, FAILED) ? ENDED : FULFILLED;
  return hasAny(counts, FAILED) ? UNDER_WAY : CALM;
}

function courseOfPlan(counts: Counts, lang: Language): SentencePiece[] {
  const total = totalCount(counts);
  if (total === 0) {
    return [plain(lang === 'uk' ? 'У плані ще немає завдань.' : 'The plan has no tasks yet.')];
  }
  const course = courseOf(counts);
  const named = course.names.filter((status) => counts[status] > 0);
  const pieces = named.flatMap((status, index) => {
    const piece = numberOfTasks(status, counts[status], index === 0 ? total : null, lang);
    return index === 0 ? [piece] : [plain(', '), piece];
  });
  return [plain(course.head[lang]), ...pieces, plain('.')];
}

/** «4 із 30 завдань прострочено» for the first number of a sentence, «2 під ризиком» for the others. */
function numberOfTasks(status: Status, count: number, total: number | null, lang: Language): SentencePiece {
  const word = countedStatusWord(status, count, lang);
  const verb = lang === 'uk' ? '' : count === 1 ? 'is ' : 'are ';
  const text = total === null ? `${count} ${word}` : `${count} ${ofTasks(total, lang)} ${verb}${word}`;
  return { text, status, about: 'tasks' };
}

function hasAny(counts: Counts, statuses: readonly Status[]): boolean {
  return statuses.some((status) => counts[status] > 0);
}

function plain(text: string): SentencePiece {
  return { text, status: null, about: null };
}
