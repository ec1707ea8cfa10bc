import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Plan } from '../plan/plan.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';

/** Any level of a plan above its tasks. */
@Entity({ tableName: 'section' })
export class Section extends CouncilRow {
  @ManyToOne(() => Plan, { mapToPk: true })
  planId!: string;

  @ManyToOne(() => Section, { mapToPk: true, nullable: true })
  parentId: string | null = null;

  /** As printed: «1.2»; numbering may skip. */
  @Property({ type: 'text', nullable: true })
  code: string | null = null;

  @Property({ type: 'text' })
  title!: string;

  /** The Charter's principle, where the section names one. */
  @Property({ type: 'integer', nullable: true })
  principle: 1 | 2 | 3 | 4 | 5 | 6 | null = null;

  /** Order in the whole document. */
  @Property({ type: 'integer' })
  position!: number;
}
