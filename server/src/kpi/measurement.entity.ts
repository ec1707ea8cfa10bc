import type { Day } from '@kvartal/shared/calendar';
import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { Indicator } from './indicator.entity.js';

/** A value of an indicator on a day. It is never rewritten: a correction is another row that names it. */
@Entity({ tableName: 'measurement' })
export class Measurement extends CouncilRow {
  @ManyToOne(() => Indicator, { mapToPk: true })
  indicatorId!: string;

  /** Null where a correction withdraws what was entered by mistake. */
  @Property({ type: 'double', nullable: true })
  value!: number | null;

  @Property({ type: 'text' })
  measuredOn!: Day;

  @Property({ type: 'text', nullable: true })
  source: string | null = null;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @ManyToOne(() => Membership, { mapToPk: true, nullable: true })
  membershipId: string | null = null;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;

  @ManyToOne(() => Measurement, { mapToPk: true, nullable: true })
  correctsId: string | null = null;

  /** Why it corrects; null for a first value. */
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;
}
