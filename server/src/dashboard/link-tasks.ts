import { awaitsAnswer, statusRank } from '@kvartal/shared/status';
import { can } from '../access/access.js';
import type { OpenLink } from '../access/link-ctx.js';
import { alsoAsking, type Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import { tasksByIds } from '../status/read-tasks.js';
import type { WholeTask } from '../status/whole-task.js';
import type { MyTasksView, DueOccurrenceView } from './due.graphql.js';
import { taskIdsOf } from './my-tasks.queries.js';
import { roundOf } from './rounds.js';

/**
 * «My tasks» as a link of a mail tells them: exactly its occurrences, those that wait for an answer and those that have
 * got one. What the person may not answer any more, since the task or the person went to another unit, falls out.
 */
export async function readLinkTasks(db: Db, reader: Reader, link: OpenLink): Promise<MyTasksView> {
  const { person } = link;
  const ids = await taskIdsOf(db, person.councilId, link.occurrenceIds);
  const tasks = await tasksByIds(db, alsoAsking(reader, 'lastUpdate'), ids);
  const items = tasks
    .filter((task) => mayAnswer(link, task))
    .flatMap((task) => itemsOf(link, task))
    .toSorted(worstFirst);
  return {
    today: person.today,
    window: windowOf(link, tasks),
    due: items.filter(({ occurrence }) => awaitsAnswer(occurrence, link.issuedOn)),
    answered: items.filter(({ occurrence }) => !awaitsAnswer(occurrence, link.issuedOn)),
    toReview: [],
    toDecide: [],
  };
}

function worstFirst(a: DueOccurrenceView, b: DueOccurrenceView): number {
  return (
    statusRank(a.occurrence.status) - statusRank(b.occurrence.status) ||
    (a.occurrence.dueOn < b.occurrence.dueOn ? -1 : a.occurrence.dueOn > b.occurrence.dueOn ? 1 : 0) ||
    a.task.position - b.task.position
  );
}

function mayAnswer({ person }: OpenLink, { status, executors }: WholeTask): boolean {
  const task = { councilId: person.councilId, unitIds: executors.map(({ unit }) => unit.id) };
  return status !== 'obsolete' && can(person, 'status.submit', task);
}

function itemsOf({ occurrenceIds }: OpenLink, task: WholeTask): DueOccurrenceView[] {
  return task.occurrences
    .filter(({ id }) => occurrenceIds.includes(id))
    .map((occurrence) => ({ occurrence, task }));
}

function windowOf({ windowKey }: OpenLink, tasks: readonly WholeTask[]): MyTasksView['window'] {
  const windows = tasks.flatMap(({ plan }) => roundOf(plan).windows);
  const asked = windows.find(({ key }) => key === windowKey);
  return asked ?? null;
}
