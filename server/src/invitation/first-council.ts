import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/new-id.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { forCouncil } from '../platform/database/whose.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { OwnAddress } from '../platform/http/own-address.js';
import { newToken, tokenHash } from '../account/session-cookie.js';
import { INVITATION_MS } from './invitation.service.js';

/** A council as the operator names it, and who will administer it. */
export type NewCouncil = { slug: string; name: string; city: string; email: string; person: string };

/** What the operator of an installation may: make councils with their first administrators. Nothing of a council is read. */
@Injectable()
export class FirstCouncil {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly own: OwnAddress,
  ) {}

  /** Whether there is any council. */
  async isThereAny(): Promise<boolean> {
    return (await this.reads.db.selectFrom('council').select('id').limit(1).executeTakeFirst()) !== undefined;
  }

  /**
   * Makes a council and invites its first administrator; gives the secret address of the invitation, told here and never
   * again. For a council that is there already another administrator can be invited only while nobody administers it.
   * Refuses with `input.invalid` a word for addresses that is taken by a council which has an administrator.
   */
  async create({ slug, name, city, email, person }: NewCouncil): Promise<string> {
    const now = this.clock.now();
    const token = newToken();
    const known = await this.reads.db
      .selectFrom('council')
      .where('slug', '=', slug)
      .select('id')
      .executeTakeFirst();
    const id = known?.id ?? newId();
    await forCouncil(id, () =>
      this.writes.db.transaction().execute(async (db) => {
        if (known) {
          const people = await db
            .selectFrom('membership')
            .where('council_id', '=', id)
            .select('id')
            .limit(1)
            .executeTakeFirst();
          if (people) throw new DomainError('input.invalid', 'This council has people already.');
          await db
            .updateTable('invitation')
            .set({ withdrawn_at: now, token_hash: null, letter_next_at: null })
            .where('council_id', '=', id)
            .where('accepted_at', 'is', null)
            .where('withdrawn_at', 'is', null)
            .execute();
        } else
          await db
            .insertInto('council')
            .values({ id, slug, name_uk: name, name_en: null, city, revision: 0, names_erased_before: 0 })
            .execute();
        await db
          .insertInto('invitation')
          .values({
            id: newId(),
            council_id: id,
            email: email.toLowerCase(),
            name: person,
            post: null,
            roles: JSON.stringify(['administrator']),
            locale: 'uk',
            invited_by: null,
            token_hash: tokenHash(token),
            created_at: now,
            expires_at: now + INVITATION_MS,
            accepted_at: null,
            withdrawn_at: null,
            version: 1,
            letter_next_at: null,
            letter_attempts: 0,
          })
          .execute();
      }),
    );
    return this.own.of(`invitation#${token}`).href;
  }
}
