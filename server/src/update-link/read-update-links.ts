import type { Answerer } from '../access/link-ctx.js';
import type { Db } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import { councilById } from '../tenant/council.queries.js';
import type { UpdateLinkView } from './update-link.graphql.js';
import { openLinksOf } from './update-link.queries.js';

/** The good links of a member, the newest first; to somebody who came by a link, only that one. */
export async function readUpdateLinks(db: Db, { member, link }: Answerer): Promise<UpdateLinkView[]> {
  const council = found(await councilById(db, member.councilId));
  const links = link === null ? await openLinksOf(db, member) : [link];
  return links.map(({ id, windowKey, createdAt, expiresAt, lastUsedAt }) => ({
    id,
    personId: member.membershipId,
    personName: member.viewer.name,
    council,
    windowKey,
    createdAt,
    expiresAt,
    lastUsedAt,
  }));
}
