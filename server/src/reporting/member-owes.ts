import type { ReportingWindow } from '@kvartal/shared/schedule';
import { workersOf, type Worker } from '../account/workers.queries.js';
import { occurrenceRows, type OccurrenceRow } from '../occurrence/occurrence.queries.js';
import type { Db } from '../platform/database/tables.js';
import { executorRows, taskRows, type TaskRow } from '../task/task.queries.js';
import type { TaskExecutorView } from '../task/task.graphql.js';
import { owedInWindow, type OwedOf, type ReportingPlan } from './owed.js';

/** A task with what its answers hang on. */
type OwedTask = TaskRow & { executors: TaskExecutorView[]; occurrences: OccurrenceRow[] };

/** A person who may answer, with what the units of today owe. */
export type MemberOwes = { person: Worker; owed: OwedOf<OwedTask>[] };

/**
 * What each member of the council owes in a plan's window of today, by the key of the membership: what the units owe in
 * which the person works today. Whoever owes nothing is not in it. Four statements, whoever asks; the same numbers as
 * the list of the silent.
 */
export async function whatMembersOwe(
  db: Db,
  councilId: string,
  plan: ReportingPlan & { id: string },
): Promise<{ window: ReportingWindow | null; isOpen: boolean; members: Map<string, MemberOwes> }> {
  const scope = { planId: plan.id };
  const [tasks, executors, occurrences, workers] = await Promise.all([
    taskRows(db, councilId, scope),
    executorRows(db, councilId, scope),
    occurrenceRows(db, councilId, scope),
    workersOf(db, councilId, plan.today),
  ]);
  const executorsOf = Map.groupBy(executors, (row) => row.taskId);
  const occurrencesOf = Map.groupBy(occurrences, (row) => row.taskId);
  const whole = tasks.map((task) => ({
    ...task,
    executors: (executorsOf.get(task.id) ?? []).map((row) => row.executor),
    occurrences: occurrencesOf.get(task.id) ?? [],
  }));
  const { window, isOpen, units } = owedInWindow(plan, whole);
  const members = new Map<string, MemberOwes>();
  for (const { unit, owed } of units) {
    if (owed.length === 0) continue;
    for (const person of workers.get(unit.id) ?? []) {
      const known = members.get(person.membershipId) ?? { person, owed: [] };
      known.owed.push(...owed);
      members.set(person.membershipId, known);
    }
  }
  return { window, isOpen, members };
}
