export { attainment, type Attainment } from './attainment.js';
export { describeTarget } from './describe-target.js';
export type { Target } from './target.js';
