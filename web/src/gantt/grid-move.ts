import type { RowOccurrence } from '@kvartal/shared/plan';
import type { KeyboardEvent, ReactNode } from 'react';
import type { PlanTask } from './plan-task.js';

/** A deadline for which another day was picked: nothing is proposed until a reason is given. */
export type PickedMove = { task: PlanTask; key: string; toOn: RowOccurrence['dueOn'] };

/** Where the keyboard stands: on a task, and perhaps on one of its marks. */
type MoveSpot = { task: PlanTask; markKey: string | null };

/** What moving deadlines adds to the quarter table; the table of the public has nothing of it. */
export type GridMove = {
  /** The task whose new day is being picked, as its row would then look. */
  drawn: PlanTask | null;
  /** What is being picked, in words, or why nothing can be; '' at other times. */
  said: string;
  /** The handles by which the deadlines of a task are dragged. */
  handles: (task: PlanTask, unit: number) => ReactNode;
  /** The way to the same without a scale. */
  button: (task: PlanTask) => ReactNode;
  /** Does what a key means to a move; false when it means nothing to it. */
  onKeyDown: (event: KeyboardEvent, spot: MoveSpot | null) => boolean;
};

/**
 * The deadlines of a task that may be asked to move: read, still open, and without a proposal that waits. Work that
 * goes on all the time has none.
 *
 * @example movable(task)[0]?.key // '2026-Q3'
 */
export function movable({ schedule, occurrences }: PlanTask): RowOccurrence[] {
  if (schedule === null || schedule.kind === 'ongoing' || schedule.kind === 'plan') return [];
  return occurrences.filter(
    ({ proposedDueOn, status }) => proposedDueOn === null && status !== 'done' && status !== 'obsolete',
  );
}

/**
 * A task as it would look with a proposal that is not made yet.
 *
 * @example withProposal({ task, key: '2026-Q3', toOn: '2026-12-31' }).occurrences[0]?.proposedDueOn // '2026-12-31'
 */
export function withProposal({ task, key, toOn }: PickedMove): PlanTask {
  return {
    ...task,
    occurrences: task.occurrences.map((one) => (one.key === key ? { ...one, proposedDueOn: toOn } : one)),
  };
}
