import { daysBetween } from '@kvartal/shared/calendar';
import { mightEver, can } from '../access/access.js';
import { deadlineChangeViews } from '../deadline/deadline-change.queries.js';
import { undecidedMoves } from '../deadline/undecided.queries.js';
import type { PlanView } from '../plan/plan.graphql.js';
import type { Reader } from '../plan/reader.js';
import { kyivDay } from '../platform/clock/clock.js';
import { madeAt } from '../platform/database/new-id.js';
import type { Db } from '../platform/database/tables.js';
import { readReportsOfPlan } from '../report/report-views.js';
import { submittedRows } from '../status/status-update.queries.js';
import { updateViews } from '../status/update-views.js';
import type { WholeTask } from '../status/whole-task.js';
import type { DecisionView } from './decision.graphql.js';
import { deadlineWords, noExecutorWords, reportWords, reviewWords } from './decision-words.js';

/** What waits for the reader in a plan, the oldest first; null for somebody who decides nothing. Six statements. */
export async function readDecisions(
  db: Db,
  plan: PlanView,
  tasks: readonly WholeTask[],
): Promise<DecisionView[] | null> {
  const { reader } = plan;
  if (!decidesAnything(reader)) return null;
  const [moves, reviews, reports] = await Promise.all([
    waitingMoves(db, plan, tasks),
    waitingAnswers(db, reader, tasks),
    waitingReports(db, plan),
  ]);
  const waiting = [...moves, ...reviews, ...reports, ...tasksWithoutExecutor(plan, tasks)];
  return waiting.toSorted((a, b) => a.since - b.since).map((one) => decision(reader, one));
}

/** What waits, since which instant. */
type Waiting = Omit<DecisionView, 'waitingDays'> & { since: number };

const NOTHING_YET = { task: null, deadlineChange: null, update: null, report: null };

function decision({ today }: Reader, { since, ...waiting }: Waiting): DecisionView {
  return { ...waiting, waitingDays: Math.max(0, daysBetween(kyivDay(since), today)) };
}

function decidesAnything({ member }: Reader): boolean {
  const actions = ['deadline.decide', 'status.review', 'report.publish', 'task.edit'] as const;
  return member !== null && actions.some((action) => mightEver(member, action));
}

async function waitingMoves(db: Db, plan: PlanView, tasks: readonly WholeTask[]): Promise<Waiting[]> {
  const { reader } = plan;
  if (reader.member === null || !mightEver(reader.member, 'deadline.decide')) return [];
  const rows = await undecidedMoves(db, reader, plan.id);
  const taskOf = byId(tasks);
  const moves = await deadlineChangeViews(db, reader, rows, (id) => unitIdsOf(taskOf.get(id)));
  return moves.flatMap((deadlineChange, index) => {
    const task = taskOf.get(rows[index]?.task_id ?? '');
    if (!task || !deadlineChange.can.decide) return [];
    const words = deadlineWords(task, deadlineChange, reader.locale);
    const { id, proposedAt } = deadlineChange;
    return [
      { ...NOTHING_YET, kind: 'deadline' as const, id, ...words, since: proposedAt, task, deadlineChange },
    ];
  });
}

async function waitingAnswers(db: Db, reader: Reader, tasks: readonly WholeTask[]): Promise<Waiting[]> {
  if (reader.member === null || !mightEver(reader.member, 'status.review')) return [];
  const taskOf = new Map<string, WholeTask>();
  for (const task of tasks) {
    for (const one of task.occurrences) if (one.status === 'in_review') taskOf.set(one.id, task);
  }
  const rows = await submittedRows(db, reader, [...taskOf.keys()]);
  const tasksById = byId(tasks);
  const updates = await updateViews(db, reader, rows, (id) => unitIdsOf(tasksById.get(id)));
  return updates.flatMap((update) => {
    const task = taskOf.get(update.occurrenceId);
    if (!task || !update.can.review) return [];
    const words = reviewWords(task, update, reader.locale);
    return [
      {
        ...NOTHING_YET,
        kind: 'review' as const,
        id: update.id,
        ...words,
        since: update.submittedAt,
        task,
        update,
      },
    ];
  });
}

async function waitingReports(db: Db, plan: PlanView): Promise<Waiting[]> {
  const { reader } = plan;
  if (reader.member === null || !mightEver(reader.member, 'report.publish')) return [];
  const reports = await readReportsOfPlan(db, plan);
  return reports
    .filter((report) => report.can.publish)
    .map((report) => ({
      ...NOTHING_YET,
      kind: 'report' as const,
      id: report.id,
      ...reportWords(report.year, reader.locale),
      since: madeAt(report.id),
      report,
    }));
}

/** For those who can name an executor, and for the head, who can ask them to. */
function tasksWithoutExecutor(plan: PlanView, tasks: readonly WholeTask[]): Waiting[] {
  const { reader } = plan;
  const { member, councilId } = reader;
  if (member === null || !(can(member, 'task.edit', { councilId }) || mightEver(member, 'deadline.decide')))
    return [];
  return tasks
    .filter((task) => task.executors.length === 0 && task.status !== 'obsolete' && task.status !== 'done')
    .map((task) => ({
      ...NOTHING_YET,
      kind: 'no_executor' as const,
      id: task.id,
      ...noExecutorWords(task, reader.locale),
      since: plan.createdAt,
      task,
    }));
}

function byId(tasks: readonly WholeTask[]): ReadonlyMap<string, WholeTask> {
  return new Map(tasks.map((task) => [task.id, task]));
}

function unitIdsOf(task: WholeTask | undefined): string[] {
  return task?.executors.map((one) => one.unit.id) ?? [];
}
