import type { Day } from '@kvartal/shared/calendar';
import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { Task } from '../task/task.entity.js';

/** A proposed move of one deadline, with its reason and, later, its decision. */
@Entity({ tableName: 'deadline_change' })
export class DeadlineChange extends CouncilRow {
  @ManyToOne(() => Task, { mapToPk: true })
  taskId!: string;

  @ManyToOne(() => Occurrence, { mapToPk: true })
  occurrenceId!: string;

  @Property({ type: 'text' })
  fromOn!: Day;

  @Property({ type: 'text' })
  toOn!: Day;

  @Property({ type: 'text' })
  reason!: string;

  @ManyToOne(() => Membership, { mapToPk: true })
  proposedBy!: string;

  @Property({ type: new BigIntType('number') })
  proposedAt!: number;

  @Property({ type: 'text', nullable: true })
  decision: 'approved' | 'declined' | null = null;

  @ManyToOne(() => Membership, { mapToPk: true, nullable: true })
  decidedBy: string | null = null;

  @Property({ type: new BigIntType('number'), nullable: true })
  decidedAt: number | null = null;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;
}
