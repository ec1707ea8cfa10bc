import type { Day } from '@kvartal/shared/calendar';
import type { OpenLink } from '../access/link-ctx.js';
import { kyivDay } from '../platform/clock/clock.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import { acrossCouncils } from '../platform/database/whose.js';
import type { LinkHolderView } from './update-link.graphql.js';

type At = { tokenHash: string; now: number; today: Day };

/** The link with this hash, if it is good now, with the person behind it: two statements; else null. */
export function openLink(db: Db, at: At): Promise<OpenLink | null> {
  return acrossCouncils('link', () => readOpenLink(db, at));
}

async function readOpenLink(db: Db, { tokenHash, now, today }: At): Promise<OpenLink | null> {
  const rows = await db
    .selectFrom('update_link')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'update_link.council_id')
        .onRef('membership.id', '=', 'update_link.membership_id'),
    )
    .innerJoin('account', 'account.id', 'membership.account_id')
    .leftJoin('membership_unit', (join) =>
      join
        .onRef('membership_unit.council_id', '=', 'membership.council_id')
        .onRef('membership_unit.membership_id', '=', 'membership.id')
        .on('membership_unit.from_on', '<=', today)
        .on((eb) =>
          eb.or([eb('membership_unit.to_on', 'is', null), eb('membership_unit.to_on', '>=', today)]),
        ),
    )
    .where('update_link.token_hash', '=', tokenHash)
    .where('membership.deactivated_at', 'is', null)
    .where('update_link.expires_at', '>', now)
    .where('update_link.revoked_at', 'is', null)
    .selectAll('update_link')
    .select(['membership.account_id', 'membership.roles', 'membership.post'])
    .select(['account.name', 'account.email', 'account.locale', 'membership_unit.unit_id'])
    .execute();
  const [row] = rows;
  if (!row) return null;
  const occurrences = await db
    .selectFrom('update_link_occurrence')
    .where('council_id', '=', row.council_id)
    .where('update_link_id', '=', row.id)
    .select('occurrence_id')
    .execute();
  return {
    ...linkFacts(row),
    occurrenceIds: occurrences.map((one) => one.occurrence_id),
    person: {
      now,
      today,
      door: 'mail_link',
      viewer: { accountId: row.account_id, name: row.name, email: row.email },
      councilId: row.council_id,
      membershipId: row.membership_id,
      roles: fromJson(row.roles),
      post: row.post,
      unitIds: rows.flatMap(({ unit_id: unitId }) => (unitId === null ? [] : [unitId])),
      locale: row.locale,
    },
  };
}

/** The links of a person that are good now, the newest first. */
export async function openLinksOf(
  db: Db,
  { councilId, membershipId, now }: { councilId: string; membershipId: string; now: number },
): Promise<LinkFacts[]> {
  const rows = await db
    .selectFrom('update_link')
    .where('council_id', '=', councilId)
    .where('membership_id', '=', membershipId)
    .where('expires_at', '>', now)
    .where('revoked_at', 'is', null)
    .select(['id', 'window_key', 'created_at', 'expires_at', 'last_used_at'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(linkFacts);
}

/** To whom a link was given, good or not; null for a token that was never given out. */
export async function holderOf(
  db: Db,
  hash: string,
): Promise<{ councilId: string; membershipId: string } | null> {
  const row = await acrossCouncils('link', () =>
    db
      .selectFrom('update_link')
      .where('token_hash', '=', hash)
      .select(['council_id', 'membership_id'])
      .executeTakeFirst(),
  );
  return row ? { councilId: row.council_id, membershipId: row.membership_id } : null;
}

/** The people of a council who have links that are good now, by name: one statement. */
export async function linkHolders(
  db: Db,
  { councilId, now }: { councilId: string; now: number },
): Promise<LinkHolderView[]> {
  const rows = await db
    .selectFrom('update_link')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'update_link.council_id')
        .onRef('membership.id', '=', 'update_link.membership_id'),
    )
    .innerJoin('account', 'account.id', 'membership.account_id')
    .where('update_link.council_id', '=', councilId)
    .where('membership.deactivated_at', 'is', null)
    .where('update_link.expires_at', '>', now)
    .where('update_link.revoked_at', 'is', null)
    .groupBy(['membership.id', 'account.name'])
    .select(({ fn }) => [
      'membership.id',
      'account.name',
      fn.countAll<number>().as('links'),
      fn.max<number>('update_link.expires_at').as('until'),
    ])
    .orderBy('account.name')
    .orderBy('membership.id')
    .execute();
  return rows.map(({ id, name, links, until }) => ({
    personId: id,
    personName: name,
    links,
    expiresAt: until,
  }));
}

type LinkFacts = Omit<OpenLink, 'occurrenceIds' | 'person'>;

function linkFacts(row: {
  id: string;
  window_key: string;
  created_at: number;
  expires_at: number;
  last_used_at: number | null;
}): LinkFacts {
  return {
    id: row.id,
    windowKey: row.window_key,
    issuedOn: kyivDay(row.created_at),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  };
}
