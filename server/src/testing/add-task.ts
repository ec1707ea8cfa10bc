import { EntityManager } from '@mikro-orm/core';
import type { Day } from '@kvartal/shared/calendar';
import type { Target } from '@kvartal/shared/kpi';
import type { Schedule } from '@kvartal/shared/schedule';
import { Indicator } from '../kpi/indicator.entity.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { TaskExecutor } from '../task/task-executor.entity.js';
import { forCouncil } from '../platform/database/whose.js';
import { Task } from '../task/task.entity.js';
import type { SeededCouncil } from './seed.js';
import type { TestApp } from './test-app.js';

export type AddedTask = { taskId: string; occurrenceId: string; indicatorId: string };

type NewTask = {
  council?: SeededCouncil;
  title?: string;
  /** Whose task it is: of the executor's own unit unless said otherwise. */
  unit?: 'own' | 'foreign';
  schedule?: Schedule;
  /** What its indicator promises; ten of something unless said otherwise. */
  targets?: Target[];
  /** Its one deadline; null for a task that owes nothing yet. */
  due?: { fromOn: Day; dueOn: Day } | null;
};

let position = 100;

/**
 * Adds a task with one indicator to the seeded plan, due in the first quarter of 2026 unless said otherwise, so that a
 * test changes nobody else's task. `occurrenceId` is '' for a task without a deadline.
 */
export async function addTask(test: TestApp, wanted: NewTask = {}): Promise<AddedTask> {
  const { council = test.own, title = 'Оновити паспорти наборів даних', unit = 'own', schedule } = wanted;
  const { targets = TEN } = wanted;
  const due = wanted.due === undefined ? FIRST_QUARTER : wanted.due;
  const em = test.app.get(EntityManager).fork();
  position += 1;
  const { councilId } = council;
  const task = em.create(Task, {
    councilId,
    planId: council.planId,
    sectionId: council.sectionId,
    code: `1.${position}`,
    title,
    deadlineText: 'І квартал 2026 року',
    schedule: schedule ?? { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q1' }] },
    certainty: 'stated',
    executorsText: 'Відділ інформаційних технологій',
    position,
  });
  em.create(TaskExecutor, {
    councilId,
    taskId: task.id,
    unitId: council.unitIds[unit],
    name: 'Відділ інформаційних технологій',
    lead: true,
    byConsent: false,
    position: 1,
  });
  const indicator = em.create(Indicator, {
    councilId,
    taskId: task.id,
    text: 'Оновлено 10 паспортів',
    targets,
    position: 1,
  });
  const occurrence =
    due &&
    em.create(Occurrence, {
      councilId,
      taskId: task.id,
      key: '2026-Q1',
      kind: 'deadline',
      ...due,
      approvedDueOn: due.dueOn,
    });
  await forCouncil(councilId, () => em.flush());
  return { taskId: task.id, occurrenceId: occurrence?.id ?? '', indicatorId: indicator.id };
}

const TEN: Target[] = [{ comparator: 'at_least', value: 10, unit: 'паспортів', per: null, percent: false }];
const FIRST_QUARTER = { fromOn: '2026-01-01', dueOn: '2026-03-31' } as const;
