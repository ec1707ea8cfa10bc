import type { Frequency } from '../schedule/index.js';
import type { IssueCode } from './issue.js';
import type { TimeItem } from './time.js';

/** What a rule may find: the meaning of one stretch of tokens. */
export type Meaning =
  | { kind: 'time'; item: TimeItem }
  | { kind: 'plan-end' }
  | { kind: 'recurrence'; every: Frequency }
  | { kind: 'ongoing' }
  | { kind: 'plan' }
  | { kind: 'event'; after: string; within: string | null }
  /**
   * A day counted inside each unit of a recurrence («до 10 числа»). `day` is null where nothing in a schedule can hold
   * it: a day of the month after the unit, one of two days, the day before a day.
   */
  | { kind: 'day-in-unit'; day: number | null }
  /** The end of the unit itself («до кінця місяця»): adds nothing to a recurrence. */
  | { kind: 'unit-end' }
  /** A phrase that is known and gives no schedule; the code says why. `rules` beat other readings, others give way. */
  | { kind: 'no-schedule'; code: IssueCode; rules: boolean }
  /** «Далі», «потім»: another deadline begins here. */
  | { kind: 'sequel' }
  | { kind: 'filler' };

/** A meaning with its place: token positions `from` (inside) and `next` (outside), and problems met on the way. */
export type Atom = { meaning: Meaning; from: number; next: number; problems: IssueCode[] };

/** What a rule gives: the meaning and the position after it, or null when the rule does not apply here. */
export type Found = { meaning: Meaning; next: number; problems?: IssueCode[] } | null;
