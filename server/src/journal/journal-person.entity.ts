import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';

/**
 * What a row of the journal tells of people, by the row's own key and apart from its chain: it is erased when the
 * council's term of keeping names is over. Until then the database refuses to change or delete it.
 */
@Entity({ tableName: 'journal_person' })
export class JournalPerson extends CouncilRow {
  /** Random; without it nobody can try names against the hash that stays. */
  @Property({ type: 'text' })
  salt!: string;

  /** The actor's name as it was at that moment. */
  @Property({ type: 'text' })
  actorName!: string;

  @Property({ type: JsonText, nullable: true })
  before: unknown = null;

  @Property({ type: JsonText, nullable: true })
  after: unknown = null;
}
