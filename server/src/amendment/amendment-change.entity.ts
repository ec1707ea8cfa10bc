import type { TaskWording, WordingChange } from '@kvartal/shared/plan';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';
import { Task } from '../task/task.entity.js';
import { Amendment } from './amendment.entity.js';

/** What an amendment does to one task: its words before and after. */
@Entity({ tableName: 'amendment_change' })
export class AmendmentChange extends CouncilRow {
  @ManyToOne(() => Amendment, { mapToPk: true })
  amendmentId!: string;

  @ManyToOne(() => Task, { mapToPk: true })
  taskId!: string;

  /** Order in the amendment. */
  @Property({ type: 'integer' })
  position!: number;

  @Property({ type: 'text' })
  kind!: WordingChange['kind'];

  /** Null for an added task. */
  @Property({ type: JsonText, nullable: true })
  wordingBefore: TaskWording | null = null;

  /** Null for a removed one. */
  @Property({ type: JsonText, nullable: true })
  wordingAfter: TaskWording | null = null;
}
