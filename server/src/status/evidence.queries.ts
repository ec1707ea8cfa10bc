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
    .leftJoin('link_check', (join) =>
      join
        .onRef('link_check.council_id', '=', 'evidence.council_id')
        .onRef('link_check.evidence_id', '=', 'evidence.id'),
    )
    .where('evidence.council_id', '=', reader.councilId)
    .where('status_update_id', 'in', updateIds)
    .select(['evidence.id', 'status_update_id', 'kind', 'url', 'title', 'file_id', 'added_on'])
    .select(['failures', 'failing_since'])
    .orderBy('evidence.id')
    .execute();
  for (const row of rows) {
    const told: EvidenceView = {
      id: row.id,
      kind: row.kind,
      url: row.url,
      title: row.title,
      fileUrl: row.file_id !== null && mayDownload(reader) ? `/files/${row.file_id}` : null,
      addedOn: row.added_on,
      failsSince: isToldOf(row) ? row.failing_since : null,
    };
    const known = evidence.get(row.status_update_id);
    if (known) known.push(told);
    else evidence.set(row.status_update_id, [told]);
  }
  return evidence;
}

/** Once is an outage: of a link that did not open in two checks in a row the reader is told. */
export function isToldOf({ failures }: { failures: number | null }): boolean {
  return failures !== null && failures >= 2;
}

/** The public is told of files and not given them; a link of a mail opens no files either. */
function mayDownload({ member }: Reader): boolean {
  return member !== null && member.door !== 'mail_link';
}
