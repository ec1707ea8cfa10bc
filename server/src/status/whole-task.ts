import { workCalendar } from '@kvartal/shared/kpi';
import { sectionPaths } from '@kvartal/shared/plan';
import { occurrenceStatus, statusDay, taskStatus, type Status, type StatusDay } from '@kvartal/shared/status';
import type { IndicatorRow } from '../kpi/indicator.queries.js';
import { indicatorView } from '../kpi/indicator-view.js';
import type { IndicatorView } from '../kpi/indicator.graphql.js';
import type { OccurrenceView, WithOccurrences } from '../occurrence/occurrence.graphql.js';
import type { OccurrenceRow } from '../occurrence/occurrence.queries.js';
import type { PlanView } from '../plan/plan.graphql.js';
import type { Reader } from '../plan/reader.js';
import type { SectionView } from '../section/section.graphql.js';
import { awaitsEvent, taskCan } from '../task/task-can.js';
import type { TaskExecutorView, TaskView } from '../task/task.graphql.js';
import type { ExecutorRow, TaskRow } from '../task/task.queries.js';
import type { FulfilmentView, SeriesValueView, WithSeries } from './indicator-fields.graphql.js';
import type { StatusUpdateView } from './status-update.graphql.js';

/** An occurrence with all that the API tells of it, and the state that shared's functions ask for. */
export type WholeOccurrence = OccurrenceView &
  OccurrenceRow & { status: Status; lastUpdate: StatusUpdateView | null };

/** An indicator with all that the API tells of it. */
export type WholeIndicator = IndicatorView & WithSeries;

/** A task with all that the API tells of it. */
export type WholeTask = TaskView & { indicators: WholeIndicator[] } & WithOccurrences<WholeOccurrence> & {
    status: Status;
    planId: string;
  };

/** What tasks are put together from. */
export type TaskParts = {
  plans: ReadonlyMap<string, PlanView>;
  sections: readonly SectionView[];
  tasks: readonly TaskRow[];
  executors: readonly ExecutorRow[];
  indicators: readonly IndicatorRow[];
  /** By the key of the indicator: its whole series, and what proves it; a missing key has none or was not asked for. */
  series: ReadonlyMap<string, SeriesValueView[]>;
  proofs: ReadonlyMap<string, FulfilmentView>;
  occurrences: readonly OccurrenceRow[];
  lastUpdates: readonly StatusUpdateView[];
};

/** Puts rows together into whole tasks, as they stand on the reader's day. Tasks of plans that were not read fall out. */
export function wholeTasks(reader: Reader, parts: TaskParts): WholeTask[] {
  const executors = grouped(parts.executors, (row) => row.taskId);
  const indicators = grouped(parts.indicators, (row) => row.taskId);
  const occurrences = grouped(parts.occurrences, (row) => row.taskId);
  const updates = new Map(parts.lastUpdates.map((update) => [update.occurrenceId, update]));
  const sections = new Map(parts.sections.map((section) => [section.id, section]));
  const paths = sectionPaths(parts.sections);
  const days = new Map([...parts.plans].map(([id, plan]) => [id, dayOfPlan(plan)]));
  const occurrencesOf = ({ id, removedOn }: TaskRow, day: StatusDay): WholeOccurrence[] =>
    (occurrences.get(id) ?? []).map((row) => {
      const derived = occurrenceStatus(row, day);
      const status = removedOn === null ? derived : settled(derived);
      return wholeOccurrence(reader, row, status, updates.get(row.id) ?? null);
    });
  return parts.tasks.flatMap((row) => {
    const plan = parts.plans.get(row.planId);
    const day = days.get(row.planId);
    if (!plan || !day) return [];
    const path = paths.get(row.sectionId ?? '') ?? [];
    return wholeTask(row, {
      plan,
      sectionPath: path.flatMap((id) => sections.get(id) ?? []),
      executors: (executors.get(row.id) ?? []).map((one) => one.executor),
      indicators: indicators.get(row.id) ?? [],
      occurrences: occurrencesOf(row, day),
      told: parts,
    });
  });
}

/** The day from which a plan's statuses are told to its reader. */
function dayOfPlan({ today, period, reporting }: PlanView): StatusDay {
  return statusDay(today, period, reporting);
}

type PartsOfTask = {
  plan: PlanView;
  sectionPath: SectionView[];
  executors: TaskExecutorView[];
  indicators: readonly IndicatorRow[];
  occurrences: WholeOccurrence[];
  told: Pick<TaskParts, 'series' | 'proofs'>;
};

function wholeTask(row: TaskRow, { indicators, told, ...parts }: PartsOfTask): WholeTask {
  const { plan, occurrences } = parts;
  const unitIds = parts.executors.map((one) => one.unit.id);
  const status = taskStatus(occurrences, {
    awaitingEvent: awaitsEvent(row),
    obsolete: row.obsoleteReason !== null || row.removedOn !== null,
  });
  const calendar = {
    ...workCalendar(
      occurrences.map(({ from, dueOn, confirmedStatus, actualOn }) => ({
        from,
        dueOn,
        doneOn: confirmedStatus === 'done' ? actualOn : null,
      })),
    ),
    isTaskDone: status === 'done',
    today: plan.today,
  };
  return {
    ...row,
    ...parts,
    indicators: indicators.map((one) => ({
      ...indicatorView(toldIndicator(plan.reader, one), calendar),
      series: told.series.get(one.id) ?? [],
      fulfilment: told.proofs.get(one.id) ?? null,
    })),
    movedTimes: occurrences.reduce((sum, one) => sum + one.movedTimes, 0),
    lateAnswers: occurrences.filter((one) => one.lateDays > 0).length,
    status,
    can: taskCan(parts.plan.reader, row, unitIds),
  };
}

function wholeOccurrence(
  reader: Reader,
  row: OccurrenceRow,
  status: Status,
  lastUpdate: StatusUpdateView | null,
): WholeOccurrence {
  const told = reader.member === null ? toldToPublic(row) : row;
  return { ...told, fromOn: row.from, status, lastUpdate };
}

/** A task that is not in the plan owes nothing; what was confirmed as done before stays done. */
function settled(status: Status): Status {
  return status === 'done' ? status : 'obsolete';
}

/** Notes to a value stay inside. */
function toldIndicator({ member }: Reader, row: IndicatorRow): IndicatorRow {
  if (member !== null) return row;
  return { ...row, measurements: row.measurements.map((one) => ({ ...one, note: null })) };
}

/** A returned answer stays between the executor and the working group: the public is told the last confirmed one. */
function toldToPublic(row: OccurrenceRow): OccurrenceRow {
  if (row.review !== 'returned') return row;
  const review = row.confirmedStatus === null ? null : 'confirmed';
  return { ...row, declared: row.confirmedStatus, forecast: null, review };
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
