import type { DeclaredStatus, Forecast, Review } from '@kvartal/shared/status';
import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { Task } from '../task/task.entity.js';

/** What somebody said about an occurrence, and what the second person answered. */
@Entity({ tableName: 'status_update' })
export class StatusUpdate extends CouncilRow {
  @ManyToOne(() => Task, { mapToPk: true })
  taskId!: string;

  @ManyToOne(() => Occurrence, { mapToPk: true })
  occurrenceId!: string;

  @Property({ type: 'text' })
  declared!: DeclaredStatus;

  @Property({ type: 'text', nullable: true })
  forecast: Forecast | null = null;

  @Property({ type: 'text' })
  text!: string;

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @ManyToOne(() => Membership, { mapToPk: true })
  membershipId!: string;

  @Property({ type: new BigIntType('number') })
  submittedAt!: number;

  /** The reporting window that it answers; null when none had begun, and for answers older than this column. */
  @Property({ type: 'text', nullable: true })
  windowKey: string | null = null;

  /** By how many days it came after that window's closing. */
  @Property({ type: 'integer' })
  lateDays: Opt<number> = 0;

  @Property({ type: 'text' })
  review!: Review;

  @ManyToOne(() => Membership, { mapToPk: true, nullable: true })
  reviewedBy: string | null = null;

  @Property({ type: new BigIntType('number'), nullable: true })
  reviewedAt: number | null = null;

  @Property({ type: 'text', nullable: true })
  reviewNote: string | null = null;
}
