import type { Day } from '@kvartal/shared/calendar';
import type { DeclaredStatus } from '@kvartal/shared/status';
import type { Db } from '../platform/database/tables.js';
import { publishedBy } from '../tenant/council.queries.js';

/** So many changes stand in the feed at most, the newest. */
const MOST = 50;

/** The task that a change is about: its words in the plan and its key in addresses. */
type About = { taskId: string; code: string | null; title: string; from: Day; dueOn: Day };

/** What everybody may hear of: a result that a second person confirmed, a move that the head approved, a report. */
export type PublicChange = { id: string; at: number } & (
  | ({ kind: 'confirmed'; declared: DeclaredStatus; text: string } & About)
  | ({ kind: 'moved'; toOn: Day; reason: string } & About)
  | { kind: 'report'; year: number }
);

/** A published plan with its newest public changes; null for a plan that is not published, or of no council. */
export type ChangedPlan = {
  id: string;
  title: string;
  council: string;
  publishedAt: number;
  changes: PublicChange[];
};

/** Five statements, whatever the plan's size. */
export function publicChanges(
  db: Db,
  address: { council: string; plan: string },
): Promise<ChangedPlan | null> {
  return publishedBy(db, address.council, (councilId) => changesOf(db, councilId, address.plan));
}

async function changesOf(db: Db, councilId: string, slug: string): Promise<ChangedPlan | null> {
  const plan = await db
    .selectFrom('plan')
    .innerJoin('council', 'council.id', 'plan.council_id')
    .where('plan.council_id', '=', councilId)
    .where('plan.slug', '=', slug)
    .where('plan.published_at', 'is not', null)
    .select(['plan.id', 'plan.title', 'council.name_uk'])
    .select((eb) => eb.ref('plan.published_at').$notNull().as('published_at'))
    .executeTakeFirst();
  if (!plan) return null;
  const of = { councilId, planId: plan.id };
  const changes = await Promise.all([confirmed(db, of), moved(db, of), reports(db, of)]);
  return {
    id: plan.id,
    title: plan.title,
    council: plan.name_uk,
    publishedAt: plan.published_at,
    changes: changes
      .flat()
      .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
      .slice(0, MOST),
  };
}

type OfPlan = { councilId: string; planId: string };

async function confirmed(db: Db, { councilId, planId }: OfPlan): Promise<PublicChange[]> {
  const rows = await db
    .selectFrom('status_update as one')
    .innerJoin('task', (join) =>
      join.onRef('task.council_id', '=', 'one.council_id').onRef('task.id', '=', 'one.task_id'),
    )
    .innerJoin('occurrence', (join) =>
      join
        .onRef('occurrence.council_id', '=', 'one.council_id')
        .onRef('occurrence.id', '=', 'one.occurrence_id'),
    )
    .where('one.council_id', '=', councilId)
    .where('task.plan_id', '=', planId)
    .where('one.review', '=', 'confirmed')
    .select(['one.id', 'one.declared', 'one.text', 'task.id as task_id', 'task.code', 'task.title'])
    .select(['occurrence.from_on', 'occurrence.approved_due_on'])
    .select((eb) => eb.fn.coalesce('one.reviewed_at', 'one.submitted_at').as('at'))
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    kind: 'confirmed',
    id: row.id,
    at: row.at,
    declared: row.declared,
    text: row.text,
    ...about(row),
  }));
}

async function moved(db: Db, { councilId, planId }: OfPlan): Promise<PublicChange[]> {
  const rows = await db
    .selectFrom('deadline_change as one')
    .innerJoin('task', (join) =>
      join.onRef('task.council_id', '=', 'one.council_id').onRef('task.id', '=', 'one.task_id'),
    )
    .innerJoin('occurrence', (join) =>
      join
        .onRef('occurrence.council_id', '=', 'one.council_id')
        .onRef('occurrence.id', '=', 'one.occurrence_id'),
    )
    .where('one.council_id', '=', councilId)
    .where('task.plan_id', '=', planId)
    .where('one.decision', '=', 'approved')
    .select(['one.id', 'one.to_on', 'one.reason', 'task.id as task_id', 'task.code', 'task.title'])
    .select(['occurrence.from_on', 'occurrence.approved_due_on'])
    .select((eb) => eb.fn.coalesce('one.decided_at', 'one.proposed_at').as('at'))
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    kind: 'moved',
    id: row.id,
    at: row.at,
    toOn: row.to_on,
    reason: row.reason,
    ...about(row),
  }));
}

async function reports(db: Db, { councilId, planId }: OfPlan): Promise<PublicChange[]> {
  const rows = await db
    .selectFrom('report')
    .where('council_id', '=', councilId)
    .where('plan_id', '=', planId)
    .where('state', '=', 'published')
    .select(['id', 'year'])
    .select((eb) => eb.ref('published_at').$notNull().as('at'))
    .orderBy('published_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ kind: 'report', id: row.id, at: row.at, year: row.year }));
}

type TaskColumns = {
  task_id: string;
  code: string | null;
  title: string;
  from_on: Day;
  approved_due_on: Day;
};

function about(row: TaskColumns): About {
  return {
    taskId: row.task_id,
    code: row.code,
    title: row.title,
    from: row.from_on,
    dueOn: row.approved_due_on,
  };
}
