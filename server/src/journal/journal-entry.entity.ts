import { BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { Door } from '../access/ctx.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';

/**
 * One change and who made it. The ids are plain: the journal stands before the nouns it speaks of. Rows are only
 * added; the database refuses to change or delete them.
 */
@Entity({ tableName: 'journal' })
export class JournalEntry extends CouncilRow {
  /** 1, 2, 3 … in the council, without gaps. */
  @Property({ type: 'integer' })
  seq!: number;

  @Property({ type: new BigIntType('number') })
  at!: number;

  /** Null when the system or the command line acted. */
  @Property({ type: 'text', nullable: true })
  membershipId: string | null = null;

  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'text' })
  subjectKind!: string;

  @Property({ type: 'text' })
  subjectId!: string;

  @Property({ type: 'text', nullable: true })
  taskId: string | null = null;

  @Property({ type: 'text', nullable: true })
  planId: string | null = null;

  @Property({ type: JsonText, nullable: true })
  before: unknown = null;

  @Property({ type: JsonText, nullable: true })
  after: unknown = null;

  @Property({ type: 'text' })
  door!: Door;

  /** The form in which the row was chained (canonical-row.ts). */
  @Property({ type: 'integer' })
  form!: number;

  /** Binds the personal part, which lies apart (journal_person). */
  @Property({ type: 'text' })
  personHash!: string;

  /** SHA-256 over the row before and this one (chain.ts). */
  @Property({ type: 'text' })
  hash!: string;
}
