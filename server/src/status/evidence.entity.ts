import type { Day } from '@kvartal/shared/calendar';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { CouncilRow } from '../platform/database/council-row.js';
import { StoredFile } from '../platform/files/stored-file.entity.js';
import { StatusUpdate } from './status-update.entity.js';

/** A link or a file that proves an update. */
@Entity({ tableName: 'evidence' })
export class Evidence extends CouncilRow {
  @ManyToOne(() => StatusUpdate, { mapToPk: true })
  statusUpdateId!: string;

  @Property({ type: 'text' })
  kind!: 'link' | 'file';

  @Property({ type: 'text', nullable: true })
  url: string | null = null;

  @Property({ type: 'text' })
  title!: string;

  @ManyToOne(() => StoredFile, { mapToPk: true, nullable: true })
  fileId: string | null = null;

  @Property({ type: 'text' })
  addedOn!: Day;
}
