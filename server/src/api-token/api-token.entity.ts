import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Scope } from '../access/scopes.js';
import { Membership } from '../account/membership.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';

/** A token by which a program asks in a person's name. */
@Entity({ tableName: 'api_token' })
export class ApiToken extends CouncilRow {
  @ManyToOne(() => Membership, { mapToPk: true })
  membershipId!: string;

  /** What the person calls it, e.g. the program that has it. */
  @Property({ type: 'text' })
  name!: string;

  /** SHA-256 of the token: who reads the table cannot ask with it. */
  @Property({ type: 'text', hidden: true })
  tokenHash!: string;

  /** Its last four characters, so that a token that was found somewhere can be told from the others. */
  @Property({ type: 'text' })
  hint!: string;

  @Property({ type: JsonText })
  scopes!: Scope[];

  @Property({ type: new BigIntType('number') })
  createdAt!: number;

  @Property({ type: new BigIntType('number') })
  expiresAt!: number;

  @Property({ type: new BigIntType('number'), nullable: true })
  lastUsedAt: number | null = null;

  /** Since when it opens nothing any more. */
  @Property({ type: new BigIntType('number'), nullable: true })
  revokedAt: number | null = null;
}
