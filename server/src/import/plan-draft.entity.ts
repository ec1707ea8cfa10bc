import type { ErrorCode } from '@kvartal/shared/errors';
import type { PlanDraft } from '@kvartal/shared/plan-document';
import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';

/** Where a document stands on its way to become a plan. `open`: it was read, and a person checks it. */
export type DraftState = 'reading' | 'open' | 'accepted' | 'discarded' | 'refused' | 'cancelled';

/** A document that came in: while it is read, as it was read, and what became of it. */
@Entity({ tableName: 'plan_draft' })
export class PlanDraftRecord extends CouncilRow {
  /** Null until it was read; what was not read is not kept. */
  @ManyToOne(() => StoredFile, { mapToPk: true, nullable: true })
  fileId: string | null = null;

  @Property({ type: 'text' })
  sha256!: string;

  @Property({ type: 'text' })
  fileName!: string;

  /**
   * The frame of the draft (`draftFrame`), with the corrections made so far; its tasks and issues are rows of
   * draft_piece. Null until it was read.
   */
  @Property({ type: JsonText, nullable: true })
  frame: PlanDraft | null = null;

  @Property({ type: 'text' })
  state: Opt<DraftState> = 'reading';

  /** The code of the refusal; null unless it was refused. */
  @Property({ type: 'text', nullable: true })
  reason: ErrorCode | null = null;

  /** When its reading was begun; null while nobody reads it. */
  @Property({ type: new BigIntType('number'), nullable: true })
  begunAt: number | null = null;

  /** How often its reading was begun. */
  @Property({ type: 'integer' })
  attempts: Opt<number> = 0;

  /** The plan that the draft became. */
  @ManyToOne(() => Plan, { mapToPk: true, nullable: true })
  planId: string | null = null;

  @ManyToOne(() => Membership, { mapToPk: true, nullable: true })
  membershipId: string | null = null;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
