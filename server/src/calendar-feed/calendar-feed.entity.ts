import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { Plan } from '../plan/plan.entity.js';

/** A secret address that gives the deadlines of a person, a unit or a plan to a calendar program. */
@Entity({ tableName: 'calendar_feed' })
export class CalendarFeed extends CouncilRow {
  /** Who made it and with whose eyes it is read. */
  @ManyToOne(() => Membership, { mapToPk: true })
  membershipId!: string;

  @ManyToOne(() => OrgUnit, { mapToPk: true, nullable: true })
  unitId: string | null = null;

  @ManyToOne(() => Plan, { mapToPk: true, nullable: true })
  planId: string | null = null;

  /** SHA-256 of the secret in the address: who reads the table cannot read the calendar. */
  @Property({ type: 'text' })
  tokenHash!: string;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;

  /** Since when the address gives nothing any more. */
  @Property({ type: new BigIntType('number'), nullable: true })
  revokedAt: number | null = null;
}
