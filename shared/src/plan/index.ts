export { outlineOf, sectionPaths } from './outline.js';
export type { Outline, SectionNode, SectionPlace, TaskPlace } from './outline.js';
export { compareCodes } from './codes.js';
export { NO_FILTER, isNoFilter, taskMatcher } from './filter.js';
export type { FilteredTask, TaskFilter } from './filter.js';
export { tableRows } from './rows.js';
export type { GroupRow, Grouping, TableRow, TableSection, TableTask } from './rows.js';
export { layoutRow, quarterPosition } from './marks.js';
export type { Mark, RowOccurrence, RowTask } from './marks.js';
export { numbered } from './numbered.js';
export { occurrenceName } from './occurrence-name.js';
export { proposedSentence, rowSentence } from './sentence.js';
export { dayAtPlace, steppedDay, type MoveStep } from './move-day.js';
export { keptOrder } from './kept-order.js';
export { planAsOf } from './wording.js';
export type {
  PlanOutline,
  PlanWording,
  SectionWording,
  TaskWording,
  WordingAmendment,
  WordingChange,
} from './wording.js';
export { placed, wordingChanges, type NewPlace } from './wording-changes.js';
