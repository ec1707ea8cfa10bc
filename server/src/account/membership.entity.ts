import { BigIntType, type Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Role } from '../access/role.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { JsonText } from '../platform/database/types.js';
import { Account } from './account.entity.js';

/** A person's place in a council: the roles, and the post that public pages may name. */
@Entity({ tableName: 'membership' })
export class Membership extends CouncilRow {
  @ManyToOne(() => Account, { mapToPk: true })
  accountId!: string;

  @Property({ type: JsonText })
  roles!: Role[];

  @Property({ type: 'text', nullable: true })
  post: string | null = null;

  /** Since when nothing opens to the person any more, in milliseconds since 1970 UTC; null for somebody who serves. */
  @Property({ type: new BigIntType('number'), nullable: true })
  deactivatedAt: number | null = null;

  /** Goes up when the person's units, roles or post change. */
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
