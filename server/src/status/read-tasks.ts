import type { MemberCtx } from '../access/ctx.js';
import { indicatorRows } from '../kpi/indicator.queries.js';
import { seriesRows } from '../kpi/series.queries.js';
import { occurrenceRows } from '../occurrence/occurrence.queries.js';
import type { PlanView } from '../plan/plan.graphql.js';
import { plansByIds } from '../plan/plan.queries.js';
import { memberReader, type Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import { planSections } from '../section/plan-sections.js';
import { sectionsOf } from '../section/section.queries.js';
import type { SectionView } from '../section/section.graphql.js';
import { isEmpty, type TaskScope } from '../task/task-scope.js';
import { executorRows, taskRows, type ExecutorRow, type TaskRow } from '../task/task.queries.js';
import { fulfilmentRows, fulfilmentViews } from './fulfilment.queries.js';
import type { FulfilmentView, SeriesValueView } from './indicator-fields.graphql.js';
import { seriesViews } from './series-views.js';
import type { StatusUpdateView } from './status-update.graphql.js';
import { lastUpdateRows } from './status-update.queries.js';
import { updateViews, type UnitsOfTask } from './update-views.js';
import { wholeTasks, type WholeOccurrence, type WholeTask } from './whole-task.js';

/** The fields that need an indicator, and those that need an answer: without them their rows are not read. */
const OF_INDICATORS = ['indicators', 'indicator'];
const OF_UPDATES = ['lastUpdate'];
const OF_PROOFS = ['fulfilment'];
const OF_SERIES = ['series'];

/** All tasks of a plan that was read, in its order: a fixed number of statements, whatever the plan's size. */
export async function tasksOfPlan(db: Db, plan: PlanView): Promise<WholeTask[]> {
  const { reader } = plan;
  const scope = { planId: plan.id };
  const tasks = await taskRows(db, reader.councilId, scope);
  const sections = reader.asks('sectionPath') ? planSections(db, reader, plan.id) : [];
  return putTogether(db, reader, scope, { plans: new Map([[plan.id, plan]]), tasks, sections });
}

/** The tasks with these keys, of whichever plans: two statements more. Keys of other councils give nothing. */
export async function tasksByIds(db: Db, reader: Reader, taskIds: readonly string[]): Promise<WholeTask[]> {
  const scope = { taskIds };
  if (isEmpty(scope)) return [];
  const tasks = await taskRows(db, reader.councilId, scope);
  const planIds = [...new Set(tasks.map((task) => task.planId))];
  const plans = await plansByIds(db, reader, planIds);
  const sections = reader.asks('sectionPath') ? sectionsOf(db, reader, planIds) : [];
  return putTogether(db, reader, scope, { plans, tasks, sections });
}

/** One task, or null when the council has none with this key. */
export async function taskById(db: Db, reader: Reader, id: string): Promise<WholeTask | null> {
  const [task] = await tasksByIds(db, reader, [id]);
  return task ?? null;
}

/** The task as it is after a verb changed it: for the payload of a mutation. */
export async function readTask(db: Db, ctx: MemberCtx, id: string): Promise<WholeTask> {
  return found(await taskById(db, memberReader(ctx), id));
}

/** One of the task's occurrences. */
export function occurrenceOf(task: WholeTask, occurrenceId: string): WholeOccurrence {
  return found(task.occurrences.find((one) => one.id === occurrenceId));
}

type Read = {
  plans: ReadonlyMap<string, PlanView>;
  tasks: readonly TaskRow[];
  sections: Promise<SectionView[]> | SectionView[];
};

async function putTogether(db: Db, reader: Reader, scope: TaskScope, read: Read): Promise<WholeTask[]> {
  const { councilId } = reader;
  const asksAny = (fields: readonly string[]): boolean => fields.some((field) => reader.asks(field));
  const [executors, occurrences, indicators, sections] = await Promise.all([
    executorRows(db, councilId, scope),
    occurrenceRows(db, councilId, scope),
    asksAny(OF_INDICATORS) ? indicatorRows(db, councilId, scope) : [],
    read.sections,
  ]);
  const unitsOf = unitsOfTasks(executors);
  const [lastUpdates, proofs, series] = await Promise.all([
    asksAny(OF_UPDATES) ? readLastUpdates(db, reader, scope, unitsOf) : [],
    asksAny(OF_PROOFS) ? readProofs(db, reader, scope, unitsOf) : new Map<string, FulfilmentView>(),
    asksAny(OF_SERIES) ? readSeries(db, reader, scope, unitsOf) : new Map<string, SeriesValueView[]>(),
  ]);
  return wholeTasks(reader, {
    ...read,
    executors,
    occurrences,
    indicators,
    sections,
    lastUpdates,
    proofs,
    series,
  });
}

function unitsOfTasks(executors: readonly ExecutorRow[]): UnitsOfTask {
  const units = new Map<string, string[]>();
  for (const { taskId, executor } of executors) {
    const known = units.get(taskId);
    if (known) known.push(executor.unit.id);
    else units.set(taskId, [executor.unit.id]);
  }
  return (taskId) => units.get(taskId) ?? [];
}

async function readLastUpdates(
  db: Db,
  reader: Reader,
  scope: TaskScope,
  unitsOf: UnitsOfTask,
): Promise<StatusUpdateView[]> {
  return updateViews(db, reader, await lastUpdateRows(db, reader, scope), unitsOf);
}

async function readProofs(
  db: Db,
  reader: Reader,
  scope: TaskScope,
  unitsOf: UnitsOfTask,
): Promise<ReadonlyMap<string, FulfilmentView>> {
  return fulfilmentViews(db, reader, await fulfilmentRows(db, reader.councilId, scope), unitsOf);
}

async function readSeries(
  db: Db,
  reader: Reader,
  scope: TaskScope,
  unitsOf: UnitsOfTask,
): Promise<ReadonlyMap<string, SeriesValueView[]>> {
  return seriesViews(db, reader, await seriesRows(db, reader.councilId, scope), unitsOf);
}
