import type { Day, Language, Period } from '../calendar/index.js';
import type { Target, Valued } from '../kpi/index.js';
import type { TableSection, TaskPlace } from '../plan/index.js';
import type { Schedule } from '../schedule/index.js';
import type { OccurrenceWithStatus } from '../status/index.js';
import type { ReportAct, ReportEvidence, ReportTextKey } from './content.js';

/**
 * What a report is built from: the rows of one plan, read at one moment. `asOf` is the Kyiv day from which the
 * statuses of the occurrences were derived. `texts` holds what a person has written so far; a key that is missing
 * gets a draft made from the figures.
 */
export type ReportFacts = {
  year: number;
  asOf: Day;
  language: Language;
  council: string;
  preparedBy: string | null;
  signatory: string | null;
  plan: { title: string; period: Period; act: ReportAct | null };
  sections: readonly TableSection[];
  tasks: readonly ReportTask[];
  texts: Readonly<Partial<Record<ReportTextKey, string>>>;
};

export type ReportTask = TaskPlace & {
  code: string | null;
  title: string;
  deadlineText: string | null;
  schedule: Schedule | null;
  executors: readonly { name: string }[];
  awaitingEvent: boolean;
  obsolete: boolean;
  indicators: readonly ReportedIndicator[];
  occurrences: readonly ReportedOccurrence[];
};

/**
 * `values` are those in force, the newest first; `fulfilledOn` is the day on which evidence proved a statement without
 * a number.
 */
export type ReportedIndicator = {
  text: string;
  targets: readonly Target[];
  values: readonly Valued[];
  fulfilledOn: Day | null;
};

/** An occurrence with its derived status and its latest answer that was not returned. */
export type ReportedOccurrence = OccurrenceWithStatus & {
  from: Day;
  dueOn: Day;
  approvedDueOn: Day;
  movedTimes: number;
  actualOn: Day | null;
  answer: {
    text: string;
    reason: string | null;
    /** By how many days it came after its reporting window. */
    lateDays: number;
    evidence: readonly ReportEvidence[];
  } | null;
};
