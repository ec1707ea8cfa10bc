import { quarterIn, quarterOf, yearOf, type Day, type Quarter } from '@kvartal/shared/calendar';
import { numbered, occurrenceName } from '@kvartal/shared/plan';
import { reminderDay, type ReminderDay, type ReportingWindow } from '@kvartal/shared/schedule';
import { windowAnswer } from '@kvartal/shared/status';
import type { DueOccurrenceView } from '../dashboard/due.graphql.js';
import { roundOf, windowOfSilence, type Round } from '../dashboard/rounds.js';
import type { Locale } from '../access/ctx.js';
import type { DueItem } from './letter.js';

/**
 * What somebody is written about, and the open windows that ask for it. `windowKey`: the open window that closes first,
 * or the one that closed last; null before any window has opened.
 */
export type Due = {
  items: DueItem[];
  windowKey: string | null;
  closesOn: Day | null;
  reminders: ReminderDay[];
};

/**
 * Of what waits on a desk, that which somebody has been asked for: what is owed in the window that is open, or was owed
 * in the one that closed last, and what was returned. Nobody is written about a window that has not opened.
 */
export function dueOf(desk: readonly DueOccurrenceView[], today: Day, locale: Locale): Due {
  const rounds = new Map<string, Round>();
  for (const { task } of desk) if (!rounds.has(task.planId)) rounds.set(task.planId, roundOf(task.plan));
  const asked = desk.filter(({ occurrence, task }) => {
    const round = rounds.get(task.planId);
    const window = round ? windowOfSilence(round) : null;
    return (
      occurrence.review === 'returned' || (window !== null && windowAnswer(occurrence, window) === 'owed')
    );
  });
  const begun = new Set(asked.map(({ task }) => begunWindow(rounds.get(task.planId), today)));
  const windows = [...begun].filter((window) => window !== null).toSorted(byDueDay);
  const open = windows.filter(({ dueOn }) => dueOn >= today);
  return {
    items: asked.map((one) => dueItem(one, today, locale)),
    windowKey: (open[0] ?? windows.at(-1))?.key ?? null,
    closesOn: open[0]?.dueOn ?? null,
    reminders: open.flatMap((window) => reminderDay(window, today) ?? []),
  };
}

/** The window that has opened last, whether it is still open or not. */
function begunWindow(round: Round | undefined, today: Day): ReportingWindow | null {
  return round?.windows.findLast(({ opensOn }) => opensOn <= today) ?? null;
}

function byDueDay(a: ReportingWindow, b: ReportingWindow): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;
}

function dueItem({ occurrence, task }: DueOccurrenceView, today: Day, locale: Locale): DueItem {
  const { id, dueOn, review, lastUpdate } = occurrence;
  const note = review === 'returned' ? (lastUpdate?.reviewNote ?? '') : null;
  return {
    occurrenceId: id,
    planId: task.planId,
    planTitle: task.plan.title,
    task: numbered(task),
    name: occurrenceName(occurrence, locale),
    dueOn,
    isLate: dueOn < today,
    returned: note === null ? null : { at: lastUpdate?.reviewedAt ?? 0, note },
    ribbon: ribbonOf(occurrence.from, dueOn),
  };
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
