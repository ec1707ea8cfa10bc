import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import type { CouncilSettingsView } from './council-settings.graphql.js';
import { memberLogoUrl } from './logo-url.js';

/** What the council's administrator decides about it; refuses with `not_found` where there is no such council. */
export async function councilSettings(db: Db, councilId: string): Promise<CouncilSettingsView> {
  const row = found(
    await db.selectFrom('council').selectAll().where('id', '=', councilId).executeTakeFirst(),
  );
  const [calendar] = fromJson(row.reporting);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name_uk,
    nameEn: row.name_en,
    city: row.city,
    locale: row.locale,
    every: found(calendar).every,
    dueDay: found(calendar).dueDay,
    isPublic: row.is_public === 1,
    logoUrl: memberLogoUrl(row),
    version: row.version,
  };
}
