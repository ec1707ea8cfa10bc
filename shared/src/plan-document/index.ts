export type { Block, Cell, Paragraph, Position, Table, TableRow } from './block.js';
export type {
  ColumnDraft,
  DraftIssue,
  Field,
  IndicatorDraft,
  LegalBasis,
  PlanDraft,
  Principle,
  Priority,
  SectionDraft,
  TaskDraft,
  TaskSource,
} from './plan-draft.js';
export { readPlanDocument, type DocumentReading } from './read-plan-document.js';
export { readText } from './read-text.js';
export { checkPlanDraft, isPlanDraft } from './check-draft.js';
export { correctDraft, type Correction } from './correct-draft.js';
export { countTasks, draftTasks, type DraftTask } from './draft-outline.js';
export type { DraftProblem } from './draft-shape.js';
