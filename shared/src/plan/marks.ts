import {
  addDays,
  daysBetween,
  firstDay,
  formatDay,
  lastDay,
  quarterIndex,
  quarterOf,
} from '../calendar/index.js';
import type { Day, Language, Period } from '../calendar/index.js';
import { scheduleSpan } from '../schedule/index.js';
import type { Schedule } from '../schedule/index.js';
import { statusWord } from '../status/index.js';
import type { Status } from '../status/index.js';
import { occurrenceName } from './occurrence-name.js';

/**
 * An occurrence with its status; `approvedDueOn` is the deadline first approved, `dueOn` the one in force now,
 * `proposedDueOn` one that somebody asks for and nobody has decided on.
 */
export type RowOccurrence = {
  key: string;
  from: Day;
  dueOn: Day;
  approvedDueOn: Day;
  proposedDueOn: Day | null;
  movedTimes: number;
  status: Status;
};

/** What the quarter table needs to know of a task to draw and to say its row. */
export type RowTask = {
  schedule: Schedule | null;
  deadlineText: string | null;
  eventOn: Day | null;
  status: Status;
  occurrences: readonly RowOccurrence[];
};

/**
 * One mark in a row. `from` and `to` are in quarters from the left edge of the scale (0 is its first day, 1.5 the
 * middle of its second quarter; `to` is exclusive). Shapes: `bar` one-off work, `occurrence` one round of a
 * recurrence, `hatch` ongoing work, `event` the event that is waited for or has happened, `moved` the stretch between
 * the first approved deadline and the one in force, `proposal` up to a deadline that nobody has decided on. `label` is
 * announced when the mark is reached.
 */
export type Mark = {
  key: string;
  shape: 'bar' | 'occurrence' | 'hatch' | 'event' | 'moved' | 'proposal';
  from: number;
  to: number;
  status: Status;
  label: string;
};

/**
 * Where a day stands on the scale: quarters from its first day, with the fraction of the quarter that has passed at
 * the beginning of the day. Negative before the scale.
 *
 * @example quarterPosition('2026-07-01', { from: '2026-Q1', to: '2026-Q4' }) // 2
 */
export function quarterPosition(day: Day, scale: Period): number {
  const quarter = quarterOf(day);
  const length = daysBetween(firstDay(quarter), lastDay(quarter)) + 1;
  const whole = quarterIndex(quarter) - quarterIndex(scale.from);
  return whole + daysBetween(firstDay(quarter), day) / length;
}

/**
 * The marks of one task on a scale of whole quarters, left to right, cut at its edges; what lies wholly outside is
 * left out, but for a proposal, which then stands at the right edge. A schedule that was not read has no marks. An
 * event without its day stands in the last quarter of the scale, because the plan must see it happen.
 *
 * @example
 * layoutRow({ schedule: { kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q3' }] }, … }, year2026, 'uk')
 * // [{ key: '2026-Q2..2026-Q3', shape: 'bar', from: 1, to: 3, status: 'overdue', label: 'II–III квартали 2026: Прострочено' }]
 */
export function layoutRow(task: RowTask, scale: Period, lang: Language): Mark[] {
  const width = quarterIndex(scale.to) - quarterIndex(scale.from) + 1;
  return marksOf(task, scale, lang)
    .filter((mark) => mark.to > 0 && (mark.from < width || mark.shape === 'proposal'))
    .map((mark) => cut(mark, width));
}

function cut(mark: Mark, width: number): Mark {
  const [from, to] = [Math.max(0, mark.from), Math.min(width, mark.to)];
  return { ...mark, from: Math.min(from, to), to };
}

function marksOf(task: RowTask, scale: Period, lang: Language): Mark[] {
  const { schedule } = task;
  if (schedule === null) return [];
  switch (schedule.kind) {
    case 'recurring':
      return task.occurrences.flatMap((one) => dueMarks('occurrence', one, scale, lang));
    case 'ongoing':
    case 'plan':
      return hatch(task, scale, lang);
    case 'event':
      return [
        eventMark(schedule.after, task, scale, lang),
        ...task.occurrences.flatMap((one) => dueMarks('bar', one, scale, lang)),
      ];
    default:
      return task.occurrences.flatMap((one) => dueMarks('bar', one, scale, lang));
  }
}

/**
 * The mark of one occurrence up to its first deadline; where that was moved, the stretch to the new one; where somebody
 * asks for another one, the way there.
 */
function dueMarks(
  shape: 'bar' | 'occurrence',
  occurrence: RowOccurrence,
  scale: Period,
  lang: Language,
): Mark[] {
  const { key, from, dueOn, approvedDueOn, status } = occurrence;
  const [first, last] = dueOn < approvedDueOn ? [dueOn, approvedDueOn] : [approvedDueOn, dueOn];
  const label = `${occurrenceName(occurrence, lang)}: ${statusWord(status, lang)}`;
  const mark: Mark = { key, shape, ...stretch(from, first, scale), status, label };
  const proposal = proposalMark(occurrence, scale, lang);
  if (first === last) return [mark, ...proposal];
  const moved = lang === 'uk' ? 'Строк перенесено' : 'Deadline moved';
  return [
    mark,
    {
      key: `${key}:moved`,
      shape: 'moved',
      ...stretch(addDays(first, 1), last, scale),
      status,
      label: `${moved}: ${occurrenceName({ from: addDays(first, 1), dueOn }, lang)}`,
    },
    ...proposal,
  ];
}

/** From the deadline in force to the proposed one; an earlier one is reached from the beginning of the work. */
function proposalMark(
  { key, from, dueOn, proposedDueOn, status }: RowOccurrence,
  scale: Period,
  lang: Language,
): Mark[] {
  if (proposedDueOn === null) return [];
  const start = proposedDueOn > dueOn ? addDays(dueOn, 1) : from;
  const day = formatDay(proposedDueOn, lang, 'long');
  const label =
    lang === 'uk'
      ? `Запропоновано перенести на ${day}, рішення ще немає`
      : `Proposed to move to ${day}, not decided yet`;
  const shape = 'proposal';
  return [{ key: `${key}:proposal`, shape, ...stretch(start, proposedDueOn, scale), status, label }];
}

function hatch(task: RowTask, scale: Period, lang: Language): Mark[] {
  const span = scheduleSpan(task.schedule);
  if (!span) return [];
  const label = `${occurrenceName({ from: span.from, dueOn: span.to }, lang)}: ${statusWord(task.status, lang)}`;
  return [{ key: 'span', shape: 'hatch', ...stretch(span.from, span.to, scale), status: task.status, label }];
}

function eventMark(after: string, task: RowTask, scale: Period, lang: Language): Mark {
  const waiting = { from: firstDay(scale.to), to: lastDay(scale.to) };
  const { from, to } = task.eventOn === null ? waiting : { from: task.eventOn, to: task.eventOn };
  const word = lang === 'uk' ? 'Подія' : 'Event';
  return {
    key: 'event-day',
    shape: 'event',
    ...stretch(from, to, scale),
    status: task.status,
    label: `${word}: ${after}`,
  };
}

function stretch(from: Day, to: Day, scale: Period): { from: number; to: number } {
  return { from: quarterPosition(from, scale), to: quarterPosition(addDays(to, 1), scale) };
}
