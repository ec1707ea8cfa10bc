import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';

/** A link in a mail by which one person answers, without signing in, what is due from them in one window. */
@Entity({ tableName: 'update_link' })
export class UpdateLink extends CouncilRow {
  @ManyToOne(() => Membership, { mapToPk: true })
  membershipId!: string;

  /** The reporting window that the mail was about, e.g. '2026-H1'. */
  @Property({ type: 'text' })
  windowKey!: string;

  /** SHA-256 of the token: who reads the table cannot answer with it. */
  @Property({ type: 'text', hidden: true })
  tokenHash!: string;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;

  @Property({ type: new BigIntType('number') })
  expiresAt!: number;

  @Property({ type: new BigIntType('number'), nullable: true })
  revokedAt: number | null = null;

  /** When an answer was last given by it; opening it leaves no trace. */
  @Property({ type: new BigIntType('number'), nullable: true })
  lastUsedAt: number | null = null;
}
