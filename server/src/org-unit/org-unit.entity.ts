import type { Day } from '@kvartal/shared/calendar';
import type { ExecutorKind } from '@kvartal/shared/executor';
import type { Opt } from '@mikro-orm/core';
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

  /** Its place among the parts of one unit, from 1; null until somebody has put it there: then by name, behind the others. */
  @Property({ type: 'integer', nullable: true })
  position: number | null = null;

  /** The first day on which it is no more; its name stays wherever it stands. */
  @Property({ type: 'text', nullable: true })
  closedOn: Day | null = null;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
