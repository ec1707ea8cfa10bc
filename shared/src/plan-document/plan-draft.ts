import type { Day, Period } from '../calendar/index.js';
import type { ExecutorDraft } from '../executor/index.js';
import type { Target } from '../kpi/index.js';
import type { Schedule } from '../schedule/index.js';

/** What a column of the plan's table holds. */
export type Field =
  | 'section'
  | 'task'
  | 'description'
  | 'baseline'
  | 'priority'
  | 'deadline'
  | 'kpi'
  | 'executor'
  | 'quarter'
  | 'funding'
  | 'number';

/** How a printed column was understood; `field` is null when it was not, and an issue says so. */
export type ColumnDraft = { header: string; field: Field | null };

/** The six principles of the International Open Data Charter by their numbers. */
export type Principle = 1 | 2 | 3 | 4 | 5 | 6;

/** How urgent the document says a task is. */
export type Priority = 'high' | 'medium' | 'low';

/**
 * Something that a person should look at before the draft becomes a plan. `path` is a JSON pointer into the draft
 * («/sections/0/tasks/2/schedule»). `error`: a value is missing or unusable; `warning`: a guess, or something left out;
 * `note`: understood, and worth knowing. `skipped`: a person has put it off until the others are answered.
 */
export type DraftIssue = {
  severity: 'error' | 'warning' | 'note';
  code: string;
  path: string;
  message: { uk: string; en: string };
  skipped?: true;
};

/** The act that approved the plan, as far as the document names it. `number` is text, because «128-р» is a number. */
export type LegalBasis = {
  type: string | null;
  issuer: string | null;
  date: Day | null;
  number: string | null;
  title: string | null;
};

/** One statement of the indicator cell, verbatim, with the numeric targets in it (usually none). */
export type IndicatorDraft = { text: string; targets: Target[] };

/** An executor of a task; `unitId` once a person has said which of the council's units it is. */
export type DraftExecutor = ExecutorDraft & { unitId?: string };

/** A text of the task's row that is none of its fields: the column's printed header and the cell, verbatim. */
export type ExtraField = { header: string; text: string };

/** Where a task stands in the document, counted from 1. */
export type TaskSource = { table: number; row: number } | { line: number };

/** One task as the document has it: texts verbatim, beside them what was understood of them. */
export type TaskDraft = {
  code: string | null;
  title: string;
  description: string | null;
  baseline: string | null;
  priority: Priority | null;
  deadlineText: string | null;
  schedule: Schedule | null;
  kpis: IndicatorDraft[];
  executorsText: string | null;
  executors: DraftExecutor[];
  source: TaskSource | null;
  /** What else the row holds: sources of money, columns that were not understood, footnotes. */
  extra?: ExtraField[];
};

/** A section and what stands in it; the levels of a plan are its own, so sections nest as deep as the plan does. */
export type SectionDraft = {
  code: string | null;
  title: string;
  principle: Principle | null;
  sections: SectionDraft[];
  tasks: TaskDraft[];
};

/** What reading a plan document yields, whatever its format was. */
export type PlanDraft = {
  title: string | null;
  city: string | null;
  period: Period | null;
  legalBasis: LegalBasis | null;
  signatory: string | null;
  levels: string[];
  columns: ColumnDraft[];
  sections: SectionDraft[];
  issues: DraftIssue[];
};
