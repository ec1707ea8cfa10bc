import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { newId } from '../platform/database/new-id.js';

/** A city council; every other row belongs to one. */
@Entity({ tableName: 'council' })
export class Council {
  @PrimaryKey({ type: 'text' })
  id: Opt<string> = newId();

  /** The council's word in public addresses, e.g. 'yasnoberezh'. */
  @Property({ type: 'text' })
  slug!: string;

  @Property({ type: 'text' })
  nameUk!: string;

  @Property({ type: 'text', nullable: true })
  nameEn: string | null = null;

  @Property({ type: 'text' })
  city!: string;

  /** The number of the council's last journal row: it changes with every change, so kept answers are kept by it. */
  @Property({ type: 'integer' })
  revision: Opt<number> = 0;
}
