import type { ReportContent, ReportFacts, ReportTask, ReportedOccurrence } from '@kvartal/shared/report';
import { reportContent } from '@kvartal/shared/report';
import { occurrenceStatus, statusDay } from '@kvartal/shared/status';
import type { StatusDay } from '@kvartal/shared/status';
import { DEMO_ACT, DEMO_COUNCIL, SIGNATORY } from './council.js';
import { DEMO_REPORTING } from './demo-plan.js';
import type { DemoPlan, PlannedTask } from './demo-plan.js';
import { asKnownOn } from './history.js';
import type { ToldOccurrence } from './history.js';

/**
 * The annual report of last year as it was frozen when it was published: built by the report's own function from what
 * was known on that day, so later answers do not change it.
 *
 * @example lastYearReport(demoPlan('2026-11-21')).title // 'Звіт за 2025 рік про виконання плану «…»'
 */
export function lastYearReport(plan: DemoPlan): ReportContent {
  return reportContent(factsOf(plan));
}

function factsOf(plan: DemoPlan): ReportFacts {
  const { period, y0 } = plan.timeline;
  const at = statusDay(plan.reportedOn, period, DEMO_REPORTING);
  return {
    year: y0,
    asOf: plan.reportedOn,
    language: 'uk',
    council: DEMO_COUNCIL.name,
    preparedBy: 'Управління цифрового розвитку',
    signatory: SIGNATORY.post,
    plan: {
      title: plan.title,
      period,
      act: {
        kind: DEMO_ACT.kind,
        issuer: DEMO_ACT.issuer,
        number: DEMO_ACT.number,
        adoptedOn: plan.adoptedOn,
        title: plan.actTitle,
        url: DEMO_ACT.url,
      },
    },
    sections: plan.sections.map((one) => ({
      id: one.code,
      parentId: one.parent,
      position: one.position,
      code: one.code,
      title: one.title,
    })),
    tasks: plan.tasks.map((task) => taskFacts(task, at)),
    texts: {},
  };
}

function taskFacts(task: PlannedTask, at: StatusDay): ReportTask {
  const { content } = task;
  const eventOn = content.eventOn ?? null;
  const happened = eventOn !== null && eventOn <= at.today;
  const isEvent = task.schedule?.kind === 'event';
  const obsolete = task.occurrences.some(
    (one) => asKnownOn(one, at.today).state.confirmedStatus === 'obsolete',
  );
  return {
    id: content.code,
    sectionId: task.section,
    position: task.position,
    code: content.code,
    title: content.title,
    deadlineText: content.deadline,
    schedule: task.schedule,
    executors: task.executors.map(({ name }) => ({ name })),
    awaitingEvent: isEvent && !happened,
    obsolete,
    indicators: task.indicators.map((one) => ({
      text: one.text,
      targets: one.targets,
      values: one.measurements.toReversed(),
      fulfilledOn: null,
    })),
    occurrences: isEvent && !happened ? [] : task.occurrences.map((one) => occurrenceFacts(one, at)),
  };
}

function occurrenceFacts(told: ToldOccurrence, at: StatusDay): ReportedOccurrence {
  const { updates, state, occurrence } = asKnownOn(told, at.today);
  const answer = updates.findLast((one) => one.review?.confirms !== false);
  return {
    kind: occurrence.kind,
    status: occurrenceStatus(state, at),
    from: state.from,
    dueOn: state.dueOn,
    approvedDueOn: occurrence.dueOn,
    movedTimes: state.movedTimes,
    actualOn: state.actualOn,
    answer: answer
      ? {
          text: answer.text,
          reason: answer.reason,
          lateDays: answer.lateDays,
          evidence: answer.proof ? [answer.proof] : [],
        }
      : null,
  };
}
