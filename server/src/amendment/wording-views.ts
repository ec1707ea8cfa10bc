import type { Day } from '@kvartal/shared/calendar';
import { planAsOf, type WordingChange } from '@kvartal/shared/plan';
import { changedHead, comparedChange, compareWordings } from '@kvartal/shared/plan-document';
import type { PlanView } from '../plan/plan.graphql.js';
import type { Db } from '../platform/database/tables.js';
import type { TaskView } from '../task/task.graphql.js';
import type { KnownAmendment, PlanWordingView, TaskAmendment } from './amendment.graphql.js';
import { amendmentsOf } from './amendment.queries.js';
import { comparisonView, type PlanComparisonView, type TaskChangeView } from './comparison.graphql.js';
import { planWording } from './plan-wording.queries.js';

/** The plan as it read on a day. */
export async function wordingOn(db: Db, plan: PlanView, asOf: Day): Promise<PlanWordingView> {
  const { reader } = plan;
  const amendments = await amendmentsOf(db, plan);
  const today = await planWording(db, reader.councilId, plan.id);
  const { outline, tasks } = planAsOf(today, amendments, asOf);
  const { title, period, levels, sections } = outline;
  const inForce = amendments.filter(({ inForceOn }) => inForceOn <= asOf);
  return {
    asOf,
    title,
    period,
    levels,
    sections,
    amendments: inForce,
    reader,
    tasks: outline.tasks.flatMap((id) => {
      const task = tasks.get(id);
      if (!task) return [];
      const indicators = task.indicators.map(({ text }) => text);
      return { ...task, id, indicators, planOfDay: { period, reader } };
    }),
  };
}

/** What differs between two days of a plan. */
export async function differenceOf(
  db: Db,
  plan: PlanView,
  { from, to }: { from: Day; to: Day },
): Promise<PlanComparisonView> {
  const amendments = await amendmentsOf(db, plan);
  const today = await planWording(db, plan.reader.councilId, plan.id);
  const [before, after] = [planAsOf(today, amendments, from), planAsOf(today, amendments, to)];
  const head = changedHead(before.outline, after.outline);
  return comparisonView(compareWordings(before, after), { isTask: true, head });
}

/** What the amendments of its plan did to a task, the first one first. */
export async function amendmentsOfTask(db: Db, { id, plan }: TaskView): Promise<TaskAmendment[]> {
  const amendments = await amendmentsOf(db, plan);
  return amendments.flatMap((amendment) =>
    amendment.changes
      .filter(({ taskId }) => taskId === id)
      .map((change) => ({ amendment, change: changeView(amendment, change) })),
  );
}

/** What an amendment did, task by task; a task whose spelling alone was changed is left out. */
export function changeViews(amendment: KnownAmendment): TaskChangeView[] {
  return amendment.changes
    .map((change) => changeView(amendment, change))
    .filter(({ kind }) => kind !== 'same');
}

function changeView(amendment: KnownAmendment, change: WordingChange): TaskChangeView {
  return { ...comparedChange(amendment, change), taskId: change.taskId };
}
