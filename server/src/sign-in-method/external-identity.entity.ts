import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { SignInMethod } from './sign-in-method.entity.js';

/** As whom a sign-in server knows a person of a council. */
@Entity({ tableName: 'external_identity' })
export class ExternalIdentity extends CouncilRow {
  @ManyToOne(() => Membership, { mapToPk: true })
  membershipId!: string;

  /** Null for the server that the operator offers to all councils. */
  @ManyToOne(() => SignInMethod, { mapToPk: true, nullable: true })
  methodId: string | null = null;

  @Property({ type: 'text' })
  issuer!: string;

  /** The person's key at the issuer, which never changes and is never given to another. */
  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;
}
