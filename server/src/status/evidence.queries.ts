import type { Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import type { EvidenceView } from './status-update.graphql.js';

/** What proves these answers, by the key of the answer: one statement, none for no keys. */
export async function evidenceOf(
  db: Db,
  reader: Reader,
  updateIds: readonly string[],
): Promise<ReadonlyMap<string, EvidenceView[]>> {
  const evidence = new Map<string, EvidenceView[]>();
  if (updateIds.length === 0) return evidence;
  const rows = await db
    .selectFrom('evidence')
    .where('council_id', '=', reader.councilId)
    .where('status_update_id', 'in', updateIds)
    .select(['id', 'status_update_id', 'kind', 'url', 'title', 'file_id', 'added_on'])
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const told: EvidenceView = {
      id: row.id,
      kind: row.kind,
      url: row.url,
      title: row.title,
      fileUrl: row.file_id !== null && mayDownload(reader) ? `/files/${row.file_id}` : null,
      addedOn: row.added_on,
    };
    const known = evidence.get(row.status_update_id);
    if (known) known.push(told);
    else evidence.set(row.status_update_id, [told]);
  }
  return evidence;
}

/** The public is told of files and not given them; a link of a mail opens no files either. */
function mayDownload({ member }: Reader): boolean {
  return member !== null && member.door !== 'mail_link';
}
