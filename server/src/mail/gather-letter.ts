import { compareQuarters, quarterOf } from '@kvartal/shared/calendar';
import type { MemberCtx } from '../access/ctx.js';
import { reviewWords } from '../dashboard/decision-words.js';
import type { DecisionView } from '../dashboard/decision.graphql.js';
import type { DueOccurrenceView } from '../dashboard/due.graphql.js';
import { readMyTasks } from '../dashboard/my-tasks.js';
import { readOverview } from '../dashboard/overview.js';
import { plansOf } from '../plan/plan.queries.js';
import type { Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import { councilById } from '../tenant/council.queries.js';
import { dueOf, type readOwes } from './due-items.js';
import type { Letter, PlanNews, WaitingDecision } from './letter.js';
import type { Recipient } from './recipients.queries.js';

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
          ...desk.toDecide.flatMap(waitingMove),
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

function waitingMove({ title, detail, deadlineChange }: DecisionView): WaitingDecision[] {
  return deadlineChange ? [{ title, detail, since: deadlineChange.proposedAt }] : [];
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
