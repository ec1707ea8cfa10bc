import { daysBetween, type Day } from '../calendar/index.js';
import { attainment } from './attainment.js';
import type { Span } from './owed-periods.js';
import type { Valued } from './standing.js';
import type { Target } from './target.js';

/** A point of a series: a value on a day. */
export type Point = { on: Day; value: number };
/** The straight way from the first value to the target on the last day of the work. */
export type Pace = { from: Point; to: Point };

/**
 * The pace that an indicator needs: from its first value to the target on the last day. Null where no way leads there:
 * nothing was measured, the first value reached the target already, the target is owed each time or is «усі», the
 * first value is of the last day or later, or the schedule is not known.
 *
 * @param values in force, the newest first
 * @example paceOf({ comparator: 'at_least', value: 20, … }, [{ value: 5, measuredOn: '2026-01-01' }],
 *   { from: '2026-01-01', to: '2026-12-31' })?.to // { on: '2026-12-31', value: 20 }
 */
export function paceOf(target: Target, values: readonly Valued[], span: Span | null): Pace | null {
  const first = values.at(-1);
  if (!first || span === null || target.value === null || target.per !== null) return null;
  if (first.measuredOn >= span.to || attainment(target, first.value).result === 'done') return null;
  return {
    from: { on: first.measuredOn, value: first.value },
    to: { on: span.to, value: target.value },
  };
}

/**
 * What the pace asks for on a day; before its first day the first value, after its last the target.
 *
 * @example neededOn({ from: { on: '2026-01-01', value: 0 }, to: { on: '2026-01-11', value: 20 } }, '2026-01-06') // 10
 */
export function neededOn({ from, to }: Pace, day: Day): number {
  const share = daysBetween(from.on, day) / daysBetween(from.on, to.on);
  return from.value + (to.value - from.value) * Math.min(1, Math.max(0, share));
}

/** The days that say from when what is owed. */
export type Calendar = { span: Span | null; firstDueOn: Day | null; today: Day };

/**
 * The share of the target that should be there by today: 0 before the work begins, 1 when all of it is due. Until the
 * last day a value must keep the needed pace; one that nobody has measured must follow the time that has passed; a
 * limit that is kept, a share of all and a value that is owed each time must be there from the first deadline on.
 *
 * @example expectedShare(atLeast20, [], { span: { from: '2026-01-01', to: '2026-12-31' }, … today: '2026-07-02' }) // 0.5
 */
export function expectedShare(
  target: Target,
  values: readonly Valued[],
  { span, firstDueOn, today }: Calendar,
): number {
  if (span === null || today < span.from) return 0;
  if (today > span.to) return 1;
  const pace = paceOf(target, values, span);
  if (pace) return attainment(target, neededOn(pace, today)).ratio ?? 0;
  const grows = target.comparator === 'at_least' || target.comparator === 'exactly';
  if (target.per === null && grows)
    return daysBetween(span.from, today) / Math.max(1, daysBetween(span.from, span.to));
  return firstDueOn !== null && firstDueOn < today ? 1 : 0;
}

/** What says whether an indicator is behind. */
export type Owed = {
  target: Pick<Target, 'comparator'>;
  ratio: number | null;
  expected: number;
  isTaskDone: boolean;
};

/**
 * How much of what should be there by today is there, from 0 up to 1; null when it is not behind. One that nobody
 * measured though all of it is due comes after all others (Infinity), unless it is about «усі» or its task is done:
 * evidence proves these.
 *
 * @example lagOf({ target: atLeast20, ratio: 0.25, expected: 0.5, isTaskDone: false }) // 0.5
 */
export function lagOf({ target, ratio, expected, isTaskDone }: Owed): number | null {
  if (ratio === null) {
    const isMissed = expected === 1 && target.comparator !== 'all' && !isTaskDone;
    return isMissed ? Number.POSITIVE_INFINITY : null;
  }
  return ratio < expected ? ratio / expected : null;
}
