import type { ExecutorKind } from '@kvartal/shared/executor';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { CouncilRow } from '../platform/database/council-row.js';

/** A body that executes tasks: it remains when its people leave. */
@Entity({ tableName: 'org_unit' })
export class OrgUnit extends CouncilRow {
  @ManyToOne(() => OrgUnit, { mapToPk: true, nullable: true })
  parentId: string | null = null;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  kind!: ExecutorKind;
}
