import type { Day } from '@kvartal/shared/calendar';
import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Locale } from '../access/ctx.js';
import { Membership } from '../account/membership.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import type { MailTable } from '../platform/database/tables.js';
import { Flag } from '../platform/database/types.js';

/** What a mail is for: the first reason that there was to write it. */
export type MailKind = MailTable['kind'];

/** One mail to one person: on its way, sent, given up, or no longer needed. */
@Entity({ tableName: 'mail' })
export class Mail extends CouncilRow {
  @ManyToOne(() => Membership, { mapToPk: true })
  membershipId!: string;

  @Property({ type: 'text' })
  kind!: MailKind;

  /** The Kyiv day to which it belongs: a person has one mail a day. */
  @Property({ type: 'text' })
  day!: Day;

  /** Whether the weekly digest is in it. */
  @Property({ type: Flag })
  digest!: boolean;

  @Property({ type: 'text' })
  locale!: Locale;

  @Property({ type: 'text' })
  subject!: string;

  /** Without the secret link that the person gets: whoever reads the outbox must not answer in another's name. */
  @Property({ type: 'text' })
  text!: string;

  @Property({ type: 'text' })
  html!: string;

  /** Set before the first attempt, so that a repeat carries the same one. */
  @Property({ type: 'text', nullable: true })
  messageId: string | null = null;

  @Property({ type: 'text' })
  state: Opt<MailTable['state']> = 'queued';

  @Property({ type: 'integer' })
  attempts: Opt<number> = 0;

  @Property({ type: new BigIntType('number') })
  nextAttemptAt!: number;

  @Property({ type: 'text', nullable: true })
  lastError: string | null = null;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;

  @Property({ type: new BigIntType('number'), nullable: true })
  sentAt: number | null = null;
}
