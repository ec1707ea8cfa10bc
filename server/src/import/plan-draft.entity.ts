import type { PlanDraft } from '@kvartal/shared/plan-document';
import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';

/** A document as it was read, before a person accepts it. */
@Entity({ tableName: 'plan_draft' })
export class PlanDraftRecord extends CouncilRow {
  @ManyToOne(() => StoredFile, { mapToPk: true })
  fileId!: string;

  @Property({ type: 'text' })
  sha256!: string;

  @Property({ type: 'text' })
  fileName!: string;

  /** The PlanDraft of shared/plan-document, with the corrections made so far. */
  @Property({ type: JsonText })
  draft!: PlanDraft;

  @Property({ type: 'text' })
  state: Opt<'open' | 'accepted' | 'discarded'> = 'open';

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
