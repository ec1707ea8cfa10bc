import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { Indicator } from '../kpi/indicator.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { StatusUpdate } from './status-update.entity.js';

/** Somebody named a confirmed answer as the proof of a statement without a number; taking it back is told in the row. */
@Entity({ tableName: 'fulfilment' })
export class Fulfilment extends CouncilRow {
  @ManyToOne(() => Indicator, { mapToPk: true })
  indicatorId!: string;

  @ManyToOne(() => StatusUpdate, { mapToPk: true })
  statusUpdateId!: string;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @ManyToOne(() => Membership, { mapToPk: true })
  membershipId!: string;

  @Property({ type: new BigIntType('number') })
  markedAt!: number;

  @ManyToOne(() => Membership, { mapToPk: true, nullable: true })
  undoneBy: string | null = null;

  @Property({ type: new BigIntType('number'), nullable: true })
  undoneAt: number | null = null;

  @Property({ type: 'text', nullable: true })
  undoneReason: string | null = null;
}
