import type { Day } from '@kvartal/shared/calendar';
import type { PlanOutline } from '@kvartal/shared/plan';
import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { LegalAct } from '../plan/legal-act.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';

/** One legal act that changed a plan. */
@Entity({ tableName: 'amendment' })
export class Amendment extends CouncilRow {
  @ManyToOne(() => Plan, { mapToPk: true })
  planId!: string;

  /** 1, 2, 3 … in the plan. */
  @Property({ type: 'integer' })
  ordinal!: number;

  @ManyToOne(() => LegalAct, { mapToPk: true })
  legalActId!: string;

  /** The first day on which the plan reads as amended; never before that of the amendment before. */
  @Property({ type: 'text' })
  inForceOn!: Day;

  @Property({ type: JsonText })
  outlineBefore!: PlanOutline;

  @Property({ type: JsonText })
  outlineAfter!: PlanOutline;

  /** The draft of the document that brought it; null for one made by hand. The import stands downstream. */
  @Property({ type: 'text', nullable: true })
  draftId: string | null = null;

  @Property({ type: 'text', nullable: true })
  membershipId: string | null = null;

  @Property({ type: 'text' })
  actorName!: string;

  @Property({ type: new BigIntType('number') })
  enteredAt!: number;
}
