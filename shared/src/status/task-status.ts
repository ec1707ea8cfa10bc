import type { OccurrenceState } from './occurrence-status.js';
import type { Status } from './status.js';

/** An occurrence for the roll-up: its kind and the status that `occurrenceStatus` gave it. */
export type OccurrenceWithStatus = { kind: OccurrenceState['kind']; status: Status };

/** What the task itself says: it waits for an event that has no day yet, or it was declared obsolete as a whole. */
export type TaskSays = { awaitingEvent: boolean; obsolete: boolean };

/**
 * The status of a task, rolled up over its occurrences in the order of time. The first row that fits decides:
 *
 * | the task's occurrences | status |
 * |---|---|
 * | the task is obsolete as a whole, or every occurrence is | obsolete |
 * | it waits for an event without a day | awaiting_event |
 * | there are none | not_due |
 * | at least one overdue | overdue |
 * | at least one at_risk | at_risk |
 * | at least one unconfirmed | unconfirmed |
 * | at least one in_review | in_review |
 * | at least one in_progress | in_progress |
 * | some settled¹, some not_started, not_due or awaiting_event | in_progress |
 * | at least one not_started, none settled | not_started |
 * | at least one awaiting_event, none settled | awaiting_event |
 * | all not_due | not_due |
 * | all done | done |
 * | all not_done | not_done |
 * | done, partly_done and not_done in another mix | partly_done |
 *
 * ¹ done, partly_done, not_done.
 *
 * Two things are set aside before the table is read. Obsolete occurrences owe nothing, so the others decide. Of the
 * confirmations of an ongoing task the latest one that is past or answered speaks for the task: each describes the
 * same continuing work, so «виконується» of last year must not outlive «виконано» of this one. The earlier ones stay
 * visible each by itself.
 *
 * @example
 * taskStatus(
 *   [{ kind: 'deadline', status: 'done' }, { kind: 'deadline', status: 'not_due' }],
 *   { awaitingEvent: false, obsolete: false },
 * ) // 'in_progress'
 */
export function taskStatus(occurrences: readonly OccurrenceWithStatus[], task: TaskSays): Status {
  if (task.obsolete) return 'obsolete';
  if (task.awaitingEvent) return 'awaiting_event';
  if (occurrences.length === 0) return 'not_due';
  const statuses = new Set(speaking(occurrences));
  statuses.delete('obsolete');
  if (statuses.size === 0) return 'obsolete';
  for (const status of DECIDES_ALONE) if (statuses.has(status)) return status;
  const settled = SETTLED.some((status) => statuses.has(status));
  for (const status of NOT_BEGUN) if (statuses.has(status)) return settled ? 'in_progress' : status;
  const [only] = statuses;
  return statuses.size === 1 && only !== undefined ? only : 'partly_done';
}

const DECIDES_ALONE: readonly Status[] = ['overdue', 'at_risk', 'unconfirmed', 'in_review', 'in_progress'];
const NOT_BEGUN: readonly Status[] = ['not_started', 'awaiting_event', 'not_due'];
const SETTLED: readonly Status[] = ['done', 'partly_done', 'not_done'];

/** The statuses that count: all of the deadlines, the latest spoken confirmation and those still ahead of it. */
function speaking(occurrences: readonly OccurrenceWithStatus[]): Status[] {
  const latest = occurrences.findLastIndex((one) => one.kind === 'confirmation' && one.status !== 'not_due');
  return occurrences
    .filter((one, index) => one.kind === 'deadline' || index >= latest)
    .map((one) => one.status);
}
