import type { EntityManager } from '@mikro-orm/core';
import { Indicator } from '../kpi/indicator.entity.js';
import { Measurement } from '../kpi/measurement.entity.js';
import { LegalAct } from '../plan/legal-act.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { newId } from '../platform/database/new-id.js';
import { Section } from '../section/section.entity.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import { Task } from '../task/task.entity.js';
import { DEMO_ACT, DEMO_COUNCIL, SIGNATORY } from './council.js';
import { DEMO_REPORTING } from './demo-plan.js';
import type { DemoPlan, PlannedTask } from './demo-plan.js';
import type { Diary } from './diary.js';
import { momentOf } from './moment.js';
import { found } from './write-people.js';
import type { Staff } from './write-people.js';

export type Written = { planId: string; tasks: ReadonlyMap<PlannedTask, string> };

/** Makes the plan as it was accepted: act, sections, tasks with executors and indicators, and what was measured since. */
export function writePlan(
  em: EntityManager,
  councilId: string,
  demo: DemoPlan,
  staff: Staff,
  diary: Diary,
): Written {
  const act = em.create(LegalAct, {
    councilId,
    ...DEMO_ACT,
    adoptedOn: demo.adoptedOn,
    title: demo.actTitle,
  });
  const importedAt = momentOf(demo.importedOn, 'adopted');
  const publishedAt = momentOf(demo.publishedOn, 'adopted');
  const plan = em.create(Plan, {
    councilId,
    slug: demo.slug,
    title: demo.title,
    city: DEMO_COUNCIL.city,
    periodFrom: demo.timeline.period.from,
    periodTo: demo.timeline.period.to,
    levels: ['Принцип Хартії', 'Напрям', 'Завдання'],
    columns: COLUMNS,
    legalActId: act.id,
    signatory: SIGNATORY.name,
    reporting: DEMO_REPORTING,
    sourceFileId: null,
    publishedAt,
    createdAt: importedAt,
  });
  const by = found(staff.people, 'secretary');
  const subject = { kind: 'plan', id: plan.id };
  const ofPlan = { by, subject, taskId: null, planId: plan.id, before: null };
  diary.note({
    ...ofPlan,
    at: importedAt,
    action: 'plan.accepted',
    after: { title: demo.title, slug: demo.slug },
  });
  diary.note({ ...ofPlan, at: publishedAt, action: 'plan.published', after: { publishedAt } });

  const sections = new Map<string, string>();
  for (const { code, parent, title, principle, position } of demo.sections) {
    const parentId = parent === null ? null : found(sections, parent);
    const section = { councilId, planId: plan.id, parentId, code, title, principle, position };
    sections.set(code, em.create(Section, section).id);
  }
  const tasks = new Map<PlannedTask, string>();
  for (const task of demo.tasks) {
    const taskId = writeTask(em, councilId, plan.id, found(sections, task.section), task);
    tasks.set(task, taskId);
    writeExecutors(em, councilId, taskId, task, staff);
    writeIndicators(em, councilId, plan.id, taskId, task, staff, diary);
  }
  return { planId: plan.id, tasks };
}

const COLUMNS = [
  { header: '№', field: 'number' },
  { header: 'Завдання', field: 'task' },
  { header: 'Стан на початок', field: 'baseline' },
  { header: 'Пріоритет', field: 'priority' },
  { header: 'Строк виконання', field: 'deadline' },
  { header: 'Виконавці', field: 'executor' },
  { header: 'Показники виконання', field: 'kpi' },
];

function writeTask(
  em: EntityManager,
  councilId: string,
  planId: string,
  sectionId: string,
  task: PlannedTask,
): string {
  const { content } = task;
  return em.create(Task, {
    councilId,
    planId,
    sectionId,
    code: content.code,
    title: content.title,
    description: content.description ?? null,
    baseline: content.baseline ?? null,
    priority: content.priority ?? null,
    deadlineText: content.deadline,
    schedule: task.schedule,
    certainty: task.certainty,
    executorsText: task.executorsText,
    eventOn: content.eventOn ?? null,
    obsoleteReason: content.obsoleteReason ?? null,
    position: task.position,
    source: { table: 1, row: task.position + 1 },
  }).id;
}

function writeExecutors(
  em: EntityManager,
  councilId: string,
  taskId: string,
  task: PlannedTask,
  staff: Staff,
): void {
  for (const [position, { unit, name, lead, byConsent }] of task.executors.entries()) {
    const unitId = found(staff.units, unit);
    em.create(TaskExecutor, { councilId, taskId, unitId, name, lead, byConsent, position });
  }
}

function writeIndicators(
  em: EntityManager,
  councilId: string,
  planId: string,
  taskId: string,
  task: PlannedTask,
  staff: Staff,
  diary: Diary,
): void {
  for (const [position, { text, targets, measurements }] of task.indicators.entries()) {
    const indicator = em.create(Indicator, { councilId, taskId, text, targets, position });
    for (const { value, measuredOn, enteredOn, by, source, slip } of measurements) {
      const author = found(staff.people, by);
      const at = momentOf(enteredOn, 'measured');
      const row = { councilId, indicatorId: indicator.id, measuredOn, source, note: null };
      const entered = slip?.was ?? value;
      const measurement = em.create(Measurement, {
        ...row,
        id: newId(at),
        value: entered,
        membershipId: author.membershipId,
        createdAt: at,
      });
      const line = { subject: { kind: 'measurement', id: measurement.id }, taskId, planId };
      diary.note({
        ...line,
        at,
        by: author,
        action: 'measurement.added',
        before: null,
        after: { indicator: text, value: entered, measuredOn },
      });
      if (slip === null) continue;
      const corrector = found(staff.people, 'secretary');
      const correctedAt = momentOf(slip.correctedOn, 'decided');
      const correction = em.create(Measurement, {
        ...row,
        id: newId(correctedAt),
        value,
        membershipId: corrector.membershipId,
        createdAt: correctedAt,
        correctsId: measurement.id,
        reason: slip.reason,
      });
      diary.note({
        ...line,
        subject: { kind: 'measurement', id: correction.id },
        at: correctedAt,
        by: corrector,
        action: 'measurement.corrected',
        before: { value: entered, measuredOn },
        after: { indicator: text, value, measuredOn, source, note: null, reason: slip.reason },
      });
    }
  }
}
