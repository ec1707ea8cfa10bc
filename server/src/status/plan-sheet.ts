import { sectionPaths } from '@kvartal/shared/plan';
import { countStatuses, type Counts } from '@kvartal/shared/progress';
import type { Status } from '@kvartal/shared/status';
import { compareText } from '@kvartal/shared/text';
import type { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import { keptByReader } from '../plan/kept-by-reader.js';
import type { PlanView } from '../plan/plan.graphql.js';
import type { Db } from '../platform/database/tables.js';
import type { SectionView } from '../section/section.graphql.js';
import { tasksOfPlan } from './read-tasks.js';
import type { WholeTask } from './whole-task.js';

const kept = keptByReader<Promise<WholeTask[]>>();

/** All tasks of a plan, read and derived once for a request: its list, its counts and the overview share them. */
export function sheetOf(db: Db, plan: PlanView): Promise<WholeTask[]> {
  return kept(plan.reader, plan.id, () => tasksOfPlan(db, plan));
}

/** How many tasks have each status. */
export function countTasks(tasks: readonly Pick<WholeTask, 'status'>[]): Counts {
  return countStatuses(tasks.map((task) => task.status));
}

/** How many tasks have each status in a section and everything below it, by the section's key. */
export function countsBySection(
  sections: readonly Pick<SectionView, 'id' | 'parentId'>[],
  tasks: readonly Pick<WholeTask, 'sectionId' | 'status'>[],
): ReadonlyMap<string, Counts> {
  const paths = sectionPaths(sections);
  const statuses = new Map<string, Status[]>(sections.map((section) => [section.id, []]));
  for (const { sectionId, status } of tasks) {
    for (const id of paths.get(sectionId ?? '') ?? []) statuses.get(id)?.push(status);
  }
  return new Map([...statuses].map(([id, list]) => [id, countStatuses(list)]));
}

/** The units that execute anything in these tasks, each once, in the Ukrainian order of names. */
export function executorsOf(tasks: readonly Pick<WholeTask, 'executors'>[]): OrgUnitView[] {
  const units = new Map<string, OrgUnitView>();
  for (const { executors } of tasks) for (const { unit } of executors) units.set(unit.id, unit);
  return [...units.values()].toSorted((a, b) => compareText(a.name, b.name));
}
