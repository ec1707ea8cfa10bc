import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';

/** The report of one year of a plan; once published its row never changes, the database refuses it. */
@Entity({ tableName: 'report' })
export class Report extends CouncilRow {
  @ManyToOne(() => Plan, { mapToPk: true })
  planId!: string;

  @Property({ type: 'integer' })
  year!: number;

  @Property({ type: 'text' })
  state: Opt<'draft' | 'published'> = 'draft';

  /** The sections that a person writes. */
  @Property({ type: JsonText })
  texts!: { key: string; text: string }[];

  /** The ReportContent of shared/report as it was at publication. */
  @Property({ type: JsonText, nullable: true })
  content: unknown = null;

  /** The canonical bytes of the content: what the hash is of. */
  @Property({ type: 'text', nullable: true })
  contentText: string | null = null;

  @Property({ type: 'text', nullable: true })
  contentHash: string | null = null;

  @Property({ type: new BigIntType('number'), nullable: true })
  publishedAt: number | null = null;

  @ManyToOne(() => Membership, { mapToPk: true, nullable: true })
  publishedBy: string | null = null;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
