import { formatPeriod } from '../calendar/index.js';
import type { Language } from '../calendar/index.js';
import { outlineOf } from '../plan/index.js';
import type { SectionNode, TableSection } from '../plan/index.js';
import { addCounts, countDone, countStatuses, listCounts, totalCount } from '../progress/index.js';
import type { Counts } from '../progress/index.js';
import { taskDoneTiming } from '../status/index.js';
import { actPhrase } from './act.js';
import type { ReportContent, ReportSection, ReportTaskRow } from './content.js';
import type { ReportFacts, ReportTask } from './facts.js';
import { nextStepRow, notDoneRow, taskRow } from './rows.js';
import { reportTexts } from './texts.js';
import { daysOfYear, isNotDone, taskOfYear } from './year.js';
import type { TaskOfYear } from './year.js';

/**
 * The content of the annual report, from rows. Only what the year answers for is counted (`taskOfYear`); sections
 * without such tasks are left out; tasks in no section come last. The same facts give the same content.
 *
 * @example
 * reportContent({ year: 2026, asOf: '2027-01-20', language: 'uk', … }).title
 * // 'Звіт за 2026 рік про виконання плану «Відкриті дані Яснобережа»'
 */
export function reportContent(facts: ReportFacts): ReportContent {
  const { year, asOf, language, council, preparedBy, signatory, plan } = facts;
  const days = daysOfYear(year);
  const inYear = new Map<string, TaskOfYear>();
  for (const task of facts.tasks) {
    const entry = taskOfYear(task, days);
    if (entry) inYear.set(task.id, entry);
  }
  const entries = inPlanOrder(facts).flatMap((task) => inYear.get(task.id) ?? []);
  const counts = countStatuses(entries.map((entry) => entry.status));
  const done = countDone(
    entries.filter((entry) => entry.status === 'done').map((entry) => taskDoneTiming(entry.occurrences)),
  );
  const notDone = entries
    .filter((entry) => isNotDone(entry, days))
    .map((entry) => notDoneRow(entry, language));
  const nextYear = daysOfYear(year + 1);
  const nextSteps = inPlanOrder(facts).flatMap((task) => nextStepRow(task, nextYear, language) ?? []);
  return {
    format: 'kvartal-report/1',
    language,
    title: titleOf(year, plan.title, language),
    year,
    asOf,
    council,
    preparedBy,
    signatory,
    plan: {
      title: plan.title,
      period: plan.period,
      periodText: formatPeriod(plan.period, language),
      act: plan.act,
      actText: plan.act === null ? null : actPhrase(plan.act, language) || null,
    },
    reported: days,
    total: totalCount(counts),
    counts: listCounts(counts),
    done,
    sections: sectionsOf(facts, inYear),
    notDone,
    nextSteps,
    texts: reportTexts(
      facts.texts,
      { counts, done, notDone: notDone.length, nextSteps: nextSteps.length },
      language,
    ),
  };
}

function titleOf(year: number, planTitle: string, lang: Language): string {
  const quoted = /[«»]/.test(planTitle) ? planTitle : `«${planTitle}»`;
  return lang === 'uk'
    ? `Звіт за ${year} рік про виконання плану ${quoted}`
    : `Report for ${year} on carrying out the plan “${planTitle}”`;
}

function inPlanOrder(facts: ReportFacts): ReportTask[] {
  const outline = outlineOf(facts.sections, facts.tasks);
  const within = (node: SectionNode<TableSection, ReportTask>): ReportTask[] => [
    ...node.tasks,
    ...node.sections.flatMap(within),
  ];
  return [...outline.sections.flatMap(within), ...outline.tasks];
}

/** The sections in reading order; a section stands before what is inside it, so its place is kept until that is known. */
function sectionsOf(facts: ReportFacts, inYear: ReadonlyMap<string, TaskOfYear>): ReportSection[] {
  const of = { year: daysOfYear(facts.year), asOf: facts.asOf, lang: facts.language };
  let number = 0;
  const rowsOf = (tasks: readonly ReportTask[]): ReportTaskRow[] =>
    tasks.flatMap((task) => {
      const entry = inYear.get(task.id);
      return entry ? [taskRow(entry, ++number, of)] : [];
    });
  const read = (
    node: SectionNode<TableSection, ReportTask>,
  ): { sections: ReportSection[]; counts: Counts } => {
    const tasks = rowsOf(node.tasks);
    const inner = node.sections.map(read);
    const counts = inner.reduce(
      (sum, child) => addCounts(sum, child.counts),
      countStatuses(tasks.map((row) => row.status)),
    );
    if (totalCount(counts) === 0) return { sections: [], counts };
    const { code, title } = node.section;
    const head = { code, title, depth: node.depth, counts: listCounts(counts), tasks };
    return { sections: [head, ...inner.flatMap((child) => child.sections)], counts };
  };
  const outline = outlineOf(facts.sections, facts.tasks);
  const sections = outline.sections.flatMap((node) => read(node).sections);
  const loose = rowsOf(outline.tasks);
  if (loose.length === 0) return sections;
  const title = facts.language === 'uk' ? 'Поза розділами' : 'Outside of the sections';
  const counts = listCounts(countStatuses(loose.map((row) => row.status)));
  return [...sections, { code: null, title, depth: 0, counts, tasks: loose }];
}
