import type { ExecutorKind } from '@kvartal/shared/executor';
import type { DeclaredStatus, StatusChoice } from '@kvartal/shared/status';
import type { Day } from '@kvartal/shared/calendar';
import type { PersonKey } from './people.js';
import type { UnitKey } from './units.js';

/** What an answer says: one of the clerk's five choices, or a verdict that «cannot be done…» opens. */
export type Says = StatusChoice | Extract<DeclaredStatus, 'partly_done' | 'obsolete'>;

/**
 * A day of the history, told so that it holds whatever day the demo is started: so many days from the deadline that is
 * in force at the end (`due`), from the deadline that the plan approved first (`approved`), or before today (`ago`).
 */
export type When = { due: number } | { approved: number } | { ago: number };

/** A proof by link; addresses stand on a domain that is reserved for examples. */
type DemoProof = { title: string; path: string };

/** What the second person said, so many days after the answer. */
type DemoReview = { after: number; by: PersonKey } & ({ confirms: true } | { confirms: false; note: string });

/** An answer about one occurrence. `text` as a list rotates over the occurrences; `{for}` becomes their period in words. */
export type DemoAnswer = {
  deed: 'answer';
  at: When;
  by: PersonKey;
  says: Says;
  text: string | readonly string[];
  reason?: string;
  proof?: DemoProof;
  review?: DemoReview;
};

/** A proposal to move the deadline, decided by the head or still waiting. */
export type DemoMove = {
  deed: 'move';
  at: When;
  by: PersonKey;
  to: Day;
  reason: string;
  decision?: { after: number; approves: boolean; note?: string };
};

/** Which occurrences a chapter tells of, seen from today. */
type ChapterOf = 'earlier' | 'last' | 'current';

/** What happened to the earlier past occurrences, to the last past one, or to the one that runs today. */
export type DemoChapter = { of: ChapterOf; deeds: readonly (DemoAnswer | DemoMove)[] };

/** A value that was entered wrong first and corrected later: which one, from the newest, and why. */
type DemoSlip = { back: number; was: number; reason: string };

/** Measured values a quarter apart, the newest last: at the end of the last quarter, or on the day `until`. */
export type DemoSeries = {
  values: readonly number[];
  until?: Day;
  by: PersonKey;
  source: string;
  slip?: DemoSlip;
};

/** One statement of the indicator cell, verbatim. */
type DemoIndicator = { text: string; series?: DemoSeries };

/** A body in the executor cell; the first one leads. */
export type DemoExecutor = UnitKey | { unit: UnitKey; byConsent: true };

export type DemoTask = {
  code: string;
  title: string;
  description?: string;
  baseline?: string;
  priority?: 'high' | 'medium' | 'low';
  deadline: string;
  executors: readonly DemoExecutor[];
  indicators: readonly DemoIndicator[];
  eventOn?: Day;
  obsoleteReason?: string;
  history: readonly DemoChapter[];
};

export type DemoSection = {
  code: string;
  title: string;
  principle: 1 | 2 | 3 | 4 | 5 | 6 | null;
  sections: readonly DemoSection[];
  tasks: readonly DemoTask[];
};

export type DemoUnit = { key: UnitKey; name: string; kind: ExecutorKind; parent: UnitKey | null };
