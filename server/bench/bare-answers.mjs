import { occurrenceStatus, statusDay, taskStatus } from '@kvartal/shared/status';
import { compareText } from '@kvartal/shared/text';
import { bareOverview } from './bare-overview.mjs';

/** The prepared reads of the bare server. */
export function answers(db, today) {
  const session = db.prepare(
    `select session.council_id as councilId, membership.roles from session
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
  const read = { db, rows, today };
  return {
    session: (id) => session.get(id, Date.now()),
    plan: (asker, slug) => barePlan(read, asker, slug),
    overview: (asker, slug) => bareOverview(read, asker, slug),
  };
}

function barePlan(read, { councilId, roles }, slug) {
  const row = read.rows.plan.get(councilId, slug);
  const tasks = wholeTasks(read, councilId, row);
  const units = new Map();
  for (const { executors } of tasks) for (const { unit } of executors) units.set(unit.id, unit);
  return {
    plan: {
      id: row.id,
      slug: row.slug,
      title: row.title,
      levels: JSON.parse(row.levels),
      today: read.today,
      version: row.version,
      publishedAt: row.published_at === null ? null : new Date(row.published_at).toISOString(),
      period: { from: row.period_from, to: row.period_to },
      council: { id: councilId, slug: row.council_slug },
      can: { publish: JSON.parse(roles).includes('secretary') },
      sections: read.rows.sections
        .all(councilId, row.id)
        .map(({ id, parent_id: parentId, code, title, position }) => ({
          id,
          parentId,
          code,
          title,
          position,
        })),
      executors: [...units.values()].sort((a, b) => compareText(a.name, b.name)),
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
export function wholeTasks({ rows, today }, councilId, plan) {
  const day = statusDay(today, { from: plan.period_from, to: plan.period_to }, JSON.parse(plan.reporting));
  const executors = new Map();
  for (const one of rows.executors.all(councilId, plan.id)) {
    push(executors, one.task_id, {
      name: one.printed,
      lead: one.lead === 1,
      unit: { id: one.id, name: one.name },
    });
  }
  const occurrences = new Map();
  for (const one of rows.occurrences.all(councilId, plan.id))
    push(occurrences, one.task_id, occurrenceOf(one, day));
  return rows.tasks.all(councilId, plan.id).map((row) => {
    const own = occurrences.get(row.id) ?? [];
    const schedule = JSON.parse(row.schedule);
    return {
      ...row,
      schedule,
      executors: executors.get(row.id) ?? [],
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

function push(groups, key, value) {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
