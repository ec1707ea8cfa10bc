import type { DraftAct, DraftPatch } from '@kvartal/shared/plan-document';
import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';
import { PlanDraftRecord } from './plan-draft.entity.js';

/** What a person did: one of the acts, or taking one back, or making it again. */
export type CorrectionKind = DraftAct['kind'] | 'undo' | 'redo';

/** One decision of a person about a draft. Rows are only added. */
@Entity({ tableName: 'draft_correction' })
export class DraftCorrection extends CouncilRow {
  @ManyToOne(() => PlanDraftRecord, { mapToPk: true })
  draftId!: string;

  /** The version of the draft that it gave. */
  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'text' })
  kind!: CorrectionKind;

  /** The number or the title of what it was done to, as it was then; '' for the plan itself. */
  @Property({ type: 'text' })
  place!: string;

  /** As the person asked; empty for what takes another one back. */
  @Property({ type: JsonText })
  acts!: DraftAct[];

  @Property({ type: JsonText })
  patch!: DraftPatch;

  /** The correction that it takes back, or the taking back that it takes back in turn. */
  @ManyToOne(() => DraftCorrection, { mapToPk: true, nullable: true })
  undoes: string | null = null;

  /** Null when the command line acted. */
  @ManyToOne(() => Membership, { mapToPk: true, nullable: true })
  membershipId: string | null = null;

  /** The name as it was at that moment. */
  @Property({ type: 'text' })
  actorName!: string;

  @Property({ type: new BigIntType('number') })
  madeAt!: number;
}
