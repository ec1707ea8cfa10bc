import type { Day } from '@kvartal/shared/calendar';
import type { DeclaredStatus, Forecast, Review } from '@kvartal/shared/status';
import type { Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { CouncilRow } from '../platform/database/council-row.js';
import { Task } from '../task/task.entity.js';

/** One time at which a task's schedule asks for a result or a confirmation, with its latest answer. */
@Entity({ tableName: 'occurrence' })
export class Occurrence extends CouncilRow {
  @ManyToOne(() => Task, { mapToPk: true })
  taskId!: string;

  /** Stable in its task: '2026-Q1', '2026-07-01', 'C2026-H1', 'event'. */
  @Property({ type: 'text' })
  key!: string;

  @Property({ type: 'text' })
  kind!: 'deadline' | 'confirmation';

  @Property({ type: 'text' })
  fromOn!: Day;

  /** The approved deadline of today. */
  @Property({ type: 'text' })
  dueOn!: Day;

  /** The deadline that was approved first; it stays when `dueOn` moves. */
  @Property({ type: 'text' })
  approvedDueOn!: Day;

  @Property({ type: 'integer' })
  movedTimes: Opt<number> = 0;

  @Property({ type: 'text', nullable: true })
  declared: DeclaredStatus | null = null;

  @Property({ type: 'text', nullable: true })
  forecast: Forecast | null = null;

  @Property({ type: 'text', nullable: true })
  review: Review | null = null;

  /** What a second person confirmed last. */
  @Property({ type: 'text', nullable: true })
  confirmedStatus: DeclaredStatus | null = null;

  @Property({ type: 'text', nullable: true })
  lastAnswerOn: Day | null = null;

  /** By how many days the latest answer came after the closing of the reporting window that it answers. */
  @Property({ type: 'integer' })
  lateDays: Opt<number> = 0;

  /** The day on which it was really done, once that is confirmed. */
  @Property({ type: 'text', nullable: true })
  actualOn: Day | null = null;

  /** Since when nothing is owed: an amendment gave the task another schedule. Its answers stay readable. */
  @Property({ type: 'text', nullable: true })
  withdrawnOn: Day | null = null;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
