import type { Day } from '@kvartal/shared/calendar';
import type { Locale } from '../access/ctx.js';
import type { Role } from '../access/role.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';
import type { CalendarFeedView, CalendarKind } from './calendar-feed.graphql.js';

/** So many tasks stand in one calendar at most. */
const MOST_TASKS = 1000;

/** The person's calendar addresses that are still good, the newest first. */
export async function calendarFeeds(
  db: Db,
  { councilId, membershipId }: { councilId: string; membershipId: string },
): Promise<CalendarFeedView[]> {
  const rows = await liveFeeds(db)
    .where('calendar_feed.council_id', '=', councilId)
    .where('calendar_feed.membership_id', '=', membershipId)
    .select(['calendar_feed.id', 'calendar_feed.created_at'])
    .orderBy('calendar_feed.created_at', 'desc')
    .orderBy('calendar_feed.id', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, kind: kindOf(row), name: nameOf(row), createdAt: row.created_at }));
}

/** An address that somebody asks for, with the person whose eyes it reads with. */
export type AskedFeed = {
  councilId: string;
  kind: CalendarKind;
  unitId: string | null;
  planId: string | null;
  name: string | null;
  owner: {
    membershipId: string;
    accountId: string;
    name: string;
    email: string;
    locale: Locale;
    roles: Role[];
    post: string | null;
    unitIds: string[];
  };
};

/** The address behind a token's hash; null for an unknown or a revoked one, and for one of a person who left or has no role. */
export async function feedByToken(db: Db, hash: string, today: Day): Promise<AskedFeed | null> {
  const row = await liveFeeds(db)
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'calendar_feed.council_id')
        .onRef('membership.id', '=', 'calendar_feed.membership_id'),
    )
    .innerJoin('account', 'account.id', 'membership.account_id')
    .where('calendar_feed.token_hash', '=', hash)
    .where('membership.deactivated_at', 'is', null)
    .select(['calendar_feed.council_id', 'calendar_feed.membership_id'])
    .select(['membership.account_id', 'membership.roles', 'membership.post'])
    .select(['account.name as person', 'account.email', 'account.locale'])
    .executeTakeFirst();
  if (!row) return null;
  const roles = fromJson<Role[]>(row.roles);
  if (roles.length === 0) return null;
  return {
    councilId: row.council_id,
    kind: kindOf(row),
    unitId: row.unit_id,
    planId: row.plan_id,
    name: nameOf(row),
    owner: {
      membershipId: row.membership_id,
      accountId: row.account_id,
      name: row.person,
      email: row.email,
      locale: row.locale,
      roles,
      post: row.post,
      unitIds: await unitsToday(db, row, today),
    },
  };
}

/** The keys of the tasks that stand in the calendar, in the plan's order. */
export async function calendarTaskIds(
  db: Db,
  { councilId, kind, unitId, planId, owner }: AskedFeed,
): Promise<string[]> {
  const units = kind === 'person' ? owner.unitIds : unitId === null ? [] : [unitId];
  if (kind !== 'plan' && units.length === 0) return [];
  const tasks = db
    .selectFrom('task')
    .where('task.council_id', '=', councilId)
    .where('task.removed_on', 'is', null)
    .where('task.obsolete_reason', 'is', null)
    .select('task.id')
    .orderBy('task.plan_id')
    .orderBy('task.position')
    .limit(MOST_TASKS);
  const asked =
    kind === 'plan'
      ? tasks.where('task.plan_id', '=', planId)
      : tasks.where((eb) =>
          eb.exists(
            eb
              .selectFrom('task_executor')
              .whereRef('task_executor.council_id', '=', 'task.council_id')
              .whereRef('task_executor.task_id', '=', 'task.id')
              .where('task_executor.unit_id', 'in', units)
              .select('task_executor.id'),
          ),
        );
  const rows = await asked.execute();
  return rows.map(({ id }) => id);
}

function liveFeeds(db: Db) {
  return db
    .selectFrom('calendar_feed')
    .leftJoin('org_unit', (join) =>
      join
        .onRef('org_unit.council_id', '=', 'calendar_feed.council_id')
        .onRef('org_unit.id', '=', 'calendar_feed.unit_id'),
    )
    .leftJoin('plan', (join) =>
      join
        .onRef('plan.council_id', '=', 'calendar_feed.council_id')
        .onRef('plan.id', '=', 'calendar_feed.plan_id'),
    )
    .where('calendar_feed.revoked_at', 'is', null)
    .select(['calendar_feed.unit_id', 'calendar_feed.plan_id'])
    .select(['org_unit.name as unit_name', 'plan.title as plan_title']);
}

type About = {
  unit_id: string | null;
  plan_id: string | null;
  unit_name: string | null;
  plan_title: string | null;
};

function kindOf({ unit_id: unitId, plan_id: planId }: About): CalendarKind {
  if (unitId !== null) return 'unit';
  return planId === null ? 'person' : 'plan';
}

function nameOf({ unit_name: unit, plan_title: plan }: About): string | null {
  return unit ?? plan;
}

async function unitsToday(
  db: Db,
  of: { council_id: string; membership_id: string },
  today: Day,
): Promise<string[]> {
  const rows = await db
    .selectFrom('membership_unit')
    .where('council_id', '=', of.council_id)
    .where('membership_id', '=', of.membership_id)
    .where('from_on', '<=', today)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', today)]))
    .select('unit_id')
    .execute();
  return rows.map(({ unit_id: unitId }) => unitId);
}
