export { attainment, type Attainment } from './attainment.js';
export { describeTarget } from './describe-target.js';
export { parseTargets } from './parse-targets.js';
export { splitStatements } from './split-statements.js';
export type { Target } from './target.js';
