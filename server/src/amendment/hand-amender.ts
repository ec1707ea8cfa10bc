import type { Day, Period } from '@kvartal/shared/calendar';
import { placed, type PlanWording } from '@kvartal/shared/plan';
import type { EntityManager } from '@mikro-orm/core';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import type { Plan } from '../plan/plan.entity.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { Task } from '../task/task.entity.js';
import { amendedDraft } from './amended-draft.js';
import type { AmendPlanInput, AmendTaskInput, NewPlaceInput } from './amendment.inputs.js';
import { TaskAmender } from './task-amender.js';
import { TaskWriter } from './task-writer.js';
import { UnitBook } from './unit-book.js';

type Placed = readonly [id: string, sectionId: string | null];

/** Does to a plan what a person says that an act does, one task after the other; the caller flushes. */
export class HandAmender {
  /** The tasks that were put elsewhere on purpose. */
  readonly moved = new Set<string>();
  private order: Placed[];
  /** What was put in a place last: the next one for the same place follows it. */
  private readonly lastAt = new Map<string, string>();

  private constructor(
    private readonly plan: Plan,
    private readonly period: Period,
    private readonly before: PlanWording,
    private readonly inForceOn: Day,
    private readonly rows: Map<string, Task>,
    private readonly writer: TaskWriter,
    private readonly amender: TaskAmender,
  ) {
    this.order = before.outline.tasks.map((id) => [id, before.tasks.get(id)?.sectionId ?? null]);
  }

  static async open(
    em: EntityManager,
    plan: Plan,
    before: PlanWording,
    { changes, inForceOn }: AmendPlanInput,
  ): Promise<HandAmender> {
    const unitIds = changes.flatMap(
      ({ wording }) => wording?.executors.map(({ unitId }) => unitId ?? '') ?? [],
    );
    for (const id of new Set(unitIds)) if (id !== '') found(await em.findOne(OrgUnit, { id }));
    const period = { from: plan.periodFrom, to: plan.periodTo };
    const units = await UnitBook.open(em, { councilId: plan.councilId, on: inForceOn });
    const writer = new TaskWriter(em, { plan, period, units });
    const rows = await em.find(Task, { planId: plan.id, removedOn: null });
    const touched = changes.flatMap(({ taskId }) => taskId ?? []);
    if (new Set(touched).size < touched.length) throw refused('changes', 'names a task twice');
    const amender = await TaskAmender.open(em, { plan, taskIds: touched, writer, inForceOn });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return new HandAmender(plan, period, before, inForceOn, byId, writer, amender);
  }

  apply({ edit, taskId, wording, place }: AmendTaskInput): void {
    if (edit === 'add') {
      if (!wording || !place) throw refused('changes', 'ADD needs the words and the place');
      const { sectionId } = this.checked(place);
      const draft = amendedDraft(wording, null, this.period);
      const task = this.writer.write(draft, { sectionId, position: 0 });
      this.rows.set(task.id, task);
      this.put(task, place);
      return;
    }
    const task = found(this.rows.get(taskId ?? ''));
    if (edit === 'remove') {
      task.removedOn = this.inForceOn;
      this.order = this.order.filter(([id]) => id !== task.id);
      return;
    }
    if (!wording && !place) throw refused('changes', 'CHANGE needs words or a place');
    if (wording) {
      const standing = { task, wording: found(this.before.tasks.get(task.id)) };
      const draft = amendedDraft(wording, standing, this.period);
      this.amender.amend(task, draft, { sectionId: task.sectionId, position: task.position });
    }
    if (place) {
      this.put(task, place);
      this.moved.add(task.id);
    }
  }

  /** Numbers the tasks of the plan anew. */
  number(): void {
    for (const [at, [id]] of this.order.entries()) {
      const row = this.rows.get(id);
      if (row) row.position = at + 1;
    }
  }

  private put(task: Task, input: NewPlaceInput): void {
    const { sectionId, afterTaskId } = this.checked(input);
    const key = `${sectionId} ${afterTaskId}`;
    const sections = this.before.outline.sections.map(({ id }) => id);
    const place = { sectionId, afterTaskId: this.lastAt.get(key) ?? afterTaskId };
    task.sectionId = sectionId;
    const ids = placed({ sections, tasks: this.order }, task.id, place);
    const sectionOf = new Map(this.order);
    this.order = ids.map((id) => [id, id === task.id ? sectionId : (sectionOf.get(id) ?? null)]);
    this.lastAt.set(key, task.id);
  }

  /** A place of this plan: a section and a task of another one are not there. */
  private checked({ sectionId = null, afterTaskId = null }: NewPlaceInput): {
    sectionId: string | null;
    afterTaskId: string | null;
  } {
    const isSection = this.before.outline.sections.some(({ id }) => id === sectionId);
    if (sectionId !== null && !isSection) found(null);
    if (afterTaskId !== null) found(this.before.tasks.get(afterTaskId));
    if (sectionId === null && this.before.outline.sections.length > 0)
      throw refused('place', 'a plan with sections has its tasks in them');
    return { sectionId, afterTaskId };
  }
}

function refused(field: string, message: string): DomainError {
  return new DomainError('input.invalid', `The changes cannot be made: ${message}.`, {
    fields: { [field]: message },
  });
}
