import type { Role } from '../access/role.js';
import { orgUnitView } from '../org-unit/org-unit.queries.js';
import type { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/** An invitation that waits, with the units that it names. */
export type OpenInvitation = {
  id: string;
  councilId: string;
  email: string;
  name: string;
  post: string | null;
  roles: Role[];
  units: OrgUnitView[];
  expiresAt: number;
  version: number;
};

/** The invitations of a council that were neither accepted nor withdrawn, by name, expired ones included: two statements. */
export async function openInvitations(db: Db, councilId: string): Promise<OpenInvitation[]> {
  const rows = await open(db).where('council_id', '=', councilId).orderBy('name').orderBy('id').execute();
  if (rows.length === 0) return [];
  const units = await db
    .selectFrom('invitation_unit')
    .innerJoin('org_unit', (join) =>
      join
        .onRef('org_unit.council_id', '=', 'invitation_unit.council_id')
        .onRef('org_unit.id', '=', 'invitation_unit.unit_id'),
    )
    .where('invitation_unit.council_id', '=', councilId)
    .where(
      'invitation_unit.invitation_id',
      'in',
      rows.map(({ id }) => id),
    )
    .selectAll('org_unit')
    .select('invitation_unit.invitation_id')
    .orderBy('org_unit.name')
    .execute();
  return rows.map((row) => ({
    ...factsOf(row),
    units: units.filter((unit) => unit.invitation_id === row.id).map(orgUnitView),
  }));
}

/** The invitation with this hash, if it can be accepted now; null for an unknown, used, withdrawn or expired one. */
export async function invitationByToken(
  db: Db,
  { tokenHash, now }: { tokenHash: string; now: number },
): Promise<Omit<OpenInvitation, 'units'> | null> {
  const row = await open(db)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? factsOf(row) : null;
}

/** The account of an address in lower case, whether it serves anywhere or not. */
export async function accountOf(db: Db, email: string): Promise<{ id: string; name: string } | undefined> {
  return db.selectFrom('account').where('email', '=', email).select(['id', 'name']).executeTakeFirst();
}

function open(db: Db) {
  return db
    .selectFrom('invitation')
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .select(['id', 'council_id', 'email', 'name', 'post', 'roles', 'expires_at', 'version']);
}

type Row = Awaited<ReturnType<ReturnType<typeof open>['executeTakeFirstOrThrow']>>;

function factsOf(row: Row): Omit<OpenInvitation, 'units'> {
  return {
    id: row.id,
    councilId: row.council_id,
    email: row.email,
    name: row.name,
    post: row.post,
    roles: fromJson(row.roles),
    expiresAt: row.expires_at,
    version: row.version,
  };
}
