import type { Day, Language, Period } from '../calendar/index.js';
import type { DoneCounts, StatusCount } from '../progress/index.js';
import type { Status } from '../status/index.js';

/**
 * The annual report of a plan as plain data: what a page, a DOCX and a CSV are made of, and what is frozen when the
 * report is published. Everything in it is text, numbers and days; nothing has to be looked up to show it. People are
 * not named: executors are bodies, the signature is a post (product rule 15).
 */
export type ReportContent = {
  format: 'kvartal-report/1';
  language: Language;
  title: string;
  year: number;
  /** The Kyiv day on which the statuses were derived. */
  asOf: Day;
  council: string;
  preparedBy: string | null;
  signatory: string | null;
  plan: { title: string; period: Period; periodText: string; act: ReportAct | null; actText: string | null };
  reported: { from: Day; to: Day };
  total: number;
  counts: StatusCount[];
  done: DoneCounts;
  sections: ReportSection[];
  notDone: NotDoneRow[];
  nextSteps: NextStepRow[];
  texts: ReportText[];
};

/** The legal act that approved the plan; absent parts are null and simply not said. */
export type ReportAct = {
  kind: string | null;
  issuer: string | null;
  number: string | null;
  adoptedOn: Day | null;
  title: string | null;
  url: string | null;
};

/** A section of the plan in reading order, `depth` 0 for the outermost; its counts cover what is inside it. */
export type ReportSection = {
  code: string | null;
  title: string;
  depth: number;
  counts: StatusCount[];
  tasks: ReportTaskRow[];
};

/** A row of the report's table. `number` runs through the whole report from 1. */
export type ReportTaskRow = {
  number: number;
  code: string | null;
  title: string;
  deadline: string;
  moved: string | null;
  executors: string;
  indicators: ReportIndicator[];
  status: Status;
  statusWord: string;
  progress: string;
  evidence: ReportEvidence[];
};

/** An indicator of a task: its wording, the plan and the fact in words, each null where there is none. */
export type ReportIndicator = {
  text: string;
  plan: string | null;
  fact: string | null;
  result: string | null;
};

export type ReportEvidence = { title: string; url: string | null };

/** What was to be done and is not: why, and the new deadline where one was approved. */
export type NotDoneRow = {
  code: string | null;
  title: string;
  executors: string;
  statusWord: string;
  reason: string | null;
  newDeadline: string | null;
};

/** What the next year asks for; `deadline` is the nearest one of that year. */
export type NextStepRow = { code: string | null; title: string; executors: string; deadline: string };

/** The parts of a report that a person writes. */
export type ReportTextKey = 'summary' | 'obstacles' | 'next';

export type ReportText = { key: ReportTextKey; title: string; text: string };
