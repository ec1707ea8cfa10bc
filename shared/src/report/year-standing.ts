import { addDays, type Day } from '../calendar/index.js';
import { indicatorStanding, type IndicatorFacts, type Standing } from '../kpi/index.js';

/**
 * How an indicator stood at the end of a year, for its report: values and answers up to 31 December, and of a target
 * with a rhythm the periods of the year. Work that ended before the year stands as it ended.
 *
 * @param facts with all that is known today
 * @example yearStanding({ targets: [once a quarter], … }, daysOfYear(2026)).periods.length // 4
 */
export function yearStanding(facts: IndicatorFacts, year: { from: Day; to: Day }): Standing {
  const { span, values, doneOn, today } = facts;
  const isOver = today > year.to;
  return indicatorStanding({
    ...facts,
    values: values.filter((one) => one.measuredOn <= year.to),
    doneOn: doneOn.filter((day) => day <= year.to),
    span: span && span.from < year.from && span.to >= year.from ? { ...span, from: year.from } : span,
    today: isOver ? addDays(year.to, 1) : today,
  });
}
