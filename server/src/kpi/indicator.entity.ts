import type { Target } from '@kvartal/shared/kpi';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';
import { Task } from '../task/task.entity.js';

/** One statement of the indicator cell, word for word. */
@Entity({ tableName: 'indicator' })
export class Indicator extends CouncilRow {
  @ManyToOne(() => Task, { mapToPk: true })
  taskId!: string;

  @Property({ type: 'text' })
  text!: string;

  /** Empty for a statement that is fulfilled or not. */
  @Property({ type: JsonText })
  targets!: Target[];

  @Property({ type: 'integer' })
  position!: number;
}
