import { awaitsAnswer } from '@kvartal/shared/status';
import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import type { OpenLink } from '../access/link-ctx.js';
import { Membership } from '../account/membership.entity.js';
import { newToken, tokenHash } from '../account/session-cookie.js';
import { Writing } from '../journal/writing.js';
import type { Occurrence } from '../occurrence/occurrence.entity.js';
import { Clock } from '../platform/clock/clock.js';
import { DomainError, found, notFound } from '../platform/errors/domain-error.js';
import { UpdateLinkOccurrence } from './update-link-occurrence.entity.js';
import { UpdateLink } from './update-link.entity.js';

/** What a mail asks for: a way for one member to answer exactly these occurrences until an instant. */
type Wanted = {
  councilId: string;
  membershipId: string;
  occurrenceIds: readonly string[];
  /** The reporting window that the mail is about, e.g. '2026-H1'. */
  windowKey: string;
  /** Milliseconds since 1970 UTC; from then on the link is no good. */
  expiresAt: number;
};

/** Links that mails carry. */
@Injectable()
export class UpdateLinks {
  constructor(
    private readonly clock: Clock,
    private readonly writing: Writing,
  ) {}

  /**
   * Makes a link and gives its path; the caller's transaction saves it. The token is told once, here, and stands in the
   * fragment, which browsers send to nobody: it is in no log of any server. Earlier links of the window stay good until
   * they expire, because the newer mail may be still on its way. Throws for no occurrences: such a mail has no link.
   *
   * @example links.issue(em, { councilId, membershipId, occurrenceIds: [id], windowKey: '2026-H1', expiresAt }) // '/answer#Yq3…'
   */
  issue(em: EntityManager, { occurrenceIds, ...wanted }: Wanted): string {
    if (occurrenceIds.length === 0) throw new Error('A link that answers nothing has no purpose.');
    const token = newToken();
    const link = em.create(UpdateLink, {
      ...wanted,
      tokenHash: tokenHash(token),
      createdAt: this.clock.now(),
    });
    for (const occurrenceId of new Set(occurrenceIds))
      em.create(UpdateLinkOccurrence, { councilId: wanted.councilId, updateLinkId: link.id, occurrenceId });
    return `/answer#${token}`;
  }

  /**
   * Lets a link answer an occurrence, within the caller's transaction. Refuses with `not_found` what the link is not
   * about, with `link.not_valid` a link that was revoked a moment ago, with `link.answered` what has its answer already.
   */
  async use(
    em: EntityManager,
    ctx: MemberCtx,
    { id, issuedOn }: OpenLink,
    answered: Occurrence,
  ): Promise<void> {
    if ((await em.count(UpdateLinkOccurrence, { updateLinkId: id, occurrenceId: answered.id })) === 0)
      throw notFound();
    const link = found(await em.findOne(UpdateLink, { id }));
    if (link.revokedAt !== null) throw new DomainError('link.not_valid', 'This link was revoked.');
    if (!awaitsAnswer(answered, issuedOn))
      throw new DomainError('link.answered', 'This was answered already; sign in to answer anew.');
    link.lastUsedAt = ctx.now;
  }

  /**
   * Ends the links of a person, of the asker when nobody is named; gives how many there were. Somebody who came by a
   * link ends only their own.
   */
  revoke(ctx: MemberCtx, membershipId: string): Promise<number> {
    return this.writing.run(ctx, async (em, record) => {
      const { id, councilId } = found(await em.findOne(Membership, { id: membershipId }));
      access.require(ctx, 'link.revoke', { councilId, membershipId: id });

      const revoked = await this.revokeAll(em, { membershipId: id, now: ctx.now });
      if (revoked > 0)
        record({
          action: 'update_link.revoked',
          subjectKind: 'membership',
          subjectId: id,
          before: { links: revoked },
          after: { links: 0 },
        });
      return revoked;
    });
  }

  /** Ends the links of a person within the caller's transaction, as when the person leaves; gives how many there were. */
  async revokeAll(
    em: EntityManager,
    { membershipId, now }: { membershipId: string; now: number },
  ): Promise<number> {
    const links = await em.find(UpdateLink, { membershipId, revokedAt: null, expiresAt: { $gt: now } });
    for (const link of links) link.revokedAt = now;
    return links.length;
  }
}
