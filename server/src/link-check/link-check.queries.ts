import type { Day } from '@kvartal/shared/calendar';
import { newId } from '../platform/database/new-id.js';
import type { Db } from '../platform/database/tables.js';

/** A link whose turn has come, with the task that it proves something about. */
export type DueLink = {
  councilId: string;
  evidenceId: string;
  url: string;
  title: string;
  taskId: string;
  planId: string;
};

/** A few links whose turn has come, of whichever council: those that waited longest first, then those never asked. */
export async function dueLinks(db: Db, today: Day, first: number): Promise<DueLink[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('status_update', (join) =>
      join
        .onRef('status_update.council_id', '=', 'evidence.council_id')
        .onRef('status_update.id', '=', 'evidence.status_update_id'),
    )
    .innerJoin('task', (join) =>
      join
        .onRef('task.council_id', '=', 'status_update.council_id')
        .onRef('task.id', '=', 'status_update.task_id'),
    )
    .leftJoin('link_check', (join) =>
      join
        .onRef('link_check.council_id', '=', 'evidence.council_id')
        .onRef('link_check.evidence_id', '=', 'evidence.id'),
    )
    .where('evidence.kind', '=', 'link')
    .where((eb) => eb.or([eb('link_check.next_on', 'is', null), eb('link_check.next_on', '<=', today)]))
    .select(['evidence.council_id', 'evidence.id', 'evidence.url', 'evidence.title'])
    .select(['status_update.task_id', 'task.plan_id'])
    .orderBy((eb) => eb.fn.coalesce('link_check.next_on', eb.val(today)))
    .orderBy('evidence.id')
    .limit(first)
    .execute();
  return rows.flatMap((row) =>
    row.url === null
      ? []
      : [
          {
            councilId: row.council_id,
            evidenceId: row.id,
            url: row.url,
            title: row.title,
            taskId: row.task_id,
            planId: row.plan_id,
          },
        ],
  );
}

/**
 * Takes a link in hand until tomorrow in one statement, so that no other process asks it too; false when another one
 * was faster. A process that dies meanwhile leaves it to the next day.
 */
export async function takeLink(
  db: Db,
  { councilId, evidenceId }: DueLink,
  { today, tomorrow }: { today: Day; tomorrow: Day },
): Promise<boolean> {
  const taken = await db
    .insertInto('link_check')
    .values({ id: newId(), council_id: councilId, evidence_id: evidenceId, next_on: tomorrow })
    .onConflict((one) =>
      one
        .columns(['council_id', 'evidence_id'])
        .doUpdateSet({ next_on: tomorrow })
        .where('link_check.next_on', '<=', today),
    )
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** What a check of the same address for another piece of evidence of the council has found lately; null for none. */
export async function checkedElsewhere(
  db: Db,
  { councilId, evidenceId, url }: DueLink,
  today: Day,
): Promise<{ failures: number; failing_since: Day | null; checked_on: Day | null; next_on: Day } | null> {
  const row = await db
    .selectFrom('link_check')
    .innerJoin('evidence', (join) =>
      join
        .onRef('evidence.council_id', '=', 'link_check.council_id')
        .onRef('evidence.id', '=', 'link_check.evidence_id'),
    )
    .where('evidence.council_id', '=', councilId)
    .where('evidence.url', '=', url)
    .where('evidence.id', '<>', evidenceId)
    .where('link_check.next_on', '>', today)
    .where('link_check.checked_on', 'is not', null)
    .select(['failures', 'failing_since', 'checked_on', 'next_on'])
    .orderBy('checked_on', 'desc')
    .executeTakeFirst();
  return row ?? null;
}
