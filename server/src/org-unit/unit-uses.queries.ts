import { quarterOf, type Day } from '@kvartal/shared/calendar';
import type { Db } from '../platform/database/tables.js';

/** What must be handed over before a unit is closed: people who work in it, open tasks, units that are parts of it. */
type UnitUses = { people: number; tasks: number; parts: number };

/** What ended an occurrence for good, once a second person has confirmed it. */
const VERDICTS = ['done', 'partly_done', 'not_done', 'obsolete'] as const;

/**
 * How much there is in a unit that is to be closed from the day `on`: people whose work there goes on until that day or
 * longer, tasks of running plans that are not finished, parts that are not closed by then. Three statements.
 */
export async function usesOf(
  db: Db,
  councilId: string,
  { id, on, today }: { id: string; on: Day; today: Day },
): Promise<UnitUses> {
  const people = await db
    .selectFrom('membership_unit')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'membership_unit.council_id')
        .onRef('membership.id', '=', 'membership_unit.membership_id'),
    )
    .where('membership_unit.council_id', '=', councilId)
    .where('membership_unit.unit_id', '=', id)
    .where('membership.deactivated_at', 'is', null)
    .where((eb) => eb.or([eb('membership_unit.to_on', 'is', null), eb('membership_unit.to_on', '>=', on)]))
    .select('membership.id')
    .distinct()
    .execute();
  const tasks = await openTasks(db, councilId, today).where('task_executor.unit_id', '=', id).execute();
  const parts = await db
    .selectFrom('org_unit')
    .where('council_id', '=', councilId)
    .where('parent_id', '=', id)
    .where((eb) => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>', on)]))
    .select('id')
    .execute();
  return { people: people.length, tasks: tasks.length, parts: parts.length };
}

/** Tasks of running plans that are not finished, each with a unit that executes it: a row for each of them. */
export function openTasks(db: Db, councilId: string, today: Day) {
  return db
    .selectFrom('task_executor')
    .innerJoin('task', (join) =>
      join
        .onRef('task.council_id', '=', 'task_executor.council_id')
        .onRef('task.id', '=', 'task_executor.task_id'),
    )
    .innerJoin('plan', (join) =>
      join.onRef('plan.council_id', '=', 'task.council_id').onRef('plan.id', '=', 'task.plan_id'),
    )
    .leftJoin('occurrence', (join) =>
      join.onRef('occurrence.council_id', '=', 'task.council_id').onRef('occurrence.task_id', '=', 'task.id'),
    )
    .where('task_executor.council_id', '=', councilId)
    .where('plan.period_to', '>=', quarterOf(today))
    .where('task.obsolete_reason', 'is', null)
    .where((eb) => eb.or([eb('task.removed_on', 'is', null), eb('task.removed_on', '>', today)]))
    .where((eb) =>
      eb.or([
        eb('occurrence.confirmed_status', 'is', null),
        eb('occurrence.confirmed_status', 'not in', VERDICTS),
      ]),
    )
    .select(['task_executor.unit_id', 'task.id as task_id'])
    .distinct();
}
