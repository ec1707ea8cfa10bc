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
  type HeldCalendar,
  type Reporting,
  type ReportingCalendar,
  type ReportingWindow,
} from './reporting.js';
export { reminderDay, type ReminderDay, type ReminderKind } from './reminder-days.js';
export { reportingMoment, type ReportingMoment } from './reporting-moment.js';
export { changeReporting, reportingStarts, sameReporting } from './reporting-change.js';
export { reportingWindowName } from './reporting-name.js';
export { describeSchedule } from './describe.js';
