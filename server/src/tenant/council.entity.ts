import { DEFAULT_REPORTING, type Reporting } from '@kvartal/shared/schedule';
import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { FactorOf } from '../access/second-factor-rule.js';
import type { Locale } from '../access/ctx.js';
import { newId } from '../platform/database/new-id.js';
import { Flag, JsonText } from '../platform/database/types.js';

/** A city council; every other row belongs to one. */
@Entity({ tableName: 'council' })
export class Council {
  @PrimaryKey({ type: 'text' })
  id: Opt<string> = newId();

  /** The council's word in public addresses, e.g. 'yasnoberezh'. */
  @Property({ type: 'text' })
  slug!: string;

  @Property({ type: 'text' })
  nameUk!: string;

  @Property({ type: 'text', nullable: true })
  nameEn: string | null = null;

  @Property({ type: 'text' })
  city!: string;

  /** The language of letters to people who have chosen none yet, and of the public pages for who comes first. */
  @Property({ type: 'text' })
  locale: Opt<Locale> = 'uk';

  /** What a new plan is reported by until somebody sets a calendar of its own. */
  @Property({ type: JsonText })
  reporting: Opt<Reporting> = DEFAULT_REPORTING;

  /** Whether what was published is shown to everybody; otherwise all public addresses answer as if nothing were there. */
  @Property({ type: Flag })
  isPublic: Opt<boolean> = true;

  @Property({ type: 'text', nullable: true })
  logoFileId: string | null = null;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  /** The number of the council's last journal row: it changes with every change, so kept answers are kept by it. */
  @Property({ type: 'integer' })
  revision: Opt<number> = 0;

  /** The hash of that row: the end of the journal's chain. Null while the journal is empty. */
  @Property({ type: 'text', nullable: true })
  journalHash: string | null = null;

  /** For how many months the journal keeps names of people; null is for ever. */
  @Property({ type: 'integer', nullable: true })
  namesKeptMonths: number | null = null;

  /** Names in older rows of the journal were erased: milliseconds since 1970 UTC, 0 when none were. */
  @Property({ type: new BigIntType('number') })
  namesErasedBefore: Opt<number> = 0;

  /** Of whom a second factor is asked. */
  @Property({ type: 'text' })
  factorOf: Opt<FactorOf> = 'administrators';
}
