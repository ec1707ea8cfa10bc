import type { Day } from '../calendar/index.js';
import { attainment, verdictOf, type Attainment } from './attainment.js';
import { isCounted, isProvable, leadTarget } from './lead-target.js';
import { owedPeriods, type Span } from './owed-periods.js';
import type { Target } from './target.js';

/** A value in force with the day on which it was so. */
export type Valued = { value: number; measuredOn: Day };

/** What is known of an indicator on a day. */
export type IndicatorFacts = {
  targets: readonly Target[];
  /** The values in force, the newest first. */
  values: readonly Valued[];
  /** For each answer «done» that a second person confirmed, the day that it counts for. */
  doneOn: readonly Day[];
  /** Whether somebody named confirmed evidence as the proof of the statement. */
  fulfilled: boolean;
  /** The days of the work, from the first to the last; null where the schedule is not known. */
  span: Span | null;
  today: Day;
};

/** How one period stands; `over` when its last day has passed. */
export type PeriodStanding = Attainment & Span & { fact: number | null; over: boolean };

/** How an indicator stands as a whole, and in every period that its target is owed in. */
export type Standing = Attainment & { periods: PeriodStanding[] };

const UNMEASURED: Attainment = { ratio: null, result: 'unmeasured' };
const DONE: Attainment = { ratio: 1, result: 'done' };

/**
 * How an indicator stands: the one figure that its card, the overview, the report, the public page and the tables show.
 * Measurements belong to the lead target. A target without a rhythm is compared with the newest value. A target that
 * is owed each quarter is compared in each; the whole is the mean of the periods that are over, none of them above
 * 100 %, so that three times in one quarter do not hide two silent ones (before the first is over, it stands for the
 * whole). A statement without figures is done when it is fulfilled.
 *
 * @example indicatorStanding({ targets: [once a quarter], values: [], doneOn: ['2026-02-10'], fulfilled: false,
 *   span: { from: '2026-01-01', to: '2026-12-31' }, today: '2026-07-01' }).ratio // 0.5: one of the two quarters
 */
export function indicatorStanding(facts: IndicatorFacts): Standing {
  const { targets, values, doneOn, fulfilled } = facts;
  const target = leadTarget(targets);
  if (fulfilled && values.length === 0 && isProvable(targets)) return { ...DONE, periods: [] };
  if (target === null) return { ...UNMEASURED, periods: [] };
  const periods = periodsOf(target, facts);
  if (periods.length === 0) return { ...attainment(target, values[0]?.value ?? null), periods };
  const isSilent = values.length === 0 && (!isCounted(target) || doneOn.length === 0);
  return { ...(isSilent ? UNMEASURED : wholeOf(periods)), periods };
}

function periodsOf(target: Target, { values, doneOn, span, today }: IndicatorFacts): PeriodStanding[] {
  if (target.per === null || span === null) return [];
  return owedPeriods(target.per, span, today).map(({ from, to }) => {
    const within = values.filter((one) => one.measuredOn >= from && one.measuredOn <= to);
    const fact = isCounted(target) ? timesIn(within, doneOn, { from, to }) : (within[0]?.value ?? null);
    const over = (span.to < to ? span.to : to) < today;
    return { from, to, fact, over, ...attainment(target, fact) };
  });
}

/**
 * How many times something took place in a period: an answer and a value of the same day tell of the same time. Who
 * types the number of times («3») is believed when it is the greater.
 */
function timesIn(within: readonly Valued[], doneOn: readonly Day[], { from, to }: Span): number {
  const days = new Set(doneOn.filter((day) => day >= from && day <= to));
  for (const { measuredOn } of within) days.add(measuredOn);
  return Math.max(days.size, ...within.map((one) => one.value));
}

function wholeOf(periods: readonly PeriodStanding[]): Attainment {
  const over = periods.filter((one) => one.over);
  const telling = over.length > 0 ? over : periods;
  const sum = telling.reduce((whole, { ratio }) => whole + Math.min(1, ratio ?? 0), 0);
  const ratio = sum / telling.length;
  return { ratio, result: verdictOf(sum, telling.length) };
}
