import type { Quarter } from '@kvartal/shared/calendar';
import type { Reporting } from '@kvartal/shared/schedule';
import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';
import { LegalAct } from './legal-act.entity.js';

/** An action plan as it was adopted. */
@Entity({ tableName: 'plan' })
export class Plan extends CouncilRow {
  /** The plan's word in addresses, unique in its council. */
  @Property({ type: 'text' })
  slug!: string;

  @Property({ type: 'text' })
  title!: string;

  @Property({ type: 'text', nullable: true })
  city: string | null = null;

  @Property({ type: 'text' })
  periodFrom!: Quarter;

  @Property({ type: 'text' })
  periodTo!: Quarter;

  /** The document's own names of its levels: ['Принцип', 'Розділ', 'Захід']. */
  @Property({ type: JsonText })
  levels!: string[];

  /** How each printed column was understood. */
  @Property({ type: JsonText })
  columns!: { header: string; field: string | null }[];

  @ManyToOne(() => LegalAct, { mapToPk: true, nullable: true })
  legalActId: string | null = null;

  @Property({ type: 'text', nullable: true })
  signatory: string | null = null;

  @Property({ type: JsonText })
  reporting!: Reporting;

  @ManyToOne(() => StoredFile, { mapToPk: true, nullable: true })
  sourceFileId: string | null = null;

  /** Since when people without an account may read the plan. */
  @Property({ type: new BigIntType('number'), nullable: true })
  publishedAt: number | null = null;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;

  /** How many acts have changed it. */
  @Property({ type: 'integer' })
  amendments: Opt<number> = 0;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
