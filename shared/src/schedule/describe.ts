import type { Language, Period } from '../calendar/index.js';
import { describeEn } from './describe-en.js';
import { describeUk } from './describe-uk.js';
import type { Schedule } from './schedule.js';

/**
 * Says a schedule in one canonical phrase, which `parseDeadline` reads back to the same schedule. With the plan's
 * period, a recurrence or ongoing work that fills the whole period is said without years («щокварталу»), and that
 * phrase reads back on a plan of that period.
 *
 * @example
 * describeSchedule({ kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q3' }] }, 'uk') // 'II–III квартали 2026 року'
 * describeSchedule({ kind: 'dates', from: null, to: '2019-12-01' }, 'en') // 'by 1 December 2019'
 */
export function describeSchedule(schedule: Schedule, language: Language, planPeriod?: Period): string {
  return language === 'uk' ? describeUk(schedule, planPeriod) : describeEn(schedule, planPeriod);
}
