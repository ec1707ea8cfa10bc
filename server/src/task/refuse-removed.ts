import { DomainError } from '../platform/errors/domain-error.js';
import type { Task } from './task.entity.js';

/** A task that an amendment removed, or an occurrence that it withdrew, stays readable and takes no more changes. */
export function refuseRemoved(
  { removedOn }: Pick<Task, 'removedOn'>,
  withdrawnOn: string | null = null,
): void {
  if (removedOn !== null || withdrawnOn !== null)
    throw new DomainError('amendment.owes_nothing', 'An amendment of the plan took this out.');
}
