export {
  addDays,
  civilOf,
  compareDays,
  dayOf,
  daysBetween,
  firstDayOfMonth,
  isDay,
  lastDayOfMonth,
  parseDay,
  type Civil,
  type Day,
} from './day.js';
export { addDuration, addMonths, isDuration } from './duration.js';
export {
  addQuarters,
  compareQuarters,
  firstDay,
  isQuarter,
  lastDay,
  quarterFromIndex,
  quarterIn,
  quarterIndex,
  quarterNumber,
  quarterOf,
  yearOf,
  type Quarter,
  type QuarterNumber,
} from './quarter.js';
export { commonPeriod, isPeriod, quartersOf, type Period } from './period.js';
export { formatDay, formatPeriod, formatQuarter, type DayStyle, type Language } from './format.js';
export { MONTHS_EN, MONTHS_UK, ROMAN } from './month-names.js';
export { mondayOf } from './week.js';
