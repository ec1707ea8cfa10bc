import type { Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Membership } from '../account/membership.entity.js';
import { CouncilRow } from '../platform/database/council-row.js';
import { Flag } from '../platform/database/types.js';

/** Which mails that are no obligation a person wants; without a row, all of them. */
@Entity({ tableName: 'mail_choice' })
export class MailChoice extends CouncilRow {
  @ManyToOne(() => Membership, { mapToPk: true })
  membershipId!: string;

  @Property({ type: Flag })
  digest!: boolean;

  @Property({ type: Flag })
  decisions!: boolean;

  /**
   * Stands in the link that ends these mails, also without signing in. It can do nothing else, so it is kept as it is:
   * the same link must work in every mail.
   */
  @Property({ type: 'text' })
  leaveToken!: string;

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;
}
