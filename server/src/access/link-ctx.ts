import type { Day } from '@kvartal/shared/calendar';
import type { ErrorCode } from '@kvartal/shared/errors';
import type { Ctx, MemberCtx, PublicCtx, SystemCtx } from './ctx.js';

/** The header in which a page sends the token of a mail's link; the token never stands in an address. */
export const LINK_HEADER = 'X-Kvartal-Link';

/** A link of a mail that is good today. */
export type OpenLink = {
  id: string;
  /** The reporting window that its mail was about. */
  windowKey: string;
  /** The Kyiv day of its mail. */
  issuedOn: Day;
  /** Milliseconds since 1970 UTC. */
  createdAt: number;
  expiresAt: number;
  lastUsedAt: number | null;
  /** All that it may answer. */
  occurrenceIds: readonly string[];
  /** In whose name it answers, with the roles and the units of today. */
  person: MemberCtx;
};

/**
 * Somebody who came by the link of a mail. Neither signed in nor the public: whatever does not expect a link refuses
 * it, because the council is null for everybody else's rules.
 */
export type LinkCtx = Omit<PublicCtx, 'door'> & {
  door: 'mail_link';
  link: OpenLink | { refusedWith: ErrorCode };
};

/** Who answers for occurrences: a member who is signed in, or one who came by a link, and then only for the link's own. */
export type Answerer = { member: MemberCtx; link: OpenLink | null };

export function isLink(ctx: Ctx | LinkCtx | SystemCtx): ctx is LinkCtx {
  return 'link' in ctx;
}
