import type { Day } from '@kvartal/shared/calendar';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { Membership } from './membership.entity.js';

/** A person works in a unit for a time; both days belong to it. */
@Entity({ tableName: 'membership_unit' })
export class MembershipUnit extends CouncilRow {
  @ManyToOne(() => Membership, { mapToPk: true })
  membershipId!: string;

  @ManyToOne(() => OrgUnit, { mapToPk: true })
  unitId!: string;

  @Property({ type: 'text' })
  fromOn!: Day;

  @Property({ type: 'text', nullable: true })
  toOn: Day | null = null;
}
