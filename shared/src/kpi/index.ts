export { attainment, type Attainment } from './attainment.js';
export { describePeriods } from './describe-periods.js';
export { describeTarget } from './describe-target.js';
export { isCounted, isProvable, leadTarget } from './lead-target.js';
export type { Span } from './owed-periods.js';
export { expectedShare, lagOf, neededOn, paceOf, type Pace, type Point } from './pace.js';
export { parseTargets } from './parse-targets.js';
export { chainsOf, seriesStates, type Chain, type SeriesRow, type SeriesState } from './series.js';
export { splitStatements } from './split-statements.js';
export {
  indicatorStanding,
  type IndicatorFacts,
  type PeriodStanding,
  type Standing,
  type Valued,
} from './standing.js';
export type { Target } from './target.js';
export { workCalendar, type WorkCalendar } from './work-calendar.js';
export { worryOf, type Worry } from './worry.js';
