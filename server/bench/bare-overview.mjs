import { addDays, daysBetween, firstDay, quarterOf } from '@kvartal/shared/calendar';
import { attainment } from '@kvartal/shared/kpi';
import {
  changeBetween,
  countDone,
  countStatuses,
  listCounts,
  overviewSentence,
} from '@kvartal/shared/progress';
import { taskDoneTiming } from '@kvartal/shared/status';
import { answersOf } from '../dist/dashboard/answered.js';
import { reviewWords } from '../dist/dashboard/decision-words.js';
import { statusesOn } from '../dist/dashboard/earlier.js';
import { laggingOf } from '../dist/dashboard/lagging.js';
import { principlesOf } from '../dist/dashboard/principles.js';
import { kyivDay, kyivMidnight } from '../dist/platform/clock/clock.js';
import { group } from './bare-group.mjs';

/** The prepared reads of the overview, beside those of the plan. */
export function overviewReads(db) {
  const ofPlan = 'from task where task.council_id = :councilId and task.plan_id = :planId';
  return {
    indicators: db.prepare(
      `select indicator.* from task
       join indicator on indicator.council_id = task.council_id and indicator.task_id = task.id
       where task.council_id = :councilId and task.plan_id = :planId order by indicator.position`,
    ),
    measurements: db.prepare(
      `select measurement.* from task
       join indicator on indicator.council_id = task.council_id and indicator.task_id = task.id
       join measurement on measurement.council_id = indicator.council_id and measurement.indicator_id = indicator.id
       where task.council_id = :councilId and task.plan_id = :planId
       order by measurement.measured_on desc, measurement.created_at desc, measurement.id desc`,
    ),
    answers: db.prepare(
      `select status_update.* from status_update where council_id = :councilId and occurrence_id in (
         select status_update.occurrence_id from status_update
         join task on task.council_id = status_update.council_id and task.id = status_update.task_id
         where task.council_id = :councilId and task.plan_id = :planId
           and (status_update.submitted_at >= :since or status_update.reviewed_at >= :since))
       order by submitted_at, id`,
    ),
    moves: db.prepare(
      `select deadline_change.* from deadline_change
       join task on task.council_id = deadline_change.council_id and task.id = deadline_change.task_id
       where task.council_id = :councilId and task.plan_id = :planId and (decision is null or decided_at >= :since)
       order by proposed_at`,
    ),
    submitted: db.prepare(
      `select status_update.*, account.name as author from status_update
       join membership on membership.council_id = status_update.council_id
         and membership.id = status_update.membership_id
       join account on account.id = membership.account_id
       where status_update.council_id = :councilId and status_update.review = 'submitted'
         and status_update.task_id in (select task.id ${ofPlan})`,
    ),
    drafts: db.prepare(
      `select id, year from report where council_id = :councilId and plan_id = :planId and state = 'draft'`,
    ),
  };
}

/** The overview as the secretary sees it. */
export function bareOverview({ plan, sections, tasks, today, reads, councilId, membershipId }) {
  const since = firstDay(quarterOf(today));
  const of = { councilId, planId: plan.id };
  const sinceThen = { ...of, since: kyivMidnight(since) };
  addIndicators(tasks, reads, of);
  const moves = reads.moves.all(sinceThen);
  const answers = reads.answers.all(sinceThen).map((row) => ({
    occurrenceId: row.occurrence_id,
    declared: row.declared,
    forecast: row.forecast,
    review: row.review,
    submittedAt: row.submitted_at,
    reviewedAt: row.reviewed_at,
  }));
  const decisions = decisionsOf({ tasks, today, reads, of, membershipId });
  reads.drafts.all(of);
  const counts = countStatuses(tasks.map((task) => task.status));
  const before = countStatuses(statusesOn(since, plan, tasks, { answers, moves }));
  const done = countDone(
    tasks.filter((task) => task.status === 'done').map((task) => taskDoneTiming(task.occurrences)),
  );
  const { answeredBy, silent } = answersOf(plan, tasks);
  return {
    today,
    sentence: overviewSentence({ counts, decisions: decisions.length }, 'uk').map(
      ({ text, status, about }) => ({
        text,
        status: upper(status),
        href: hrefOf(plan.slug, status, about),
      }),
    ),
    counts: countsOf(listCounts(counts)),
    answeredBy,
    changed: { since, ...changeBetween(before, counts) },
    onTime: done.on_time,
    moved: done.moved,
    plan: { id: plan.id, slug: plan.slug, title: plan.title, levels: plan.levels },
    decisions: decisions.slice(0, 7),
    decisionsTotal: decisions.length,
    principles: principlesOf(sections, tasks, plan.period).map(({ section, counts: own, worst, ribbon }) => ({
      section: { id: section.id, code: section.code, title: section.title, principle: section.principle },
      counts: countsOf(own),
      worst: upper(worst),
      ribbon: ribbon.map(({ quarter, status }) => ({ quarter, status: upper(status) })),
    })),
    next: nextOf(tasks, today),
    lagging: laggingOf(tasks, today).map(laggingView),
    silent: silent.map(({ unit, occurrences }) => ({ unit: { id: unit.id, name: unit.name }, occurrences })),
  };
}

const upper = (word) => word?.toUpperCase() ?? null;
const countsOf = (list) => list.map(({ status, count }) => ({ status: upper(status), count }));

function hrefOf(slug, status, about) {
  if (about === 'decisions') return `/plans/${slug}/overview#decisions`;
  return status && `/plans/${slug}?status=${status.replaceAll('_', '-')}`;
}

function addIndicators(tasks, reads, of) {
  const measurements = group(reads.measurements.all(of), (row) => row.indicator_id);
  const indicators = group(reads.indicators.all(of), (row) => row.task_id);
  for (const task of tasks) {
    task.indicators = (indicators.get(task.id) ?? []).map((row) => {
      const targets = JSON.parse(row.targets);
      const own = (measurements.get(row.id) ?? []).slice(0, 20);
      const values = own.map(({ value, measured_on: measuredOn }) => ({ value, measuredOn }));
      const [target] = targets;
      const { ratio, result } = target
        ? attainment(target, values[0]?.value ?? null)
        : { ratio: null, result: 'unmeasured' };
      return { id: row.id, text: row.text, targets, measurements: values, attainment: ratio, result };
    });
  }
}

function decisionsOf({ tasks, today, reads, of, membershipId }) {
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  return reads.submitted
    .all(of)
    .filter((row) => row.membership_id !== membershipId)
    .toSorted((a, b) => a.submitted_at - b.submitted_at)
    .map((row) => {
      const task = taskOf.get(row.task_id);
      const words = reviewWords(
        task,
        { declared: row.declared, authorUnit: null, authorName: row.author },
        'uk',
      );
      return {
        kind: 'REVIEW',
        id: row.id,
        ...words,
        waitingDays: Math.max(0, daysBetween(kyivDay(row.submitted_at), today)),
        task: { id: task.id, code: task.code, title: task.title },
      };
    });
}

function nextOf(tasks, today) {
  const until = addDays(today, 30);
  const settled = new Set(['done', 'partly_done', 'not_done', 'obsolete']);
  return tasks
    .flatMap((task) => task.occurrences.map((occurrence) => ({ occurrence, task })))
    .filter(({ occurrence: { dueOn, status } }) => dueOn >= today && dueOn <= until && !settled.has(status))
    .slice(0, 50)
    .map(({ occurrence, task }) => ({
      occurrence: { id: occurrence.id, dueOn: occurrence.dueOn, status: upper(occurrence.status) },
      task: {
        id: task.id,
        code: task.code,
        title: task.title,
        executors: task.executors.map(({ name, lead }) => ({ name, lead })),
      },
    }));
}

function laggingView({ indicator, task, attainment: reached, lastMeasuredOn, result }) {
  return {
    indicator: {
      id: indicator.id,
      text: indicator.text,
      targets: indicator.targets.map(({ comparator, value, unit, per, percent }) => ({
        comparator: upper(comparator),
        value,
        unit,
        per: upper(per),
        percent,
      })),
      measurements: indicator.measurements,
    },
    task: { id: task.id, code: task.code },
    attainment: reached,
    lastMeasuredOn,
    result: upper(result),
  };
}
