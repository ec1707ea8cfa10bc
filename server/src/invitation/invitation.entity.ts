import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Locale } from '../access/ctx.js';
import type { Role } from '../access/role.js';
import { Membership } from '../account/membership.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';

/** An address that is asked to serve in a council; who opens its letter becomes a person of the council. */
@Entity({ tableName: 'invitation' })
export class Invitation extends CouncilRow {
  /** Lower case, as accounts have it. */
  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text', nullable: true })
  post: string | null = null;

  @Property({ type: JsonText })
  roles!: Role[];

  @Property({ type: 'text' })
  locale!: Locale;

  /** Null for the first administrator, whom the operator invites. */
  @ManyToOne(() => Membership, { mapToPk: true, nullable: true })
  invitedBy: string | null = null;

  /** SHA-256 of the token in the letter; null until the letter goes out. */
  @Property({ type: 'text', nullable: true, hidden: true })
  tokenHash: string | null = null;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;

  @Property({ type: new BigIntType('number') })
  expiresAt!: number;

  @Property({ type: new BigIntType('number'), nullable: true })
  acceptedAt: number | null = null;

  @Property({ type: new BigIntType('number'), nullable: true })
  withdrawnAt: number | null = null;

  /** When its letter should go out; null when none should. */
  @Property({ type: new BigIntType('number'), nullable: true })
  letterNextAt: number | null = null;

  @Property({ type: 'integer' })
  letterAttempts: Opt<number> = 0;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
