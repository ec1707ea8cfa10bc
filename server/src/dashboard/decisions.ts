import { daysBetween } from '@kvartal/shared/calendar';
import { mightEver, can } from '../access/access.js';
import { deadlineChangeViews } from '../deadline/deadline-change.queries.js';
import type { PlanView } from '../plan/plan.graphql.js';
import type { Reader } from '../plan/reader.js';
import { kyivDay } from '../platform/clock/clock.js';
import { madeAt } from '../platform/database/new-id.js';
import type { Db, DeadlineChangeTable } from '../platform/database/tables.js';
import { readDraftReportsOfPlan } from '../report/report-views.js';
import { submittedRows } from '../status/status-update.queries.js';
import { updateViews } from '../status/update-views.js';
import type { WholeTask } from '../status/whole-task.js';
import type { DecisionView } from './decision.graphql.js';
import { deadlineWords, noExecutorWords, reportWords, reviewWords } from './decision-words.js';

/**
 * What waits for the reader in a plan, the oldest first; null for somebody who decides nothing. `moves` are those that
 * nobody has decided on. Five statements at most.
 */
export async function readDecisions(
  db: Db,
  plan: PlanView,
  tasks: readonly WholeTask[],
  moves: readonly DeadlineChangeTable[],
): Promise<DecisionView[] | null> {
  const { reader } = plan;
  if (!decidesAnything(reader)) return null;
  const [deadlines, reviews, reports] = await Promise.all([
    waitingMoves(db, reader, tasks, moves),
    waitingAnswers(db, reader, tasks),
    waitingReports(db, plan),
  ]);
  const waiting = [...deadlines, ...reviews, ...reports, ...tasksWithoutExecutor(plan, tasks)];
  return waiting.toSorted((a, b) => a.since - b.since).map((one) => decision(reader, one));
}

/** The moves that the reader may decide on, of these tasks; nothing for somebody who decides on none. */
export async function decisionsOnMoves(
  db: Db,
  reader: Reader,
  tasks: readonly WholeTask[],
  moves: readonly DeadlineChangeTable[],
): Promise<DecisionView[]> {
  const waiting = await waitingMoves(db, reader, tasks, moves);
  return waiting.map((one) => decision(reader, one));
}

/** What waits, since which instant. */
type Waiting = Omit<DecisionView, 'waitingDays'> & { since: number };
type Words = { title: string; detail: string };
type About = Partial<Pick<DecisionView, 'task' | 'deadlineChange' | 'update' | 'report'>>;

function waitingOne(
  kind: DecisionView['kind'],
  { id, since }: { id: string; since: number },
  { title, detail }: Words,
  { task = null, deadlineChange = null, update = null, report = null }: About,
): Waiting {
  const about = deadlineChange ?? update;
  const occurrence = task?.occurrences.find((one) => one.id === about?.occurrenceId);
  const version = report?.version ?? occurrence?.version ?? null;
  return { kind, id, version, since, title, detail, task, deadlineChange, update, report };
}

function decision({ today }: Reader, { since, ...waiting }: Waiting): DecisionView {
  return { ...waiting, waitingDays: Math.max(0, daysBetween(kyivDay(since), today)) };
}

function decidesAnything({ member }: Reader): boolean {
  const actions = ['deadline.decide', 'status.review', 'report.publish', 'task.edit'] as const;
  return member !== null && actions.some((action) => mightEver(member, action));
}

async function waitingMoves(
  db: Db,
  reader: Reader,
  tasks: readonly WholeTask[],
  rows: readonly DeadlineChangeTable[],
): Promise<Waiting[]> {
  if (reader.member === null || !mightEver(reader.member, 'deadline.decide')) return [];
  const taskOf = byId(tasks);
  const moves = await deadlineChangeViews(db, reader, rows, (id) => unitIdsOf(taskOf.get(id)));
  return moves.flatMap((deadlineChange, index) => {
    const task = taskOf.get(rows[index]?.task_id ?? '');
    if (!task || !deadlineChange.can.decide) return [];
    const { id, proposedAt: since } = deadlineChange;
    const words = deadlineWords(task, deadlineChange, reader.locale);
    return [waitingOne('deadline', { id, since }, words, { task, deadlineChange })];
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
    const { id, submittedAt: since } = update;
    return [waitingOne('review', { id, since }, reviewWords(task, update, reader.locale), { task, update })];
  });
}

async function waitingReports(db: Db, plan: PlanView): Promise<Waiting[]> {
  const { reader } = plan;
  if (reader.member === null || !mightEver(reader.member, 'report.publish')) return [];
  const drafts = await readDraftReportsOfPlan(db, plan);
  return drafts
    .filter((report) => report.can.publish)
    .map((report) => {
      const { id, year } = report;
      return waitingOne('report', { id, since: madeAt(id) }, reportWords(year, reader.locale), { report });
    });
}

/** For those who can name an executor, and for the head, who can ask them to. */
function tasksWithoutExecutor(plan: PlanView, tasks: readonly WholeTask[]): Waiting[] {
  const { reader } = plan;
  const { member, councilId } = reader;
  if (member === null || !(can(member, 'task.edit', { councilId }) || mightEver(member, 'deadline.decide')))
    return [];
  return tasks
    .filter((task) => task.executors.length === 0 && task.status !== 'obsolete' && task.status !== 'done')
    .map((task) => {
      const words = noExecutorWords(task, reader.locale);
      return waitingOne('no_executor', { id: task.id, since: plan.createdAt }, words, { task });
    });
}

function byId(tasks: readonly WholeTask[]): ReadonlyMap<string, WholeTask> {
  return new Map(tasks.map((task) => [task.id, task]));
}

function unitIdsOf(task: WholeTask | undefined): string[] {
  return task?.executors.map((one) => one.unit.id) ?? [];
}
