/** What the executor says of a due occurrence (product rule 6). `partly_done`, `not_done` and `obsolete` are verdicts with a reason. */
export type DeclaredStatus = 'not_started' | 'in_progress' | 'done' | 'partly_done' | 'not_done' | 'obsolete';

/** Beside what is declared: does the executor expect to be in time? */
export type Forecast = 'on_track' | 'at_risk';

/** Where the latest answer stands with the second person who checks it. */
export type Review = 'submitted' | 'confirmed' | 'returned';

/** What every screen, report and file shows. Derived by `occurrenceStatus` and `taskStatus`, never typed by anybody. */
export type Status =
  | 'done'
  | 'partly_done'
  | 'in_progress'
  | 'at_risk'
  | 'overdue'
  | 'unconfirmed'
  | 'in_review'
  | 'not_started'
  | 'not_due'
  | 'awaiting_event'
  | 'not_done'
  | 'obsolete';

/** Declared statuses in the order of a form. */
export const DECLARED_STATUSES: readonly DeclaredStatus[] = [
  'not_started',
  'in_progress',
  'done',
  'partly_done',
  'not_done',
  'obsolete',
];

/**
 * Every status once, the worst first: what is late, then what somebody must act on, then poor outcomes,
 * then the ordinary course, then what is done; what is obsolete weighs least. Lists, legends and «the worst of» follow this order.
 *
 * @example STATUS_ORDER[0] // 'overdue'
 */
export const STATUS_ORDER: readonly Status[] = [
  'overdue',
  'at_risk',
  'unconfirmed',
  'in_review',
  'not_done',
  'partly_done',
  'not_started',
  'in_progress',
  'awaiting_event',
  'not_due',
  'done',
  'obsolete',
];

const RANKS = new Map<unknown, number>(STATUS_ORDER.map((status, rank) => [status, rank]));

/**
 * How bad a status is: 0 is the worst (`overdue`), larger is better.
 *
 * @example statusRank('overdue') < statusRank('done') // true
 */
export function statusRank(status: Status): number {
  return RANKS.get(status) ?? STATUS_ORDER.length;
}

/**
 * Whether an unknown value is one of the statuses that are shown; anything else gives false.
 *
 * @example isStatus('overdue') // true
 * @example isStatus('late') // false
 */
export function isStatus(value: unknown): value is Status {
  return RANKS.has(value);
}

/**
 * Whether a declared status is a verdict that ends an occurrence. Such a claim counts only after a second person
 * has confirmed it (product rule 7).
 *
 * @example isVerdict('done') // true
 * @example isVerdict('in_progress') // false
 */
export function isVerdict(
  declared: DeclaredStatus,
): declared is 'done' | 'partly_done' | 'not_done' | 'obsolete' {
  return declared !== 'not_started' && declared !== 'in_progress';
}
