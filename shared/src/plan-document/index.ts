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
