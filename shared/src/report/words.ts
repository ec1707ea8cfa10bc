import type { Language } from '../calendar/index.js';

const uk = {
  plan: 'План дій',
  asOf: 'Стан на',
  counts: 'Підсумок',
  tasks: 'Виконання завдань',
  notDone: 'Що не виконано і чому',
  nothingLeft: 'Усе, що мало бути виконано за рік, виконано.',
  next: 'Завдання наступного року',
  nothingNext: 'Завдань зі строком у наступному році немає.',
  published: 'Опубліковано',
  frozen: 'Опублікований звіт не змінюється.',
  columns: {
    number: '№',
    task: 'Завдання',
    deadline: 'Строк',
    executors: 'Виконавець',
    indicators: 'Показник: план / факт',
    status: 'Стан',
    progress: 'Що зроблено',
    evidence: 'Підтвердження',
    reason: 'Причина',
    newDeadline: 'Новий строк',
  },
};

/** The fixed words of a report: headings and columns. A report speaks its own language wherever it is read. */
export type ReportWords = typeof uk;

const en: ReportWords = {
  plan: 'Action plan',
  asOf: 'As of',
  counts: 'In short',
  tasks: 'Tasks',
  notDone: 'What was not done and why',
  nothingLeft: 'Everything that was due in the year is done.',
  next: 'Tasks of the next year',
  nothingNext: 'No task has a deadline in the next year.',
  published: 'Published',
  frozen: 'A published report never changes.',
  columns: {
    number: 'No.',
    task: 'Task',
    deadline: 'Deadline',
    executors: 'Executor',
    indicators: 'Indicator: plan / fact',
    status: 'Status',
    progress: 'What was done',
    evidence: 'Evidence',
    reason: 'Reason',
    newDeadline: 'New deadline',
  },
};

/**
 * The headings and columns of a report in its language, the same on the page, in the DOCX and in the app.
 *
 * @example reportWords('uk').columns.deadline // 'Строк'
 */
export function reportWords(lang: Language): ReportWords {
  return WORDS[lang];
}

const WORDS: Readonly<Record<Language, ReportWords>> = { uk, en };
