import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { Flag } from '../platform/database/types.js';
import { Task } from './task.entity.js';

/** A unit in a task; one leads, the others help. */
@Entity({ tableName: 'task_executor' })
export class TaskExecutor extends CouncilRow {
  @ManyToOne(() => Task, { mapToPk: true })
  taskId!: string;

  @ManyToOne(() => OrgUnit, { mapToPk: true })
  unitId!: string;

  /** The name as the document prints it. */
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: Flag })
  lead!: boolean;

  /** «(за згодою)» */
  @Property({ type: Flag })
  byConsent!: boolean;

  @Property({ type: 'integer' })
  position!: number;
}
