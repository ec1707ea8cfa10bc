import { occurrenceStatus, statusDay, taskStatus } from '@kvartal/shared/status';
import { compareText } from '@kvartal/shared/text';
import { group } from './bare-group.mjs';
import { bareOverview, overviewReads } from './bare-overview.mjs';

/** The prepared reads of the bare server. */
export function answers(db, today) {
  const session = db.prepare(
    `select session.council_id as councilId, membership.roles, membership.id as membershipId from session
     join membership on membership.council_id = session.council_id and membership.account_id = session.account_id
     where session.id = ? and session.expires_at > ?`,
  );
  const rows = {
    plan: db.prepare(
      `select plan.*, council.slug as council_slug from plan join council on council.id = plan.council_id
       where plan.council_id = ? and plan.slug = ?`,
    ),
    sections: db.prepare('select * from section where council_id = ? and plan_id = ? order by position'),
    tasks: db.prepare('select * from task where council_id = ? and plan_id = ? order by position, id'),
    executors: db.prepare(
      `select task_executor.task_id, task_executor.name as printed, task_executor.lead, org_unit.id, org_unit.name
       from task
       join task_executor on task_executor.council_id = task.council_id and task_executor.task_id = task.id
       join org_unit on org_unit.council_id = task_executor.council_id and org_unit.id = task_executor.unit_id
       where task.council_id = ? and task.plan_id = ? order by task_executor.lead desc, task_executor.position`,
    ),
    occurrences: db.prepare(
      `select occurrence.* from task
       join occurrence on occurrence.council_id = task.council_id and occurrence.task_id = task.id
       where task.council_id = ? and task.plan_id = ? order by occurrence.from_on, occurrence.due_on`,
    ),
  };
  const read = { rows, today };
  const reads = overviewReads(db);
  return {
    session: (id) => session.get(id, Date.now()),
    plan: (asker, slug) => barePlan(read, asker, slug),
    overview: ({ councilId, membershipId }, slug) => {
      const plan = planOf(read, councilId, slug);
      const sections = sectionsOf(read, councilId, plan.id);
      const tasks = wholeTasks(read, councilId, plan);
      return { overview: bareOverview({ plan, sections, tasks, today, reads, councilId, membershipId }) };
    },
  };
}

function planOf({ rows, today }, councilId, slug) {
  const row = rows.plan.get(councilId, slug);
  return {
    ...row,
    today,
    levels: JSON.parse(row.levels),
    period: { from: row.period_from, to: row.period_to },
    reporting: JSON.parse(row.reporting),
  };
}

function sectionsOf({ rows }, councilId, planId) {
  return rows.sections
    .all(councilId, planId)
    .map(({ parent_id: parentId, ...row }) => ({ ...row, parentId }));
}

function barePlan(read, { councilId, roles }, slug) {
  const plan = planOf(read, councilId, slug);
  const tasks = wholeTasks(read, councilId, plan);
  const units = new Map();
  for (const { executors } of tasks) for (const { unit } of executors) units.set(unit.id, unit);
  const {
    id,
    title,
    levels,
    today,
    version,
    period,
    published_at: publishedAt,
    council_slug: council,
  } = plan;
  return {
    plan: {
      id,
      slug,
      title,
      levels,
      today,
      version,
      publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
      period,
      council: { id: councilId, slug: council },
      can: { publish: JSON.parse(roles).includes('secretary') },
      sections: sectionsOf(read, councilId, id).map((one) => ({
        id: one.id,
        parentId: one.parentId,
        code: one.code,
        title: one.title,
        position: one.position,
      })),
      executors: [...units.values()].toSorted((a, b) => compareText(a.name, b.name)),
      tasks: {
        total: tasks.length,
        hasMore: false,
        endCursor: tasks.at(-1)?.id ?? null,
        nodes: tasks.map(taskOfPlan),
      },
    },
  };
}

function taskOfPlan(task) {
  return {
    id: task.id,
    code: task.code,
    title: task.title,
    deadlineText: task.deadline_text,
    schedule: task.schedule,
    eventOn: task.event_on,
    position: task.position,
    sectionId: task.section_id,
    status: task.status.toUpperCase(),
    movedTimes: task.movedTimes,
    executors: task.executors.map(({ name, unit }) => ({ name, unit })),
    occurrences: task.occurrences.map((one) => ({
      id: one.id,
      key: one.key,
      fromOn: one.from,
      dueOn: one.dueOn,
      approvedDueOn: one.approvedDueOn,
      movedTimes: one.movedTimes,
      status: one.status.toUpperCase(),
    })),
  };
}

/** All tasks of a plan with executors, occurrences and statuses. */
function wholeTasks({ rows }, councilId, plan) {
  const day = statusDay(plan.today, plan.period, plan.reporting);
  const executors = group(rows.executors.all(councilId, plan.id), (row) => row.task_id);
  const occurrences = group(rows.occurrences.all(councilId, plan.id), (row) => row.task_id);
  return rows.tasks.all(councilId, plan.id).map((row) => {
    const own = (occurrences.get(row.id) ?? []).map((one) => occurrenceOf(one, day));
    const schedule = JSON.parse(row.schedule);
    return {
      ...row,
      schedule,
      sectionId: row.section_id,
      eventOn: row.event_on,
      obsoleteReason: row.obsolete_reason,
      executors: (executors.get(row.id) ?? []).map((one) => ({
        name: one.printed,
        lead: one.lead === 1,
        unit: { id: one.id, name: one.name },
      })),
      occurrences: own,
      movedTimes: own.reduce((sum, one) => sum + one.movedTimes, 0),
      status: taskStatus(own, {
        awaitingEvent: schedule?.kind === 'event' && row.event_on === null,
        obsolete: row.obsolete_reason !== null,
      }),
    };
  });
}

function occurrenceOf(row, day) {
  const state = {
    id: row.id,
    key: row.key,
    kind: row.kind,
    from: row.from_on,
    dueOn: row.due_on,
    approvedDueOn: row.approved_due_on,
    movedTimes: row.moved_times,
    declared: row.declared,
    forecast: row.forecast,
    review: row.review,
    confirmedStatus: row.confirmed_status,
    lastAnswerOn: row.last_answer_on,
    actualOn: row.actual_on,
  };
  return { ...state, status: occurrenceStatus(state, day) };
}
