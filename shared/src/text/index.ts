export { tidy, tidyLines } from './clean.js';
export { issue, spansWhere } from './issue.js';
export { fixLookAlikes } from './letters.js';
export { nesting } from './nesting.js';
export { alignedForm, matchKey, normalize, sameText } from './normalize.js';
export { collator, compareText } from './order.js';
export { plural } from './plural.js';
export type { Certainty, PhraseIssue, Reading } from './reading.js';
export { slugOf } from './latin.js';
