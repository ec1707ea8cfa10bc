import type { CouncilRow, Db } from '../platform/database/tables.js';
import type { CouncilView } from './council.graphql.js';

/** A council by its key, or undefined. */
export async function councilById(db: Db, id: string): Promise<CouncilView | undefined> {
  const row = await db.selectFrom('council').selectAll().where('id', '=', id).executeTakeFirst();
  return row && councilView(row);
}

/** The councils in which the account serves, by name. */
export async function councilsOfAccount(db: Db, accountId: string): Promise<CouncilView[]> {
  const rows = await db
    .selectFrom('council')
    .innerJoin('membership', 'membership.council_id', 'council.id')
    .where('membership.account_id', '=', accountId)
    .where('membership.deactivated_at', 'is', null)
    .selectAll('council')
    .orderBy('council.slug')
    .execute();
  return rows.map(councilView);
}

/** The row as the API shows it. */
function councilView(row: CouncilRow): CouncilView {
  return { id: row.id, slug: row.slug, name: row.name_uk, nameEn: row.name_en, city: row.city };
}
