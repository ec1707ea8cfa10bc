import { requireState } from '../access/access.js';
import type { Task } from './task.entity.js';

/** What somebody may want to do to a task or to one of its deadlines. */
type OfTask =
  | 'status.submit'
  | 'status.review'
  | 'deadline.propose'
  | 'deadline.decide'
  | 'event.enter'
  | 'measurement.add'
  | 'indicator.fulfil';

/** A task that an amendment removed, or an occurrence that it withdrew, stays readable and takes no more changes. */
export function refuseRemoved(
  action: OfTask,
  { removedOn }: Pick<Task, 'removedOn'>,
  withdrawnOn: string | null = null,
): void {
  requireState(action, { isRemoved: removedOn !== null || withdrawnOn !== null });
}
