import { can } from '../access/access.js';
import type { Reader } from '../plan/reader.js';
import type { TaskCan, TaskView } from './task.graphql.js';

const NOTHING: TaskCan = {
  submitStatus: false,
  proposeDeadline: false,
  enterEvent: false,
  addMeasurement: false,
  edit: false,
};

/** What the reader may do with a task that these units execute: the same table that the verbs ask. */
export function taskCan(
  { member, councilId }: Reader,
  task: Pick<TaskView, 'schedule' | 'eventOn' | 'removedOn'>,
  unitIds: readonly string[],
): TaskCan {
  if (member === null) return NOTHING;
  const subject = { councilId, unitIds, isRemoved: task.removedOn !== null };
  return {
    submitStatus: can(member, 'status.submit', subject),
    proposeDeadline: can(member, 'deadline.propose', subject),
    enterEvent: awaitsEvent(task) && can(member, 'event.enter', subject),
    addMeasurement: can(member, 'measurement.add', subject),
    edit: can(member, 'task.edit', subject),
  };
}

/** Whether the task waits for an event whose day nobody has entered. */
export function awaitsEvent({ schedule, eventOn }: Pick<TaskView, 'schedule' | 'eventOn'>): boolean {
  return schedule?.kind === 'event' && eventOn === null;
}
