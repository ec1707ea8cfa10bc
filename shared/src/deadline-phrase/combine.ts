import { lastDay } from '../calendar/index.js';
import type { Period } from '../calendar/index.js';
import type { Meaning } from './atom.js';
import { combineOngoing, combineRecurrence } from './combine-bounded.js';
import { withDueDay } from './due-day.js';
import { combineTimes } from './combine-times.js';
import type { Combined } from './combine-times.js';
import type { IssueCode } from './issue.js';
import { namesYear } from './resolve.js';

type Of<K extends Meaning['kind']> = Extract<Meaning, { kind: K }>;

/**
 * Makes one schedule of everything that was read. The order of trust: a frequency that cannot be held leaves nothing;
 * then recurrence, «постійно», named times, «протягом дії плану», an event. What is left aside is always a problem.
 * `keepDays` is false where words say that a day beside a recurrence belongs to the time after it.
 */
export function combine(meanings: readonly Meaning[], period: Period | null, keepDays: boolean): Combined {
  const sequel = meanings.findIndex(({ kind }) => kind === 'sequel');
  if (sequel > 0) {
    return add(combine(meanings.slice(0, sequel), period, keepDays), ['several_readings']);
  }
  const of = <K extends Meaning['kind']>(kind: K): Of<K>[] =>
    meanings.filter((meaning): meaning is Of<K> => meaning.kind === kind);
  const items = of('time').map(({ item }) => item);
  const [recurrence, ...otherRecurrences] = of('recurrence');
  const [ongoing] = of('ongoing');
  const [plan] = of('plan');
  const [event, secondEvent] = of('event');
  const [planEnd] = of('plan-end');
  const refusal = of('no-schedule').find(({ rules }) => rules) ?? null;
  const condition = of('no-schedule').find(({ rules }) => !rules) ?? null;
  const days = of('day-in-unit');
  const dayInUnit = days.length > 0;

  if (refusal && !recurrence) return nothing(refusal.code);
  if (recurrence) {
    const seasonal = items.some((item) => !namesYear(item)) && recurrence.every !== 'year';
    const others = otherRecurrences.filter(({ every }) => every !== recurrence.every);
    const everyYear = seasonal && others.some(({ every }) => every === 'year');
    const differs = others.some(({ every }) => !(everyYear && every === 'year'));
    const [own] = days;
    const dueDay = days.length === 1 && keepDays && recurrence.every === 'month' ? (own?.day ?? null) : null;
    const extra = notes([
      [differs || event !== undefined || refusal !== null || condition !== null, 'several_readings'],
      [ongoing !== undefined, 'several_readings'],
      [dayInUnit && dueDay === null, 'day_not_kept'],
    ]);
    const combined = combineRecurrence(recurrence.every, items, period, {
      everyYear,
      keepDays: keepDays && !dayInUnit,
    });
    return add(dueDay === null ? combined : withDueDay(combined, { month: null, day: dueDay }), extra);
  }
  if (dayInUnit && items.length === 0 && !ongoing && !plan && !event) return nothing('relative');
  const aside = notes([
    [condition !== null || dayInUnit || secondEvent !== undefined, 'several_readings'],
    [of('unit-end').length > 0, 'several_readings'],
  ]);
  if (ongoing) {
    const extra = notes([[event !== undefined, 'several_readings']]);
    return add(combineOngoing('ongoing', items, period), [...aside, ...extra]);
  }
  if (plan) {
    const extra = notes([[event !== undefined || planEnd !== undefined, 'several_readings']]);
    return add(combineOngoing('plan', items, period), [...aside, ...extra]);
  }
  if (items.length > 0) {
    const extra = notes([[event !== undefined, 'several_readings']]);
    return add(combineTimes(items, period), [...aside, ...extra]);
  }
  if (event) return { schedule: event, inferred: false, problems: aside };
  if (planEnd) return period ? atEnd(period, aside) : nothing('period_unknown');
  return nothing(condition?.code ?? (of('unit-end').length > 0 ? 'relative' : 'not_read'));
}

function atEnd(period: Period, problems: IssueCode[]): Combined {
  return { schedule: { kind: 'dates', from: null, to: lastDay(period.to) }, inferred: true, problems };
}

function nothing(code: IssueCode): Combined {
  return { schedule: null, inferred: false, problems: [code] };
}

function add(combined: Combined, problems: readonly IssueCode[]): Combined {
  return { ...combined, problems: [...combined.problems, ...problems] };
}

function notes(list: readonly (readonly [boolean, IssueCode])[]): IssueCode[] {
  return list.filter(([holds]) => holds).map(([, code]) => code);
}
