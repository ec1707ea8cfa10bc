import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Locale } from '../access/ctx.js';
import { newId } from '../platform/database/new-id.js';

/** A person who signs in; what the person may do is said by memberships. */
@Entity({ tableName: 'account' })
export class Account {
  @PrimaryKey({ type: 'text' })
  id: Opt<string> = newId();

  /** Lower case, so that one address is one account. */
  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  name!: string;

  /** Argon2id with its parameters; see password.ts. */
  @Property({ type: 'text', hidden: true })
  passwordHash!: string;

  @Property({ type: 'text' })
  locale: Opt<Locale> = 'uk';

  /** Since when the account has a second factor; null without one. */
  @Property({ type: new BigIntType('number'), nullable: true })
  factorSince: number | null = null;
}
