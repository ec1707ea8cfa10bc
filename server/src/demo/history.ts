import { addDays, compareDays } from '@kvartal/shared/calendar';
import type { Day } from '@kvartal/shared/calendar';
import type { Occurrence, ReportingWindow } from '@kvartal/shared/schedule';
import { answeredWindow, meaningOf } from '@kvartal/shared/status';
import type { DeclaredStatus, Forecast, OccurrenceState } from '@kvartal/shared/status';
import type { DemoAnswer, DemoChapter, DemoMove, Says, When } from './content-types.js';
import type { PersonKey } from './people.js';
import { periodWords } from './period-words.js';

/** An answer as it was given, on days of the calendar. */
export type ToldUpdate = {
  on: Day;
  by: PersonKey;
  declared: DeclaredStatus;
  forecast: Forecast | null;
  text: string;
  reason: string | null;
  proof: { title: string; url: string } | null;
  review: { on: Day; by: PersonKey; confirms: boolean; note: string | null } | null;
  /** The reporting window that it answers, and how late it came for it. */
  windowKey: string | null;
  lateDays: number;
};

/** A proposal to move a deadline, and the head's decision when there is one. */
export type ToldMove = {
  on: Day;
  by: PersonKey;
  from: Day;
  to: Day;
  reason: string;
  decision: { on: Day; approves: boolean; note: string | null } | null;
};

/** An occurrence with all that happened to it and the state that follows. */
export type ToldOccurrence = {
  occurrence: Occurrence;
  updates: ToldUpdate[];
  moves: ToldMove[];
  state: OccurrenceState & { actualOn: Day | null };
};

/**
 * Tells the history of one task's occurrences up to yesterday. An occurrence that has ended, by its first approved
 * deadline, is «earlier» or «last»; one that runs today is «current». What would lie before the occurrence began or
 * after yesterday is not told, so the same script fits every day that the demo is started on.
 *
 * @example tell(occurrences, chapters, { today: '2026-11-21', windows })[0]?.state.review // 'confirmed'
 */
export function tell(
  occurrences: readonly Occurrence[],
  chapters: readonly DemoChapter[],
  { today, windows }: { today: Day; windows: readonly ReportingWindow[] },
): ToldOccurrence[] {
  const past = occurrences.filter((one) => one.dueOn < today);
  return occurrences.map((occurrence) => {
    const index = past.indexOf(occurrence);
    const of = index < 0 ? 'current' : index === past.length - 1 ? 'last' : 'earlier';
    const begun = occurrence.from <= today;
    const deeds = begun ? chapters.filter((one) => one.of === of).flatMap((one) => one.deeds) : [];
    return tellOne(occurrence, deeds, { index: Math.max(index, 0), yesterday: addDays(today, -1), windows });
  });
}

function tellOne(
  occurrence: Occurrence,
  deeds: DemoChapter['deeds'],
  { index, yesterday, windows }: { index: number; yesterday: Day; windows: readonly ReportingWindow[] },
): ToldOccurrence {
  const moves = tellMoves(
    occurrence,
    deeds.filter((one) => one.deed === 'move'),
    yesterday,
  );
  const approved = moves.filter((one) => one.decision?.approves);
  const dueOn = approved.at(-1)?.to ?? occurrence.dueOn;
  const updates = deeds
    .filter((one) => one.deed === 'answer')
    .map((one) => tellAnswer(one, { occurrence, dueOn, index, yesterday }))
    .filter((one) => one.on >= occurrence.from && one.on <= yesterday)
    .toSorted((a, b) => compareDays(a.on, b.on));
  const told = { occurrence, updates: [], moves, state: stateAfter(occurrence, [], approved.length, dueOn) };
  return updates.reduce<ToldOccurrence>((before, update) => answerAdded(before, update, windows), told);
}

/** The occurrence after one answer more, which knows the window that it answers. */
function answerAdded(
  before: ToldOccurrence,
  update: ToldUpdate,
  windows: readonly ReportingWindow[],
): ToldOccurrence {
  const { occurrence, state } = before;
  const answered = answeredWindow(asKnownOn(before, update.on).state, update.on, windows);
  const windowKey = answered?.window.key ?? null;
  const updates = [...before.updates, { ...update, windowKey, lateDays: answered?.lateDays ?? 0 }];
  return { ...before, updates, state: stateAfter(occurrence, updates, state.movedTimes, state.dueOn) };
}

/**
 * The same occurrence as it was known at the end of an earlier day: later answers, reviews and decisions are not there.
 *
 * @example asKnownOn(told, '2026-01-20').state.movedTimes // 0, when the move was approved later
 */
export function asKnownOn(told: ToldOccurrence, day: Day): ToldOccurrence {
  const updates = told.updates
    .filter((one) => one.on <= day)
    .map((one) => ({ ...one, review: one.review && one.review.on <= day ? one.review : null }));
  const moves = told.moves
    .filter((one) => one.on <= day)
    .map((one) => ({ ...one, decision: one.decision && one.decision.on <= day ? one.decision : null }));
  const approved = moves.filter((one) => one.decision?.approves);
  const dueOn = approved.at(-1)?.to ?? told.occurrence.dueOn;
  return {
    ...told,
    updates,
    moves,
    state: stateAfter(told.occurrence, updates, approved.length, dueOn),
  };
}

function tellMoves(occurrence: Occurrence, deeds: readonly DemoMove[], yesterday: Day): ToldMove[] {
  const told: ToldMove[] = [];
  let from = occurrence.dueOn;
  for (const deed of deeds) {
    const on = dayOf(deed.at, { occurrence, dueOn: from, yesterday });
    if (on < occurrence.from || on > yesterday) continue;
    const decidedOn = deed.decision ? addDays(on, deed.decision.after) : null;
    const decision =
      deed.decision && decidedOn !== null && decidedOn <= yesterday
        ? { on: decidedOn, approves: deed.decision.approves, note: deed.decision.note ?? null }
        : null;
    told.push({ on, by: deed.by, from, to: deed.to, reason: deed.reason, decision });
    if (decision?.approves) from = deed.to;
  }
  return told;
}

type At = { occurrence: Occurrence; dueOn: Day; yesterday: Day };

function dayOf(at: When, { occurrence, dueOn, yesterday }: At): Day {
  if ('due' in at) return addDays(dueOn, at.due);
  if ('approved' in at) return addDays(occurrence.dueOn, at.approved);
  return addDays(yesterday, 1 - at.ago);
}

function tellAnswer(deed: DemoAnswer, at: At & { index: number }): ToldUpdate {
  const on = dayOf(deed.at, at);
  const { occurrence } = at;
  const fill = (text: string): string =>
    text
      .replace('{for}', periodWords(occurrence.from, occurrence.dueOn))
      .replace('{key}', occurrence.key.toLowerCase());
  const text = typeof deed.text === 'string' ? deed.text : (deed.text[at.index % deed.text.length] ?? '');
  const reviewedOn = deed.review ? addDays(on, deed.review.after) : null;
  return {
    on,
    by: deed.by,
    ...declares(deed.says),
    windowKey: null,
    lateDays: 0,
    text: fill(text),
    reason: deed.reason ?? null,
    proof: deed.proof
      ? { title: fill(deed.proof.title), url: `https://data.example/yasnoberezh/${fill(deed.proof.path)}` }
      : null,
    review:
      deed.review && reviewedOn !== null && reviewedOn <= at.yesterday
        ? {
            on: reviewedOn,
            by: deed.review.by,
            confirms: deed.review.confirms,
            note: deed.review.confirms ? null : deed.review.note,
          }
        : null,
  };
}

function declares(says: Says): { declared: DeclaredStatus; forecast: Forecast | null } {
  if (says === 'partly_done' || says === 'obsolete') return { declared: says, forecast: null };
  const { declared, forecast } = meaningOf(says);
  return { declared, forecast };
}

function stateAfter(
  occurrence: Occurrence,
  updates: readonly ToldUpdate[],
  movedTimes: number,
  dueOn: Day,
): ToldOccurrence['state'] {
  const latest = updates.at(-1);
  const confirmed = updates.findLast((one) => one.review?.confirms);
  return {
    from: occurrence.from,
    dueOn,
    kind: occurrence.kind,
    declared: latest?.declared ?? null,
    forecast: latest?.forecast ?? null,
    review: latest
      ? latest.review
        ? latest.review.confirms
          ? 'confirmed'
          : 'returned'
        : 'submitted'
      : null,
    confirmedStatus: confirmed?.declared ?? null,
    lastAnswerOn: latest?.on ?? null,
    lateDays: latest?.lateDays ?? 0,
    movedTimes,
    actualOn: confirmed?.declared === 'done' ? confirmed.on : null,
  };
}
