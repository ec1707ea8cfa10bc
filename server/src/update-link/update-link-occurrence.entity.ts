import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import { Occurrence } from '../occurrence/occurrence.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { UpdateLink } from './update-link.entity.js';

/** An occurrence that a link may answer. */
@Entity({ tableName: 'update_link_occurrence' })
export class UpdateLinkOccurrence extends CouncilRow {
  @ManyToOne(() => UpdateLink, { mapToPk: true })
  updateLinkId!: string;

  @ManyToOne(() => Occurrence, { mapToPk: true })
  occurrenceId!: string;
}
