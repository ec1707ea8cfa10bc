export { tidy, tidyLines } from './clean.js';
export { fixLookAlikes } from './letters.js';
export { alignedForm, matchKey, normalize, sameText } from './normalize.js';
export { collator, compareText } from './order.js';
export { plural } from './plural.js';
export type { Certainty, PhraseIssue, Reading } from './reading.js';
