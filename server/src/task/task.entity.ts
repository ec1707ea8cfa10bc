import type { Day } from '@kvartal/shared/calendar';
import type { ExtraField } from '@kvartal/shared/plan-document';
import type { Schedule } from '@kvartal/shared/schedule';
import type { Certainty } from '@kvartal/shared/text';
import type { Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Plan } from '../plan/plan.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';
import { Section } from '../section/section.entity.js';

export type Priority = 'high' | 'medium' | 'low';

/** Where in the adopted document the task was read. */
export type TaskSource = { table: number; row: number } | { line: number };

/** One promise of a plan. The texts are the document's own words and are never rewritten. */
@Entity({ tableName: 'task' })
export class Task extends CouncilRow {
  @ManyToOne(() => Plan, { mapToPk: true })
  planId!: string;

  @ManyToOne(() => Section, { mapToPk: true, nullable: true })
  sectionId: string | null = null;

  @Property({ type: 'text', nullable: true })
  code: string | null = null;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text', nullable: true })
  description: string | null = null;

  @Property({ type: 'text', nullable: true })
  baseline: string | null = null;

  @Property({ type: 'text', nullable: true })
  priority: Priority | null = null;

  /** The printed phrase; what we understood of it is `schedule`. */
  @Property({ type: 'text', nullable: true })
  deadlineText: string | null = null;

  @Property({ type: JsonText, nullable: true })
  schedule: Schedule | null = null;

  /** Whether the schedule is said by the phrase, was inferred from it, or could not be read. */
  @Property({ type: 'text' })
  certainty!: Certainty;

  @Property({ type: 'text', nullable: true })
  executorsText: string | null = null;

  /** The day of the event that an event-triggered task waits for, once it has happened. */
  @Property({ type: 'text', nullable: true })
  eventOn: Day | null = null;

  @Property({ type: 'text', nullable: true })
  obsoleteReason: string | null = null;

  /** Since when it is not in the plan: an amendment removed it. What was done stays readable. */
  @Property({ type: 'text', nullable: true })
  removedOn: Day | null = null;

  /** Order in the whole plan. */
  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: JsonText, nullable: true })
  source: TaskSource | null = null;

  /** What else the row of the document holds: columns that no field stands for, word for word. */
  @Property({ type: JsonText, nullable: true })
  extra: ExtraField[] | null = null;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
