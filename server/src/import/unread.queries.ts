import type { Db } from '../platform/database/tables.js';
import { acrossCouncils } from '../platform/database/whose.js';

/** The documents of all councils that are still to be read, the oldest first. */
export function unreadDocuments(db: Db) {
  return acrossCouncils('queue', () =>
    db
      .selectFrom('plan_draft')
      .select(['id', 'council_id', 'file_name', 'begun_at'])
      .where('state', '=', 'reading')
      .orderBy('id')
      .execute(),
  );
}
