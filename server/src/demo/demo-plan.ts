import { addDays, addQuarters, lastDay, quarterOf } from '@kvartal/shared/calendar';
import type { Day } from '@kvartal/shared/calendar';
import { parseDeadline } from '@kvartal/shared/deadline-phrase';
import { parseTargets } from '@kvartal/shared/kpi';
import type { Target } from '@kvartal/shared/kpi';
import { occurrencesOf, reportingWindows } from '@kvartal/shared/schedule';
import type { Reporting, Schedule } from '@kvartal/shared/schedule';
import type { Certainty } from '@kvartal/shared/text';
import { demoSections } from './content/index.js';
import type { DemoExecutor, DemoSection, DemoSeries, DemoTask } from './content-types.js';
import { tell } from './history.js';
import type { ToldOccurrence } from './history.js';
import type { PersonKey } from './people.js';
import { timelineOf } from './timeline.js';
import type { Timeline } from './timeline.js';
import { DEMO_UNITS } from './units.js';
import type { UnitKey } from './units.js';

/** The demo reports each quarter, by the 10th of the next month, so that something is asked for on every day. */
export const DEMO_REPORTING: Reporting = [{ every: 'quarter', dueDay: 10, from: null }];

type PlannedSection = {
  code: string;
  parent: string | null;
  title: string;
  principle: DemoSection['principle'];
  position: number;
};

type PlannedExecutor = { unit: UnitKey; name: string; lead: boolean; byConsent: boolean };

type PlannedMeasurement = {
  value: number;
  measuredOn: Day;
  enteredOn: Day;
  by: PersonKey;
  source: string;
  /** What stood in its place first, and why it was corrected on `correctedOn`. */
  slip: { was: number; reason: string; correctedOn: Day } | null;
};

export type PlannedTask = {
  section: string;
  position: number;
  content: DemoTask;
  schedule: Schedule | null;
  certainty: Certainty;
  executorsText: string | null;
  executors: PlannedExecutor[];
  indicators: { text: string; targets: Target[]; measurements: PlannedMeasurement[] }[];
  occurrences: ToldOccurrence[];
};

export type DemoPlan = {
  timeline: Timeline;
  slug: string;
  title: string;
  actTitle: string;
  adoptedOn: Day;
  importedOn: Day;
  publishedOn: Day;
  /** The day on which the annual report of last year was published. */
  reportedOn: Day;
  sections: PlannedSection[];
  tasks: PlannedTask[];
};

/**
 * The demo's plan and history for a day: years, quarters and days follow from `today` (a Kyiv day), and what the
 * wording means is read by the same functions that read a council's own document. Pure: the same day gives the same
 * plan.
 *
 * @example demoPlan('2026-11-21').slug // 'open-data-2025-2027'
 */
export function demoPlan(today: Day): DemoPlan {
  const timeline = timelineOf(today);
  const printed = demoSections(timeline);
  const { y0, y1, y2 } = timeline;
  return {
    timeline,
    slug: `open-data-${y0}-${y2}`,
    title: `План дій з розвитку відкритих даних Яснобережної міської ради на ${y0}–${y2} роки`,
    actTitle: `Про затвердження Плану дій з розвитку відкритих даних Яснобережної міської ради на ${y0}–${y2} роки`,
    adoptedOn: `${y0 - 1}-12-18`,
    importedOn: `${y0 - 1}-12-23`,
    publishedOn: `${y0}-01-05`,
    reportedOn: today > `${y1}-01-20` ? `${y1}-01-20` : timeline.ago(1),
    sections: flatSections(printed, null).map((section, position) => ({ ...section, position })),
    tasks: flatTasks(printed).map(({ section, task }, position) =>
      planTask(section, task, position, timeline),
    ),
  };
}

function flatSections(
  printed: readonly DemoSection[],
  parent: string | null,
): Omit<PlannedSection, 'position'>[] {
  return printed.flatMap((one) => [
    { code: one.code, parent, title: one.title, principle: one.principle },
    ...flatSections(one.sections, one.code),
  ]);
}

function flatTasks(printed: readonly DemoSection[]): { section: string; task: DemoTask }[] {
  return printed.flatMap((one) => [
    ...one.tasks.map((task) => ({ section: one.code, task })),
    ...flatTasks(one.sections),
  ]);
}

function planTask(section: string, content: DemoTask, position: number, timeline: Timeline): PlannedTask {
  const { period, today } = timeline;
  const deadline = parseDeadline(content.deadline, period);
  const occurrences = occurrencesOf(deadline.value, {
    period,
    reporting: DEMO_REPORTING,
    eventOn: content.eventOn ?? null,
  });
  const executors = content.executors.map(planExecutor);
  return {
    section,
    position,
    content,
    schedule: deadline.value,
    certainty: deadline.certainty,
    executorsText: executors.length > 0 ? executorCell(executors) : null,
    executors,
    indicators: content.indicators.map(({ text, series }) => ({
      text,
      targets: parseTargets(text, period).value,
      measurements: series ? measure(series, timeline) : [],
    })),
    occurrences: tell(occurrences, content.history, {
      today,
      windows: reportingWindows(period, DEMO_REPORTING),
    }),
  };
}

/** The name as a cell prints it: after the first, only names of outside bodies keep their capital letter. */
function planExecutor(executor: DemoExecutor, index: number): PlannedExecutor {
  const key = typeof executor === 'string' ? executor : executor.unit;
  const unit = DEMO_UNITS.find((one) => one.key === key);
  if (!unit) throw new Error(`the demo knows no unit ${key}`);
  const keepsCapital = index === 0 || key === 'college';
  const name = keepsCapital ? unit.name : unit.name.charAt(0).toLowerCase() + unit.name.slice(1);
  return { unit: key, name, lead: index === 0, byConsent: typeof executor !== 'string' };
}

function executorCell(executors: readonly PlannedExecutor[]): string {
  return executors.map((one) => (one.byConsent ? `${one.name} (за згодою)` : one.name)).join(', ');
}

function measure(series: DemoSeries, { endOf, ago }: Timeline): PlannedMeasurement[] {
  const last = series.until ?? endOf(-1);
  const yesterday = ago(1);
  return series.values.map((value, index) => {
    const back = index - (series.values.length - 1);
    const measuredOn = back === 0 ? last : lastDay(addQuarters(quarterOf(last), back));
    const entered = addDays(measuredOn, 3);
    const upToYesterday = (day: Day): Day => (day > yesterday ? yesterday : day);
    const { by, source, slip } = series;
    return {
      value,
      measuredOn,
      enteredOn: upToYesterday(entered),
      by,
      source,
      slip:
        slip?.back === -back
          ? { was: slip.was, reason: slip.reason, correctedOn: upToYesterday(addDays(entered, 9)) }
          : null,
    };
  });
}
