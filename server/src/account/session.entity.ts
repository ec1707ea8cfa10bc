import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { BigIntType } from '@mikro-orm/core';
import { Council } from '../tenant/council.entity.js';
import { Account } from './account.entity.js';

/** A signed-in browser, in one council. */
@Entity({ tableName: 'session' })
export class Session {
  /** SHA-256 of the cookie's token: who reads the table cannot sign in with it. */
  @PrimaryKey({ type: 'text' })
  id!: string;

  @ManyToOne(() => Account, { mapToPk: true })
  accountId!: string;

  @ManyToOne(() => Council, { mapToPk: true })
  councilId!: string;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;

  @Property({ type: new BigIntType('number') })
  seenAt!: number;

  @Property({ type: new BigIntType('number') })
  expiresAt!: number;

  /** By which its owner names it; it opens nothing. */
  @Property({ type: 'text' })
  handle!: string;

  /** What the browser said of itself. */
  @Property({ type: 'text' })
  agent!: string;
}
