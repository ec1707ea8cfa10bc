export {
  addCounts,
  countDone,
  countStatuses,
  countsPhrase,
  listCounts,
  listDoneFirst,
  totalCount,
  worstOf,
} from './counts.js';
export type { Counts, DoneCounts, StatusCount } from './counts.js';
export { worstFirst } from './worst-first.js';
export { overviewSentence } from './overview.js';
export type { OverviewFacts, SentencePiece } from './overview.js';
export { answeredSentence, changeBetween, changeSentence, doneSentence } from './changes.js';
export type { Change } from './changes.js';
export { quarterRibbon } from './ribbon.js';
export type { RibbonCell } from './ribbon.js';
