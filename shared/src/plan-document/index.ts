export type { Block, Cell, PagePlace, Paragraph, Position, Remark, Table, TableRow } from './block.js';
export type {
  ColumnDraft,
  DraftExecutor,
  DraftIssue,
  ExtraField,
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
export { blocksKept, keepBlocks, type KeptBlocks } from './kept-blocks.js';
export { draftFrame, draftPieces, wholeDraft, type DraftPiece } from './draft-pieces.js';
export { printedPart, type PrintedColumn, type PrintedLine, type PrintedPart } from './printed-part.js';
export type { PrintedBox, PrintedPage } from './printed-page.js';
export type { PrintedCell, PrintedRow } from './printed-rows.js';
export { readPlanDocument, type DocumentReading } from './read-plan-document.js';
export { readText } from './read-text.js';
export { readCsv } from './read-csv.js';
export { readSheets } from './read-sheets.js';
export { draftOfPlan } from './draft-of-plan.js';
export { printPlan, type PrintedPlan } from './print-plan.js';
export { checkPlanDraft, isPlanDraft } from './check-draft.js';
export { correctDraft, type Correction } from './correct-draft.js';
export { correctDraftBy, type DraftAct } from './correct-draft-acts.js';
export { restructure, type StructureAct } from './correct-draft-structure.js';
export {
  inversePatch,
  isEmptyPatch,
  patchBetween,
  patched,
  touch,
  type DraftPatch,
} from './correct-draft-patch.js';
export { possibleReadings } from './correct-draft-readings.js';
export {
  changedFields,
  comparedTasks,
  comparePlans,
  type ChangedField,
  type ComparedTask,
  type PlanComparison,
  type TaskChange,
} from './compare-plans.js';
export { changedHead, type HeadChanges, type TitleAndPeriod } from './compare-heads.js';
export { comparedChange, compareWordings } from './compare-wordings.js';
export { pairByName } from './compare-plans-pairs.js';
export { countTasks, draftSections, draftTasks, type DraftTask } from './draft-outline.js';
export type { DraftProblem } from './draft-shape.js';
