import type { Selectable } from 'kysely';
import { fromJson } from '../platform/database/json-column.js';
import type { Db, Tables } from '../platform/database/tables.js';
import { acrossCouncils } from '../platform/database/whose.js';
import type { ExternalIdentityView, OwnSignInMethod, SignInMethodView } from './sign-in-method.graphql.js';

/** The page of signing in shows so many buttons at most. */
const MOST_BUTTONS = 50;

/** The servers of all councils that are switched on, by council. */
export async function enabledMethods(db: Db): Promise<SignInMethodView[]> {
  return acrossCouncils('identity', () =>
    db
      .selectFrom('sign_in_method')
      .innerJoin('council', 'council.id', 'sign_in_method.council_id')
      .where('sign_in_method.enabled', '=', 1)
      .select(['sign_in_method.id', 'sign_in_method.name', 'council.name_uk as council'])
      .orderBy('council.slug')
      .orderBy('sign_in_method.id')
      .limit(MOST_BUTTONS)
      .execute(),
  );
}

/** A server of any council that is switched on, by its key; undefined for any other. */
export async function enabledMethod(
  db: Db,
  id: string,
): Promise<Selectable<Tables['sign_in_method']> | undefined> {
  return acrossCouncils('identity', () =>
    db
      .selectFrom('sign_in_method')
      .where('id', '=', id)
      .where('enabled', '=', 1)
      .selectAll()
      .executeTakeFirst(),
  );
}

/** The servers of a council for its administrator, the oldest first. */
export async function methodsOf(db: Db, councilId: string): Promise<OwnSignInMethod[]> {
  const rows = await db
    .selectFrom('sign_in_method')
    .where('council_id', '=', councilId)
    .select(['id', 'name', 'issuer', 'client_id', 'enabled', 'version'])
    .select((eb) =>
      eb
        .selectFrom('external_identity')
        .whereRef('external_identity.council_id', '=', 'sign_in_method.council_id')
        .whereRef('external_identity.method_id', '=', 'sign_in_method.id')
        .select((inner) => inner.fn.countAll<number>().as('people'))
        .as('people'),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    enabled: row.enabled === 1,
    people: row.people ?? 0,
    version: row.version,
  }));
}

/** The servers at which a person is known, the oldest link first; `installation` is the name of the operator's own. */
export async function identitiesOf(
  db: Db,
  { councilId, membershipId }: { councilId: string; membershipId: string },
  installation: string,
): Promise<ExternalIdentityView[]> {
  const rows = await db
    .selectFrom('external_identity')
    .leftJoin('sign_in_method', (join) =>
      join
        .onRef('sign_in_method.council_id', '=', 'external_identity.council_id')
        .onRef('sign_in_method.id', '=', 'external_identity.method_id'),
    )
    .where('external_identity.council_id', '=', councilId)
    .where('external_identity.membership_id', '=', membershipId)
    .select(['external_identity.id', 'external_identity.created_at', 'sign_in_method.name'])
    .orderBy('external_identity.id')
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name ?? installation, createdAt: row.created_at }));
}

/**
 * Whose identity this is: by the issuer and its own key of the person, at this very method. A server of one council opens
 * that council alone. Null for an unknown one, and for a person who was deactivated or has no role.
 */
export async function personOfIdentity(
  db: Db,
  { id, councilId, issuer }: { id: string; councilId: string | null; issuer: string },
  subject: string,
): Promise<{ accountId: string; councilId: string } | null> {
  const known = db
    .selectFrom('external_identity')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'external_identity.council_id')
        .onRef('membership.id', '=', 'external_identity.membership_id'),
    )
    .where('external_identity.issuer', '=', issuer)
    .where('external_identity.subject', '=', subject)
    .where('membership.deactivated_at', 'is', null)
    .select(['membership.account_id', 'membership.council_id', 'membership.roles'])
    .orderBy('membership.id');
  const here =
    councilId === null
      ? known.where('external_identity.method_id', 'is', null)
      : known
          .where('external_identity.council_id', '=', councilId)
          .where('external_identity.method_id', '=', id);
  const rows = await acrossCouncils('identity', () => here.execute());
  const row = rows.find(({ roles }) => fromJson<string[]>(roles).length > 0);
  return row ? { accountId: row.account_id, councilId: row.council_id } : null;
}
