import type { Day } from '@kvartal/shared/calendar';
import type { Locale } from '../access/ctx.js';
import type { Role } from '../access/role.js';
import type { Scope } from '../access/scopes.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import { cutPage, type PageOf } from '../platform/graphql/page.js';
import type { ApiTokenView, TokenState } from './api-token.graphql.js';

/** A person's list shows so many, the newest first: valid ones are fewer. */
const MOST_SHOWN = 100;

/** A token that is good at a moment, with the person in whose name it asks. */
export type LiveToken = {
  id: string;
  councilId: string;
  scopes: Scope[];
  lastUsedAt: number | null;
  membershipId: string;
  accountId: string;
  name: string;
  email: string;
  locale: Locale;
  roles: Role[];
  post: string | null;
  unitIds: string[];
};

/**
 * The token behind a hash, in one statement; null for an unknown, a revoked and an expired one, and for one of a person
 * who was deactivated or has no role any more.
 */
export async function liveToken(
  db: Db,
  { hash, now, today }: { hash: string; now: number; today: Day },
): Promise<LiveToken | null> {
  const rows = await db
    .selectFrom('api_token')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'api_token.council_id')
        .onRef('membership.id', '=', 'api_token.membership_id'),
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
    .where('api_token.token_hash', '=', hash)
    .where('membership.deactivated_at', 'is', null)
    .where('api_token.revoked_at', 'is', null)
    .where('api_token.expires_at', '>', now)
    .select(['api_token.id', 'api_token.council_id', 'api_token.scopes', 'api_token.last_used_at'])
    .select(['membership.id as membership_id', 'membership.roles', 'membership.post'])
    .select(['account.id as account_id', 'account.name', 'account.email', 'account.locale'])
    .select('membership_unit.unit_id')
    .execute();
  const [row] = rows;
  if (!row) return null;
  const roles = fromJson<Role[]>(row.roles);
  if (roles.length === 0) return null;
  return {
    id: row.id,
    councilId: row.council_id,
    scopes: fromJson(row.scopes),
    lastUsedAt: row.last_used_at,
    membershipId: row.membership_id,
    accountId: row.account_id,
    name: row.name,
    email: row.email,
    locale: row.locale,
    roles,
    post: row.post,
    unitIds: rows.flatMap(({ unit_id: unitId }) => (unitId === null ? [] : [unitId])),
  };
}

type Whose = { councilId: string; now: number };

/** The person's own tokens, the newest first, ended ones included. */
export async function tokensOf(
  db: Db,
  { councilId, membershipId, now }: Whose & { membershipId: string },
): Promise<ApiTokenView[]> {
  const rows = await tokenRows(db, councilId)
    .where('api_token.membership_id', '=', membershipId)
    .limit(MOST_SHOWN)
    .execute();
  return rows.map((row) => tokenView(row, now));
}

/** All tokens of the council, the newest first, a page at a time. */
export async function tokensPage(
  db: Db,
  { councilId, now, first, after }: Whose & { first: number; after: string | null },
): Promise<PageOf<ApiTokenView>> {
  const { total } = await db
    .selectFrom('api_token')
    .where('council_id', '=', councilId)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  let page = tokenRows(db, councilId);
  if (after !== null) page = page.where('api_token.id', '<', after);
  const rows = await page.limit(first + 1).execute();
  return cutPage(
    rows.map((row) => tokenView(row, now)),
    first,
    total,
    ({ id }) => id,
  );
}

/** One token of the council; null for none, and for one of another council. */
export async function tokenById(db: Db, { councilId, now }: Whose, id: string): Promise<ApiTokenView | null> {
  const row = await tokenRows(db, councilId).where('api_token.id', '=', id).executeTakeFirst();
  return row ? tokenView(row, now) : null;
}

function tokenRows(db: Db, councilId: string) {
  return db
    .selectFrom('api_token')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'api_token.council_id')
        .onRef('membership.id', '=', 'api_token.membership_id'),
    )
    .innerJoin('account', 'account.id', 'membership.account_id')
    .where('api_token.council_id', '=', councilId)
    .select(['api_token.id', 'api_token.name', 'api_token.hint', 'api_token.scopes', 'api_token.created_at'])
    .select(['api_token.expires_at', 'api_token.last_used_at', 'api_token.revoked_at'])
    .select('account.name as owner')
    .orderBy('api_token.id', 'desc');
}

type TokenRow = Awaited<ReturnType<ReturnType<typeof tokenRows>['execute']>>[number];

function tokenView(row: TokenRow, now: number): ApiTokenView {
  return {
    id: row.id,
    name: row.name,
    owner: row.owner,
    hint: row.hint,
    scopes: fromJson(row.scopes),
    state: stateOf(row, now),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

function stateOf(row: Pick<TokenRow, 'revoked_at' | 'expires_at'>, now: number): TokenState {
  if (row.revoked_at !== null) return 'revoked';
  return row.expires_at <= now ? 'expired' : 'valid';
}
