import type { CouncilRow, Db } from '../platform/database/tables.js';
import { acrossCouncils, forPublicOf } from '../platform/database/whose.js';
import type { CouncilView } from './council.graphql.js';
import { memberLogoUrl } from './logo-url.js';

/** A council by its key, or undefined. */
export async function councilById(db: Db, id: string): Promise<CouncilView | undefined> {
  const row = await db.selectFrom('council').selectAll().where('id', '=', id).executeTakeFirst();
  return row && councilView(row);
}

/**
 * Reads what a council has published, by the council's word in addresses; null for no such council, and for one that is closed to the public.
 *
 * @example await publishedBy(db, 'vyshneve', (councilId) => publishedReport(db, councilId, { plan, year }));
 */
export async function publishedBy<T>(
  db: Db,
  slug: string,
  read: (councilId: string) => Promise<T>,
): Promise<T | null> {
  const council = await db
    .selectFrom('council')
    .select('id')
    .where('slug', '=', slug)
    .where('is_public', '=', 1)
    .executeTakeFirst();
  return council ? forPublicOf(council.id, () => read(council.id)) : null;
}

/** The councils in which the account serves, by name. */
export async function councilsOfAccount(db: Db, accountId: string): Promise<CouncilView[]> {
  const rows = await acrossCouncils('account', () =>
    db
      .selectFrom('council')
      .innerJoin('membership', 'membership.council_id', 'council.id')
      .where('membership.account_id', '=', accountId)
      .where('membership.deactivated_at', 'is', null)
      .selectAll('council')
      .orderBy('council.slug')
      .execute(),
  );
  return rows.map(councilView);
}

/** The row as its members see it. */
function councilView(row: CouncilRow): CouncilView {
  const { id, slug, city, locale } = row;
  return { id, slug, name: row.name_uk, nameEn: row.name_en, city, locale, logoUrl: memberLogoUrl(row) };
}
