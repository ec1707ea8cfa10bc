import type { Day } from '@kvartal/shared/calendar';
import type { TaskDraft } from '@kvartal/shared/plan-document';
import { occurrencesOf, sameSchedule } from '@kvartal/shared/schedule';
import { sameText } from '@kvartal/shared/text';
import type { EntityManager } from '@mikro-orm/core';
import { DeadlineChange } from '../deadline/deadline-change.entity.js';
import { Indicator } from '../kpi/indicator.entity.js';
import { Measurement } from '../kpi/measurement.entity.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import type { Plan } from '../plan/plan.entity.js';
import { Fulfilment } from '../status/fulfilment.entity.js';
import { StatusUpdate } from '../status/status-update.entity.js';
import type { Task } from '../task/task.entity.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import type { TaskPlace, TaskWriter } from './task-writer.js';

type Amended = { plan: Plan; taskIds: Iterable<string>; writer: TaskWriter; inForceOn: Day };

/** Brings tasks of a plan to the words of the document that amends it; answers, evidence and measurements stay. */
export class TaskAmender {
  private constructor(
    private readonly em: EntityManager,
    private readonly plan: Plan,
    private readonly writer: TaskWriter,
    private readonly inForceOn: Day,
    private readonly executors: Map<string, TaskExecutor[]>,
    private readonly indicators: Map<string, Indicator[]>,
    private readonly occurrences: Map<string, Occurrence[]>,
    /** Occurrences and indicators that people have said something about: these are never taken away. */
    private readonly told: ReadonlySet<string>,
  ) {}

  /** Reads what hangs on the tasks, once for all of them. */
  static async open(em: EntityManager, { plan, taskIds, writer, inForceOn }: Amended): Promise<TaskAmender> {
    const inOrder = { orderBy: { position: 'asc' } } as const;
    const ofThem = { taskId: { $in: [...taskIds] } };
    const indicators = await em.find(Indicator, ofThem, inOrder);
    const measured = { indicatorId: { $in: indicators.map(({ id }) => id) } };
    const told = [
      ...(await em.find(StatusUpdate, ofThem)).map((one) => one.occurrenceId),
      ...(await em.find(DeadlineChange, ofThem)).map((one) => one.occurrenceId),
      ...(await em.find(Measurement, measured)).map((one) => one.indicatorId),
      ...(await em.find(Fulfilment, measured)).map((one) => one.indicatorId),
    ];
    return new TaskAmender(
      em,
      plan,
      writer,
      inForceOn,
      byTask(await em.find(TaskExecutor, ofThem, inOrder)),
      byTask(indicators),
      byTask(await em.find(Occurrence, ofThem, { orderBy: { dueOn: 'asc' } })),
      new Set(told),
    );
  }

  amend(task: Task, draft: TaskDraft, place: TaskPlace): void {
    const { schedule } = task;
    Object.assign(task, this.writer.words(draft), place);
    this.amendExecutors(task, draft);
    this.amendIndicators(task, draft);
    if (!sameSchedule(schedule, draft.schedule)) this.amendOccurrences(task, draft);
  }

  private amendExecutors(task: Task, draft: TaskDraft): void {
    const before = this.executors.get(task.id) ?? [];
    const after = this.writer.executors(task.id, draft);
    const isSame = after.every((own, at) => {
      const row = before[at];
      return row?.unitId === own.unitId && row.name === own.name && row.byConsent === own.byConsent;
    });
    if (isSame && before.length === after.length) return;
    for (const row of before) this.em.remove(row);
    for (const own of after) this.em.create(TaskExecutor, own);
  }

  /** The same statement keeps its measurements; one in the place of another is the same statement worded anew. */
  private amendIndicators(task: Task, draft: TaskDraft): void {
    const left = [...(this.indicators.get(task.id) ?? [])];
    const take = (test: (row: Indicator) => boolean): Indicator | undefined => {
      const at = left.findIndex(test);
      return at < 0 ? undefined : left.splice(at, 1)[0];
    };
    const exact = draft.kpis.map(({ text }) => take((row) => row.text === text || sameText(row.text, text)));
    for (const [at, { text, targets }] of draft.kpis.entries()) {
      const own = { text, targets, position: at + 1 };
      const row = exact[at] ?? take(() => true);
      if (row) Object.assign(row, own);
      else this.em.create(Indicator, { councilId: task.councilId, taskId: task.id, ...own });
    }
    for (const row of left) if (!this.told.has(row.id)) this.em.remove(row);
  }

  /**
   * The days of a new schedule. A day that stays is the same occurrence, whatever was decided about it; of the others,
   * one that people have answered for becomes the next new one, so that its answers are not lost. How often a deadline
   * was moved by decisions stays with it: an amendment is no postponement. What nothing new comes for is withdrawn: it
   * keeps its answers and owes nothing.
   */
  private amendOccurrences(task: Task, draft: TaskDraft): void {
    const period = { from: this.plan.periodFrom, to: this.plan.periodTo };
    const due = occurrencesOf(draft.schedule, {
      period,
      reporting: this.plan.reporting,
      eventOn: task.eventOn,
    });
    const keys = new Set(due.map(({ key }) => key));
    const before = this.occurrences.get(task.id) ?? [];
    const known = new Map(before.filter(({ key }) => keys.has(key)).map((row) => [row.key, row]));
    const gone = before.filter((row) => !keys.has(row.key) && row.withdrawnOn === null);
    const answered = gone.filter((row) => this.told.has(row.id));
    for (const { key, kind, from, dueOn } of due) {
      const same = known.get(key);
      if (same) {
        same.withdrawnOn = null;
        continue;
      }
      const own = { key, kind, fromOn: from, dueOn, approvedDueOn: dueOn };
      const row = answered.shift();
      if (row) Object.assign(row, own);
      else this.em.create(Occurrence, { councilId: task.councilId, taskId: task.id, ...own });
    }
    for (const row of answered) row.withdrawnOn = this.inForceOn;
    for (const row of gone) if (!this.told.has(row.id)) this.em.remove(row);
  }
}

function byTask<T extends { taskId: string }>(rows: readonly T[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) {
    const list = lists.get(row.taskId);
    if (list) list.push(row);
    else lists.set(row.taskId, [row]);
  }
  return lists;
}
