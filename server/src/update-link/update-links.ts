import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { newToken, tokenHash } from '../account/session-cookie.js';
import { Clock } from '../platform/clock/clock.js';
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
  constructor(private readonly clock: Clock) {}

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
}
