import {
  compareQuarters,
  firstDayOfMonth,
  lastDayOfMonth,
  quarterIn,
  quarterNumber,
  yearOf,
  type Period,
} from '../calendar/index.js';
import { parseDeadline } from '../deadline-phrase/index.js';
import type { Schedule } from '../schedule/index.js';
import { doubt, type Doubt } from './doubts.js';
import type { Marks, WordsInQuarters } from './marks.js';
import { windowsOf, type MarkedTime } from './time-column.js';

/** The schedule of a row of marks, the words that it was read from (none for plain marks), and what is doubtful. */
export type MarkedSchedule = { schedule: Schedule | null; words: string | null; doubts: Doubt[] };

/**
 * The schedule that the marks of a row mean: windows of quarters; the days of months where the columns are months and
 * the marks stand side by side; what words across the columns say («постійно» over two years). Nothing is read from a
 * row without marks. `plan` is the plan's period, for columns whose year had to be guessed.
 */
export function scheduleOfMarks({ times, words, yearsGuessed }: Marks, plan: Period | null): MarkedSchedule {
  if (times.length === 0) return { schedule: null, words: null, doubts: [] };
  const worded = words.length === 1 && words[0] ? scheduleOfWords(words[0], times, plan) : null;
  if (worded) return worded;
  const doubts = words.length > 0 ? [wordsInQuarters(words.map(({ text }) => text))] : [];
  if (yearsGuessed && plan)
    return { schedule: everyYear(times, plan), words: null, doubts: [...doubts, yearsUnknown()] };
  const { schedule, rounded } = scheduleOfTimes(times);
  return { schedule, words: null, doubts: rounded ? [...doubts, monthsRounded()] : doubts };
}

/**
 * Words that stand across all marked columns and are a deadline themselves. «Постійно» in one column alone may have
 * lost a merged cell, as in CSV: then it is taken for the whole plan.
 */
function scheduleOfWords(
  { text, over: printed }: WordsInQuarters,
  times: readonly MarkedTime[],
  plan: Period | null,
): MarkedSchedule | null {
  const lasting = /^(?:ongoing|plan)$/.test(parseDeadline(text, printed).value?.kind ?? '');
  const alone = lasting && times.length === 1 && plan !== null && !samePeriod(printed, plan);
  const over = alone ? plan : printed;
  const within = times.every(
    ({ from, to }) => compareQuarters(from, over.from) >= 0 && compareQuarters(to, over.to) <= 0,
  );
  const { value, issues } = within ? parseDeadline(text, over) : { value: null, issues: [] };
  if (value === null || value.kind === 'event' || value.kind === 'windows') return null;
  const doubts = issues.map(({ severity, code, message }): Doubt => ({
    severity,
    code,
    field: 'schedule',
    message,
  }));
  if (alone) doubts.push(wholePlan(text));
  return { schedule: value, words: text, doubts };
}

/** Windows; or days, when the columns are months and the marked ones side by side are no whole quarters. */
function scheduleOfTimes(times: readonly MarkedTime[]): { schedule: Schedule; rounded: boolean } {
  const windows: Schedule = { kind: 'windows', windows: windowsOf(times) };
  const months = new Set<number>();
  for (const { from, month } of times) if (month !== undefined) months.add(yearOf(from) * 12 + month - 1);
  if (months.size === 0 || times.some(({ month }) => month === undefined))
    return { schedule: windows, rounded: false };
  const sorted = [...months].toSorted((a, b) => a - b);
  const inWindows = windows.windows.reduce(
    (sum, { from, to }) =>
      sum + ((yearOf(to) - yearOf(from)) * 4 + quarterNumber(to) - quarterNumber(from) + 1) * 3,
    0,
  );
  if (inWindows === sorted.length) return { schedule: windows, rounded: false };
  const [first = 0, last = first] = [sorted[0], sorted.at(-1)];
  if (last - first + 1 !== sorted.length) return { schedule: windows, rounded: true };
  const day = (index: number): [number, number] => [Math.floor(index / 12), (index % 12) + 1];
  const dates: Schedule = {
    kind: 'dates',
    from: firstDayOfMonth(...day(first)),
    to: lastDayOfMonth(...day(last)),
  };
  return { schedule: dates, rounded: false };
}

/** Columns «I II III IV» without a year in a plan of several years: the same quarters in each of them. */
function everyYear(times: readonly MarkedTime[], plan: Period): Schedule {
  const [only, ...others] = windowsOf(times);
  const numbers = new Set(times.flatMap(({ from, to }) => [quarterNumber(from), quarterNumber(to)]));
  if (only && others.length === 0 && yearOf(only.from) === yearOf(only.to) && numbers.size < 4) {
    const season = { from: quarterNumber(only.from), to: quarterNumber(only.to) };
    return { kind: 'recurring', every: 'year', from: plan.from, to: plan.to, season };
  }
  const years = Array.from(
    { length: yearOf(plan.to) - yearOf(plan.from) + 1 },
    (_, i) => yearOf(plan.from) + i,
  );
  const repeated = years.flatMap((year) =>
    times.map(({ from, to }) => ({
      from: quarterIn(year, quarterNumber(from)),
      to: quarterIn(year, quarterNumber(to)),
    })),
  );
  return { kind: 'windows', windows: windowsOf(repeated) };
}

function wordsInQuarters(words: readonly string[]): Doubt {
  const listed = [...new Set(words)];
  return doubt(
    'warning',
    'schedule.words_in_quarters',
    'schedule',
    `У комірках кварталів є слова («${listed.join('», «')}»): їх прочитано як позначку.`,
    `The quarter cells hold words (“${listed.join('”, “')}”): they were read as a mark.`,
  );
}

function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

function wholePlan(text: string): Doubt {
  return doubt(
    'warning',
    'schedule.words_in_one_column',
    'schedule',
    `«${text}» стоїть лише в одному стовпці часу: віднесено до всього періоду плану. Перевірте.`,
    `“${text}” stands in one time column only: it was taken for the whole period of the plan. Check it.`,
  );
}

function yearsUnknown(): Doubt {
  return doubt(
    'warning',
    'schedule.years_guessed',
    'schedule',
    'Стовпці кварталів не мають року, а план охоплює кілька років: квартали повторено щороку. Перевірте.',
    'The quarter columns name no year and the plan covers several: the quarters were taken for every year. Check it.',
  );
}

function monthsRounded(): Doubt {
  return doubt(
    'warning',
    'schedule.months_rounded',
    'schedule',
    'Позначено окремі місяці: строк подано кварталами, до яких вони належать.',
    'Single months are marked: the schedule gives the quarters that they belong to.',
  );
}
