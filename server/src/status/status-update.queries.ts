import type { DeclaredStatus, Forecast, Review } from '@kvartal/shared/status';
import type { Reader } from '../plan/reader.js';
import { cutPage, type PageOf } from '../platform/graphql/page.js';
import type { ExpressionBuilder } from 'kysely';
import type { Db, Tables } from '../platform/database/tables.js';
import { isEmpty, tasksIn, type TaskScope } from '../task/task-scope.js';

/** An answer's row. `latest`: no newer answer about the same occurrence has taken its place. */
export type UpdateRow = {
  id: string;
  taskId: string;
  occurrenceId: string;
  declared: DeclaredStatus;
  forecast: Forecast | null;
  text: string;
  reason: string | null;
  membershipId: string;
  submittedAt: number;
  windowKey: string | null;
  lateDays: number;
  review: Review;
  reviewedBy: string | null;
  reviewedAt: number | null;
  reviewNote: string | null;
  latest: boolean;
};

/** The latest answer about each occurrence of the tasks in the scope. */
export async function lastUpdateRows(db: Db, reader: Reader, scope: TaskScope): Promise<UpdateRow[]> {
  if (isEmpty(scope)) return [];
  const rows = await updatesFor(db, reader)
    .where('status_update.task_id', 'in', tasksIn(db, reader.councilId, scope).select('task.id'))
    .where((eb) => eb.not(eb.exists(newerThan(eb))))
    .execute();
  return rows.map((row) => updateRow(row, true));
}

/** The answers of these occurrences that are the latest of theirs and not decided on: what may wait for a check. */
export async function submittedRows(
  db: Db,
  reader: Reader,
  occurrenceIds: readonly string[],
): Promise<UpdateRow[]> {
  if (occurrenceIds.length === 0) return [];
  const rows = await updatesFor(db, reader)
    .where('status_update.occurrence_id', 'in', occurrenceIds)
    .where('status_update.review', '=', 'submitted')
    .where((eb) => eb.not(eb.exists(newerThan(eb))))
    .execute();
  return rows.map((row) => updateRow(row, true));
}

/** One answer; null when there is none, or none for the reader. */
export async function updateRowById(db: Db, reader: Reader, id: string): Promise<UpdateRow | null> {
  const row = await updatesFor(db, reader)
    .where('status_update.id', '=', id)
    .select((eb) => eb.exists(newerThan(eb)).as('replaced'))
    .executeTakeFirst();
  return row ? updateRow(row, !row.replaced) : null;
}

/** The first page of the answers about each of these tasks, the newest first: one statement for any number of tasks. */
export async function firstUpdates(
  db: Db,
  reader: Reader,
  taskIds: readonly string[],
  first: number,
): Promise<ReadonlyMap<string, PageOf<UpdateRow>>> {
  const numbered = updatesFor(db, reader)
    .where('status_update.task_id', 'in', taskIds)
    .select((eb) => eb.exists(newerThan(eb)).as('replaced'))
    .select(({ fn }) => [
      fn
        .agg<number>('row_number')
        .over((over) =>
          over
            .partitionBy('status_update.task_id')
            .orderBy('status_update.submitted_at', 'desc')
            .orderBy('status_update.id', 'desc'),
        )
        .as('n'),
      fn
        .countAll<number>()
        .over((over) => over.partitionBy('status_update.task_id'))
        .as('total'),
    ]);
  const rows = await db
    .selectFrom(numbered.as('numbered'))
    .selectAll()
    .where('n', '<=', first + 1)
    .orderBy('n')
    .execute();
  const pages = new Map<string, PageOf<UpdateRow>>();
  for (const [taskId, ofTask] of Map.groupBy(rows, (row) => row.task_id)) {
    const updates = ofTask.map((row) => updateRow(row, !row.replaced));
    pages.set(
      taskId,
      cutPage(updates, first, ofTask[0]?.total ?? 0, (update) => update.id),
    );
  }
  return pages;
}

type UpdatesPick = { taskId: string; first: number; after: string };

/** Answers about one task after the one with the key `after`, the newest first. */
export async function updatesAfter(
  db: Db,
  reader: Reader,
  { taskId, first, after }: UpdatesPick,
): Promise<PageOf<UpdateRow>> {
  const all = updatesFor(db, reader).where('status_update.task_id', '=', taskId);
  const { total } = await all
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const seen = db
    .selectFrom('status_update as seen')
    .where('seen.council_id', '=', reader.councilId)
    .where('seen.id', '=', after);
  const rows = await all
    .select((eb) => eb.exists(newerThan(eb)).as('replaced'))
    .where((eb) =>
      eb.or([
        eb('submitted_at', '<', seen.select('seen.submitted_at')),
        eb.and([
          eb('submitted_at', '=', seen.select('seen.submitted_at')),
          eb('status_update.id', '<', after),
        ]),
      ]),
    )
    .orderBy('status_update.submitted_at', 'desc')
    .orderBy('status_update.id', 'desc')
    .limit(first + 1)
    .execute();
  const updates = rows.map((row) => updateRow(row, !row.replaced));
  return cutPage(updates, first, total, (update) => update.id);
}

/** The answers that a reader may see: a returned one stays between the executor and the working group. */
function updatesFor(db: Db, { councilId, member }: Reader) {
  const updates = db
    .selectFrom('status_update')
    .where('status_update.council_id', '=', councilId)
    .select(['status_update.id', 'status_update.task_id', 'status_update.occurrence_id'])
    .select(['status_update.declared', 'status_update.forecast', 'status_update.text'])
    .select(['status_update.reason', 'status_update.membership_id', 'status_update.submitted_at'])
    .select(['status_update.review', 'status_update.reviewed_by', 'status_update.reviewed_at'])
    .select(['status_update.review_note', 'status_update.window_key', 'status_update.late_days']);
  return member === null ? updates.where('status_update.review', '<>', 'returned') : updates;
}

/** Newer answers about the same occurrence as the row of status_update outside. */
function newerThan(outside: ExpressionBuilder<Tables, 'status_update'>) {
  return outside
    .selectFrom('status_update as newer')
    .whereRef('newer.council_id', '=', 'status_update.council_id')
    .whereRef('newer.occurrence_id', '=', 'status_update.occurrence_id')
    .where((eb) =>
      eb.or([
        eb('newer.submitted_at', '>', eb.ref('status_update.submitted_at')),
        eb.and([
          eb('newer.submitted_at', '=', eb.ref('status_update.submitted_at')),
          eb('newer.id', '>', eb.ref('status_update.id')),
        ]),
      ]),
    )
    .select('newer.id');
}

type SqlRow = Awaited<ReturnType<ReturnType<typeof updatesFor>['execute']>>[number];

function updateRow(row: SqlRow, latest: boolean): UpdateRow {
  return {
    id: row.id,
    taskId: row.task_id,
    occurrenceId: row.occurrence_id,
    declared: row.declared,
    forecast: row.forecast,
    review: row.review,
    text: row.text,
    reason: row.reason,
    membershipId: row.membership_id,
    submittedAt: row.submitted_at,
    windowKey: row.window_key,
    lateDays: row.late_days,
    reviewedBy: row.reviewed_by,
    reviewedAt: row.reviewed_at,
    reviewNote: row.review_note,
    latest,
  };
}
