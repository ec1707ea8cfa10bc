import { addDays, firstDay, quarterOf, type Day } from '@kvartal/shared/calendar';
import {
  changeBetween,
  countDone,
  countStatuses,
  listCounts,
  overviewSentence,
  type SentencePiece,
} from '@kvartal/shared/progress';
import { taskDoneTiming, type Status } from '@kvartal/shared/status';
import { openAndRecentMoves } from '../deadline/moves.queries.js';
import type { PlanView } from '../plan/plan.graphql.js';
import { planBySlug } from '../plan/plan.queries.js';
import { alsoAsking, type Reader } from '../plan/reader.js';
import { kyivMidnight } from '../platform/clock/clock.js';
import type { Db } from '../platform/database/tables.js';
import { planSections } from '../section/plan-sections.js';
import { countTasks, sheetOf } from '../status/plan-sheet.js';
import type { WholeTask } from '../status/whole-task.js';
import { answersOf } from './answered.js';
import { readDecisions } from './decisions.js';
import type { DueOccurrenceView } from './due.graphql.js';
import { answersOfChanged } from './earlier.queries.js';
import { statusesOn } from './earlier.js';
import { laggingOf } from './lagging.js';
import type { OverviewView, SentencePieceView } from './overview.graphql.js';
import { principlesOf } from './principles.js';

const MOST_DECISIONS = 7;
const NEXT_DAYS = 30;
const MOST_NEXT = 50;

/** How a plan goes; null when the council has no such plan. The same number of statements for any number of tasks. */
export async function readOverview(db: Db, reader: Reader, slug: string): Promise<OverviewView | null> {
  const plan = await planBySlug(db, alsoAsking(reader, 'indicators'), slug);
  if (!plan) return null;
  const since = firstDay(quarterOf(plan.today));
  const [tasks, sections, answers, moves] = await Promise.all([
    sheetOf(db, plan),
    planSections(db, plan.reader, plan.id),
    answersOfChanged(db, reader, plan.id, kyivMidnight(since)),
    openAndRecentMoves(db, reader, plan.id, kyivMidnight(since)),
  ]);
  const undecided = moves.filter((move) => move.decision === null);
  const decisions = await readDecisions(db, plan, tasks, undecided);
  const before = statusesOn(since, plan, tasks, { answers, moves });
  const counts = countTasks(tasks);
  const done = countDone(
    tasks.filter((task) => task.status === 'done').map((task) => taskDoneTiming(task.occurrences)),
  );
  return {
    plan,
    today: plan.today,
    sentence: overviewSentence({ counts, decisions: decisions && decisions.length }, reader.locale).map(
      (piece) => sentencePiece(plan, piece),
    ),
    counts: listCounts(counts),
    ...answersOf(plan, tasks),
    onTime: done.on_time,
    moved: done.moved,
    changed: { since, ...changeBetween(countStatuses(before), counts) },
    decisions: (decisions ?? []).slice(0, MOST_DECISIONS),
    decisionsTotal: decisions?.length ?? 0,
    principles: principlesOf(sections, tasks, plan.period),
    next: nextOf(tasks, plan.today),
    lagging: laggingOf(tasks),
  };
}

/** Where a number of the sentence leads: to the plan's tasks with that status, or to the decisions below. */
function sentencePiece({ slug }: PlanView, { text, status, about }: SentencePiece): SentencePieceView {
  const page = `/plans/${encodeURIComponent(slug)}`;
  if (about === 'decisions') return { text, status, href: `${page}/overview#decisions` };
  return { text, status, href: status && `${page}?status=${status.replaceAll('_', '-')}` };
}

const SETTLED: ReadonlySet<Status> = new Set(['done', 'partly_done', 'not_done', 'obsolete']);

function nextOf(tasks: readonly WholeTask[], today: Day): DueOccurrenceView[] {
  const until = addDays(today, NEXT_DAYS);
  return tasks
    .flatMap((task) => task.occurrences.map((occurrence) => ({ occurrence, task })))
    .filter(({ occurrence: { dueOn, status }, task }) => {
      const ahead = dueOn >= today && dueOn <= until;
      return ahead && !SETTLED.has(status) && task.status !== 'obsolete';
    })
    .toSorted((a, b) =>
      a.occurrence.dueOn < b.occurrence.dueOn ? -1 : a.occurrence.dueOn > b.occurrence.dueOn ? 1 : 0,
    )
    .slice(0, MOST_NEXT);
}
