export {
  FREQUENCIES,
  isSchedule,
  sameSchedule,
  type DatesSchedule,
  type DueDay,
  type EventSchedule,
  type Frequency,
  type OngoingSchedule,
  type PlanSchedule,
  type RecurringSchedule,
  type Schedule,
  type Season,
  type WindowsSchedule,
} from './schedule.js';
export { occurrencesOf, scheduleSpan, type Occurrence, type OccurrenceOptions } from './occurrences.js';
export {
  DEFAULT_REPORTING,
  reportingWindowAt,
  reportingWindows,
  type ReportingCalendar,
  type ReportingWindow,
} from './reporting.js';
export { describeSchedule } from './describe.js';
