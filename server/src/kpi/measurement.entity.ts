import type { Day } from '@kvartal/shared/calendar';
import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { Indicator } from './indicator.entity.js';

/** A value of an indicator on a day. */
@Entity({ tableName: 'measurement' })
export class Measurement extends CouncilRow {
  @ManyToOne(() => Indicator, { mapToPk: true })
  indicatorId!: string;

  @Property({ type: 'double' })
  value!: number;

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
}
