import { cutPage, type PageOf } from '../platform/graphql/page.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db, JournalTable } from '../platform/database/tables.js';
import type { JournalEntryView } from './journal.graphql.js';

type JournalPick = { first: number; after: string | null; taskId?: string | null };

/** The council's changes (of one task, when asked), the newest first; `after` is the number of the last row seen. */
export async function journalPage(
  db: Db,
  councilId: string,
  { first, after, taskId }: JournalPick,
): Promise<PageOf<JournalEntryView>> {
  let query = db.selectFrom('journal').where('council_id', '=', councilId);
  if (taskId !== null && taskId !== undefined) query = query.where('task_id', '=', taskId);
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  if (after !== null) query = query.where('seq', '<', Number.parseInt(after, 10) || 0);
  const rows = await query
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(first + 1)
    .execute();
  return cutPage(rows.map(view), first, total, (entry) => String(entry.seq));
}

function view(row: JournalTable): JournalEntryView {
  return {
    id: row.id,
    seq: row.seq,
    at: row.at,
    actorName: row.actor_name,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    taskId: row.task_id,
    planId: row.plan_id,
    before: fromJson(row.before),
    after: fromJson(row.after),
    door: row.door,
  };
}
