import type { Day } from '@kvartal/shared/calendar';
import { orgUnitView } from '../org-unit/org-unit.queries.js';
import { cutPage, type PageOf } from '../platform/graphql/page.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import type { Person } from './people.graphql.js';

type PeoplePick = {
  first: number;
  after: string | null;
  today: Day;
  /** Whether those who left are among them. */
  deactivated: boolean;
};

/** The council's people in the order in which they came, each with the units of today: three statements a page. */
export async function peoplePage(
  db: Db,
  councilId: string,
  { first, after, today, deactivated }: PeoplePick,
): Promise<PageOf<Person>> {
  let all = db.selectFrom('membership').where('membership.council_id', '=', councilId);
  if (!deactivated) all = all.where('membership.deactivated_at', 'is', null);
  const { total } = await all.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  let page = personRows(db, councilId);
  if (!deactivated) page = page.where('membership.deactivated_at', 'is', null);
  if (after !== null) page = page.where('membership.id', '>', after);
  const rows = await page
    .orderBy('membership.id')
    .limit(first + 1)
    .execute();
  const people = await withUnits(db, councilId, rows, today);
  return cutPage(people, first, total, (person) => person.id);
}

/** One person of the council with the units of today; null for nobody, and for a person of another council. */
export async function personById(db: Db, councilId: string, id: string, today: Day): Promise<Person | null> {
  const rows = await personRows(db, councilId).where('membership.id', '=', id).execute();
  const [person] = await withUnits(db, councilId, rows, today);
  return person ?? null;
}

function personRows(db: Db, councilId: string) {
  return db
    .selectFrom('membership')
    .where('membership.council_id', '=', councilId)
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['membership.id', 'account.name', 'account.email', 'membership.post', 'membership.roles'])
    .select(['membership.version', 'membership.deactivated_at']);
}

type PersonRow = Awaited<ReturnType<ReturnType<typeof personRows>['execute']>>[number];

async function withUnits(
  db: Db,
  councilId: string,
  rows: readonly PersonRow[],
  today: Day,
): Promise<Person[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const units = await unitsOf(db, councilId, ids, today);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    post: row.post,
    roles: fromJson(row.roles),
    version: row.version,
    deactivatedAt: row.deactivated_at,
    units: units.filter((unit) => unit.membership_id === row.id).map(orgUnitView),
  }));
}

function unitsOf(db: Db, councilId: string, membershipIds: readonly string[], today: Day) {
  return db
    .selectFrom('membership_unit')
    .innerJoin('org_unit', (join) =>
      join
        .onRef('org_unit.council_id', '=', 'membership_unit.council_id')
        .onRef('org_unit.id', '=', 'membership_unit.unit_id'),
    )
    .where('membership_unit.council_id', '=', councilId)
    .where('membership_unit.membership_id', 'in', membershipIds)
    .where('membership_unit.from_on', '<=', today)
    .where((eb) => eb.or([eb('membership_unit.to_on', 'is', null), eb('membership_unit.to_on', '>=', today)]))
    .selectAll('org_unit')
    .select('membership_unit.membership_id')
    .execute();
}
