import { BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { CouncilRow } from '../database/council-row.js';

/** A file that was handed in; the bytes lie in the data folder under their hash. */
@Entity({ tableName: 'stored_file' })
export class StoredFile extends CouncilRow {
  @Property({ type: 'text' })
  sha256!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  mediaType!: string;

  @Property({ type: 'integer' })
  size!: number;

  @Property({ type: new BigIntType('number') })
  createdAt!: number;
}
