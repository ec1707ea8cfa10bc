import type { Ctx, SystemCtx } from '../access/ctx.js';

/** Who acts by the link of a letter, in the council that the letter is about: nobody there yet, or nobody signed in. */
export function guestCtx({ now, today, locale }: Ctx, councilId: string, actorName: string): SystemCtx {
  return { now, today, locale, councilId, actorName, door: 'mail_link', viewer: null, membershipId: null };
}
