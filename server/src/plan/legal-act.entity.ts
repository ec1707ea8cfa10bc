import type { Day } from '@kvartal/shared/calendar';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { CouncilRow } from '../platform/database/council-row.js';

/** The decision or order that approves or changes a plan; the number is text («№ 1234-р»). */
@Entity({ tableName: 'legal_act' })
export class LegalAct extends CouncilRow {
  @Property({ type: 'text', nullable: true })
  kind: string | null = null;

  @Property({ type: 'text', nullable: true })
  issuer: string | null = null;

  @Property({ type: 'text', nullable: true })
  number: string | null = null;

  @Property({ type: 'text', nullable: true })
  adoptedOn: Day | null = null;

  @Property({ type: 'text', nullable: true })
  title: string | null = null;

  @Property({ type: 'text', nullable: true })
  url: string | null = null;
}
