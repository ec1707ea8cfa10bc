import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { Invitation } from './invitation.entity.js';

/** A unit in which the invited person will work. */
@Entity({ tableName: 'invitation_unit' })
export class InvitationUnit extends CouncilRow {
  @ManyToOne(() => Invitation, { mapToPk: true })
  invitationId!: string;

  @ManyToOne(() => OrgUnit, { mapToPk: true })
  unitId!: string;
}
