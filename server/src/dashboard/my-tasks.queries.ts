import { addMonths } from '@kvartal/shared/calendar';
import { DECLARED_STATUSES, isVerdict } from '@kvartal/shared/status';
import type { MemberCtx } from '../access/ctx.js';
import type { Db } from '../platform/database/tables.js';

const VERDICTS = DECLARED_STATUSES.filter(isVerdict);

/** So many tasks are looked through at most. */
const MOST_TASKS = 500;

/**
 * The keys of the tasks that may hold something for a member: those of own units with anything begun that is not long
 * settled, and for somebody who checks answers those with an answer in review. One statement.
 */
export async function candidateTaskIds(db: Db, member: MemberCtx, checks: boolean): Promise<string[]> {
  const { councilId, unitIds } = member;
  const inReview = owedOccurrences(db, councilId)
    .where('occurrence.review', '=', 'submitted')
    .where('occurrence.declared', 'in', VERDICTS)
    .select('occurrence.task_id');
  if (unitIds.length === 0) return checks ? idsOf(await inReview.distinct().limit(MOST_TASKS).execute()) : [];
  const own = ownOpenTasks(db, member);
  return idsOf(await (checks ? own.union(inReview) : own).limit(MOST_TASKS).execute());
}

function ownOpenTasks(db: Db, { councilId, unitIds, today }: MemberCtx) {
  return owedOccurrences(db, councilId)
    .innerJoin('task_executor', (join) =>
      join
        .onRef('task_executor.council_id', '=', 'occurrence.council_id')
        .onRef('task_executor.task_id', '=', 'occurrence.task_id'),
    )
    .where('task_executor.unit_id', 'in', unitIds)
    .where('occurrence.from_on', '<=', today)
    .where((eb) =>
      eb.or([
        eb('occurrence.review', 'is', null),
        eb('occurrence.review', '<>', 'confirmed'),
        eb('occurrence.declared', 'not in', VERDICTS),
        eb('occurrence.last_answer_on', '>=', addMonths(today, -12)),
      ]),
    )
    .select('occurrence.task_id')
    .distinct();
}

/** The occurrences that an amendment has neither withdrawn nor removed with their tasks. */
function owedOccurrences(db: Db, councilId: string) {
  return db
    .selectFrom('occurrence')
    .innerJoin('task', (join) =>
      join.onRef('task.council_id', '=', 'occurrence.council_id').onRef('task.id', '=', 'occurrence.task_id'),
    )
    .where('occurrence.council_id', '=', councilId)
    .where('occurrence.withdrawn_on', 'is', null)
    .where('task.removed_on', 'is', null);
}

function idsOf(rows: readonly { task_id: string }[]): string[] {
  return rows.map((row) => row.task_id);
}

/** The keys of the tasks of these occurrences; keys of other councils give nothing. */
export async function taskIdsOf(
  db: Db,
  councilId: string,
  occurrenceIds: readonly string[],
): Promise<string[]> {
  if (occurrenceIds.length === 0) return [];
  const rows = await db
    .selectFrom('occurrence')
    .where('council_id', '=', councilId)
    .where('id', 'in', occurrenceIds)
    .select('task_id')
    .distinct()
    .execute();
  return idsOf(rows);
}
