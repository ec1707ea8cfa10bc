import { compareQuarters, quarterOf } from '@kvartal/shared/calendar';
import { can } from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { deadlineWords, reviewWords } from '../dashboard/decision-words.js';
import type { DueOccurrenceView } from '../dashboard/due.graphql.js';
import { readMyTasks } from '../dashboard/my-tasks.js';
import { readOverview } from '../dashboard/overview.js';
import { deadlineChangeViews } from '../deadline/deadline-change.queries.js';
import { plansOf } from '../plan/plan.queries.js';
import type { Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import { tasksByIds } from '../status/read-tasks.js';
import { councilById } from '../tenant/council.queries.js';
import { dueOf, type readOwes } from './due-items.js';
import type { Letter, PlanNews, WaitingDecision } from './letter.js';
import type { Recipient } from './recipients.queries.js';

/** So many moves are told at most; more are seen on the overview. */
const MOST_MOVES = 100;

/** Those who are told of answers that wait; the head, who may check too, is told of moved deadlines alone. */
const CHECKERS = ['secretary', 'member'] as const;

/** Whether somebody is ever told of decisions, by the roles. */
export function isToldOfDecisions(ctx: MemberCtx): boolean {
  return isHead(ctx) || isChecker(ctx);
}

/** Whether somebody is ever sent the weekly digest. */
export function isHead({ roles }: MemberCtx): boolean {
  return roles.includes('head');
}

/** What is known before anybody is written to: what the members of the council owe, and whether the week's digest is due. */
type Gathered = { owes: Awaited<ReturnType<typeof readOwes>>; digest: boolean };

/** All that a mail would tell this person now, from the rows as they stand. */
export async function gatherLetter(
  db: Db,
  recipient: Recipient,
  { owes, digest }: Gathered,
): Promise<Letter> {
  const { ctx, wants } = recipient;
  const reader = letterReader(ctx);
  const council = found(await councilById(db, ctx.councilId));
  const desk = await readMyTasks(db, reader, ctx);
  const { items, windowKey, closesOn, reminders } = dueOf(ctx, owes, desk.due);
  return {
    today: ctx.today,
    locale: ctx.locale,
    council: ctx.locale === 'en' ? (council.nameEn ?? council.name) : council.name,
    due: items,
    windowKey,
    closesOn,
    reminders,
    decisions: wants.decisions
      ? [
          ...(await waitingMoves(db, reader, ctx)),
          ...(isChecker(ctx) ? desk.toReview.flatMap((one) => waitingAnswer(one, ctx)) : []),
        ]
      : [],
    digest: digest && wants.digest && isHead(ctx) ? await newsOfPlans(db, reader) : [],
  };
}

/** With the eyes of the person, and without the rows that no mail tells of. */
export function letterReader(member: MemberCtx): Reader {
  const { councilId, today, locale } = member;
  return { councilId, member, today, locale, asks: () => false };
}

function isChecker({ roles }: MemberCtx): boolean {
  return CHECKERS.some((role) => roles.includes(role));
}

async function waitingMoves(db: Db, reader: Reader, ctx: MemberCtx): Promise<WaitingDecision[]> {
  const { councilId, locale } = ctx;
  if (!can(ctx, 'deadline.decide', { councilId })) return [];
  const rows = await db
    .selectFrom('deadline_change')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('decision', 'is', null)
    .orderBy('proposed_at')
    .limit(MOST_MOVES)
    .execute();
  const tasks = await tasksByIds(db, reader, [...new Set(rows.map((row) => row.task_id))]);
  const taskOf = new Map(tasks.map((task) => [task.id, task]));
  const moves = await deadlineChangeViews(db, reader, rows, () => []);
  return moves.flatMap((move, index) => {
    const task = taskOf.get(rows[index]?.task_id ?? '');
    return task ? [{ ...deadlineWords(task, move, locale), since: move.proposedAt }] : [];
  });
}

function waitingAnswer({ occurrence, task }: DueOccurrenceView, { locale }: MemberCtx): WaitingDecision[] {
  const { lastUpdate } = occurrence;
  return lastUpdate ? [{ ...reviewWords(task, lastUpdate, locale), since: lastUpdate.submittedAt }] : [];
}

/** The plans that are not over, as the overview tells them. */
async function newsOfPlans(db: Db, reader: Reader): Promise<PlanNews[]> {
  const plans = await plansOf(db, reader);
  const news: PlanNews[] = [];
  for (const { slug, title, period } of plans) {
    if (compareQuarters(period.to, quarterOf(reader.today)) < 0) continue;
    const overview = await readOverview(db, reader, slug);
    if (overview === null) continue;
    const sentence = overview.sentence.map(({ text }) => text).join('');
    news.push({ title, slug, sentence, silentUnits: overview.silent.length });
  }
  return news;
}
