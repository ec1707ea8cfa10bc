import { formatDay } from '../calendar/index.js';
import type { Day, Language } from '../calendar/index.js';
import { workCalendar } from '../kpi/index.js';
import { occurrenceName } from '../plan/index.js';
import { describeSchedule } from '../schedule/index.js';
import { lateWords, statusWord } from '../status/index.js';
import { plural } from '../text/index.js';
import type { NextStepRow, NotDoneRow, ReportEvidence, ReportTaskRow } from './content.js';
import type { ReportTask, ReportedIndicator, ReportedOccurrence } from './facts.js';
import { reportIndicator } from './indicators.js';
import { yearStanding } from './year-standing.js';
import type { TaskOfYear } from './year.js';

/** The reported year, the day on which the report is made, and its language. */
export type OfYear = { year: { from: Day; to: Day }; asOf: Day; lang: Language };

/**
 * A row of the report's table: №, task, deadline, executors, indicators plan → fact, status, state of work, evidence.
 * Wording of the document is verbatim; answers to several occurrences are told apart by their names.
 *
 * @example taskRow(entry, 1, { year: daysOfYear(2026), asOf: '2027-01-20', lang: 'uk' }).statusWord // 'Виконано'
 */
export function taskRow(entry: TaskOfYear, number: number, of: OfYear): ReportTaskRow {
  const { task, occurrences, status } = entry;
  const { lang } = of;
  return {
    number,
    code: task.code,
    title: task.title,
    deadline: deadlineOf(task, lang),
    moved: movedText(occurrences, lang),
    executors: executorsOf(task),
    indicators: task.indicators.map((indicator) => reportIndicator(inYear(task, indicator, of), lang)),
    status,
    statusWord: statusWord(status, lang),
    progress: answersText(occurrences, (answer) => toldInTime(answer, lang), lang),
    evidence: evidenceOf(occurrences),
  };
}

/** An indicator as it stood at the end of the year; all occurrences of its task count, whatever year they are of. */
function inYear(task: ReportTask, indicator: ReportedIndicator, { year, asOf }: OfYear) {
  const { targets, values, fulfilledOn } = indicator;
  const calendar = workCalendar(
    task.occurrences.map(({ from, dueOn, status, actualOn }) => ({
      from,
      dueOn,
      doneOn: status === 'done' ? actualOn : null,
    })),
  );
  const facts = { targets, values, fulfilled: fulfilledOn !== null, ...calendar, today: asOf };
  return {
    ...indicator,
    measured: values.find((one) => one.measuredOn <= year.to) ?? null,
    standing: yearStanding(facts, year),
  };
}

/**
 * A row of what was not done: the reasons that the executors gave and the new deadlines that were approved.
 *
 * @example notDoneRow(entry, 'uk').newDeadline // '31 березня 2027 р.'
 */
export function notDoneRow(entry: TaskOfYear, lang: Language): NotDoneRow {
  const { task, occurrences, status } = entry;
  const moved = occurrences.filter((one) => one.dueOn > one.approvedDueOn && one.status !== 'done');
  const days = [...new Set(moved.map((one) => formatDay(one.dueOn, lang, 'long')))];
  return {
    code: task.code,
    title: task.title,
    executors: executorsOf(task),
    statusWord: statusWord(status, lang),
    reason: answersText(occurrences, (answer) => answer.reason ?? '', lang) || null,
    newDeadline: days.join(', ') || null,
  };
}

/**
 * What a task owes in a year, by its nearest occurrence there; null when it owes nothing.
 *
 * @example nextStepRow(task, daysOfYear(2027), 'uk')?.deadline // 'I квартал 2027'
 */
export function nextStepRow(
  task: ReportTask,
  year: { from: Day; to: Day },
  lang: Language,
): NextStepRow | null {
  if (task.obsolete) return null;
  const nearest = task.occurrences.find(
    ({ dueOn, from, status }) =>
      dueOn >= year.from && from <= year.to && status !== 'done' && status !== 'obsolete',
  );
  if (!nearest) return null;
  return {
    code: task.code,
    title: task.title,
    executors: executorsOf(task),
    deadline: occurrenceName({ from: later(nearest.from, year.from), dueOn: nearest.dueOn }, lang),
  };
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function deadlineOf(task: ReportTask, lang: Language): string {
  if (task.deadlineText !== null) return task.deadlineText;
  return task.schedule === null ? '' : describeSchedule(task.schedule, lang);
}

function executorsOf(task: ReportTask): string {
  return task.executors.map(({ name }) => name).join('; ');
}

function movedText(occurrences: readonly ReportedOccurrence[], lang: Language): string | null {
  const times = occurrences.reduce((sum, one) => sum + one.movedTimes, 0);
  if (times === 0) return null;
  return lang === 'uk'
    ? `перенесено ${times} ${plural(times, 'раз', 'рази', 'разів')}`
    : `moved ${times} ${times === 1 ? 'time' : 'times'}`;
}

type Answer = NonNullable<ReportedOccurrence['answer']>;

/** What was said, and whether it was said too late for its reporting window. */
function toldInTime({ text, lateDays }: Answer, lang: Language): string {
  const late = lateWords(lateDays, lang);
  return late === null || text.trim() === '' ? text : `${text.trim()} (${late})`;
}

function answersText(
  occurrences: readonly ReportedOccurrence[],
  pick: (answer: Answer) => string,
  lang: Language,
): string {
  const said = occurrences.flatMap((one) => {
    const text = one.answer === null ? '' : pick(one.answer).trim();
    return text === '' ? [] : [{ name: occurrenceName(one, lang), text }];
  });
  if (occurrences.length === 1) return said.map(({ text }) => text).join('');
  return said.map(({ name, text }) => `${name}: ${text}`).join('\n');
}

/** Each piece once, though it may prove several occurrences. */
function evidenceOf(occurrences: readonly ReportedOccurrence[]): ReportEvidence[] {
  const all = occurrences.flatMap((one) => one.answer?.evidence ?? []);
  return all.filter(
    (piece, index) =>
      all.findIndex((other) => other.url === piece.url && other.title === piece.title) === index,
  );
}
