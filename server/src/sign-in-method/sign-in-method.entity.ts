import type { Opt } from '@mikro-orm/core';
import { BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Flag } from '../platform/database/types.js';
import { CouncilRow } from '../platform/database/council-row.js';

/** A sign-in server of one council. */
@Entity({ tableName: 'sign_in_method' })
export class SignInMethod extends CouncilRow {
  /** What stands on the button. */
  @Property({ type: 'text' })
  name!: string;

  /** Its address, as it names itself in its tokens. */
  @Property({ type: 'text' })
  issuer!: string;

  @Property({ type: 'text' })
  clientId!: string;

  /** Sealed by platform/secrets; null for a client without a secret, which PKCE protects. */
  @Property({ type: 'text', nullable: true, hidden: true })
  clientSecret: string | null = null;

  @Property({ type: Flag })
  enabled!: boolean;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
