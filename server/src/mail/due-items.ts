import { quarterIn, quarterOf, yearOf, type Day, type Quarter } from '@kvartal/shared/calendar';
import { numbered, occurrenceName } from '@kvartal/shared/plan';
import { reminderDay, type ReminderDay, type ReportingWindow } from '@kvartal/shared/schedule';
import type { MemberCtx } from '../access/ctx.js';
import type { DueOccurrenceView } from '../dashboard/due.graphql.js';
import type { PlanView } from '../plan/plan.graphql.js';
import { plansOf } from '../plan/plan.queries.js';
import type { Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import { whatMembersOwe } from '../reporting/member-owes.js';
import type { DueItem } from './letter.js';

/** What the members of a council owe in one plan. */
type PlanOwes = Awaited<ReturnType<typeof whatMembersOwe>> & { plan: PlanView };

/** What the members of a council owe in each of its plans: five statements for one plan, whoever is written to. */
export async function readOwes(db: Db, reader: Reader): Promise<PlanOwes[]> {
  const plans = await plansOf(db, reader);
  return Promise.all(
    plans.map(async (plan) => ({ plan, ...(await whatMembersOwe(db, reader.councilId, plan)) })),
  );
}

/**
 * What somebody is written about, and the open windows that ask for it. `windowKey`: the open window that closes first,
 * or the one that closed last; null when nothing has been asked for.
 */
export type Due = {
  items: DueItem[];
  windowKey: string | null;
  closesOn: Day | null;
  reminders: ReminderDay[];
};

/**
 * What a person owes in the windows by which silence is judged, and what was returned to the desk: nobody is written
 * about a window that has not opened. What was returned stands first.
 */
export function dueOf(ctx: MemberCtx, owes: readonly PlanOwes[], desk: readonly DueOccurrenceView[]): Due {
  const returned = desk.filter(({ occurrence }) => occurrence.review === 'returned');
  const items = new Map(returned.map((one) => [one.occurrence.id, returnedItem(one, ctx)]));
  const windows: ReportingWindow[] = [];
  for (const { plan, window, members } of owes) {
    const owed = members.get(ctx.membershipId)?.owed ?? [];
    if (owed.length > 0 && window) windows.push(window);
    for (const { task, occurrence } of owed) {
      if (items.has(occurrence.id)) continue;
      const { id, dueOn } = occurrence;
      items.set(id, dueItem({ task, plan, occurrence: { id, from: occurrence.from, dueOn } }, ctx));
    }
  }
  return { items: [...items.values()], ...askedBy(windows, ctx.today) };
}

function askedBy(windows: readonly ReportingWindow[], today: Day): Omit<Due, 'items'> {
  const inOrder = windows.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  const open = inOrder.filter(({ dueOn }) => dueOn >= today);
  return {
    windowKey: (open[0] ?? inOrder.at(-1))?.key ?? null,
    closesOn: open[0]?.dueOn ?? null,
    reminders: open.flatMap((window) => reminderDay(window, today) ?? []),
  };
}

type Owed = {
  task: { code: string | null; title: string };
  plan: Pick<PlanView, 'id' | 'title'>;
  occurrence: { id: string; from: Day; dueOn: Day };
};

function dueItem({ task, plan, occurrence }: Owed, { today, locale }: MemberCtx): DueItem {
  const { id, from, dueOn } = occurrence;
  return {
    occurrenceId: id,
    planId: plan.id,
    planTitle: plan.title,
    task: numbered(task),
    name: occurrenceName(occurrence, locale),
    dueOn,
    isLate: dueOn < today,
    returned: null,
    ribbon: ribbonOf(from, dueOn),
  };
}

function returnedItem({ task, occurrence }: DueOccurrenceView, ctx: MemberCtx): DueItem {
  const { reviewedAt = null, reviewNote = null } = occurrence.lastUpdate ?? {};
  const item = dueItem({ task, plan: task.plan, occurrence }, ctx);
  return { ...item, returned: { at: reviewedAt ?? 0, note: reviewNote ?? '' } };
}

/** Whole years, so that ribbons under one another line up. */
function ribbonOf(from: Day, dueOn: Day): { quarter: Quarter; asked: boolean }[] {
  const [first, last] = [quarterOf(from), quarterOf(dueOn)];
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, i) => yearOf(first) + i);
  return years.flatMap((year) =>
    ([1, 2, 3, 4] as const).map((number) => {
      const quarter = quarterIn(year, number);
      return { quarter, asked: quarter >= first && quarter <= last };
    }),
  );
}
