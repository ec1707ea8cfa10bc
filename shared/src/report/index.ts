export { reportContent } from './build.js';
export { canonicalJson } from './canonical.js';
export type { Json } from './canonical.js';
export { actPhrase } from './act.js';
export { planAndFact } from './indicators.js';
export { REPORT_TEXT_KEYS } from './texts.js';
export type { ReportFacts, ReportTask, ReportedIndicator, ReportedOccurrence } from './facts.js';
export type {
  NextStepRow,
  NotDoneRow,
  ReportAct,
  ReportContent,
  ReportEvidence,
  ReportIndicator,
  ReportSection,
  ReportTaskRow,
  ReportText,
  ReportTextKey,
} from './content.js';
export { reportWords } from './words.js';
export type { ReportWords } from './words.js';
