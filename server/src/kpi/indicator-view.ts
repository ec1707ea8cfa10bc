import type { Day } from '@kvartal/shared/calendar';
import {
  expectedShare,
  indicatorStanding,
  lagOf,
  leadTarget,
  paceOf,
  type Pace,
  type WorkCalendar,
} from '@kvartal/shared/kpi';
import type { IndicatorView } from './indicator.graphql.js';
import type { IndicatorRow } from './indicator.queries.js';

/** What an indicator must know of its task and of today to say how it stands. */
export type IndicatorCalendar = WorkCalendar & { isTaskDone: boolean; today: Day };

/** The fields of an indicator as plain values. */
type IndicatorFields = Pick<IndicatorView, keyof IndicatorView>;

/** An indicator as the API tells it: its rows, and what shared's functions make of them. */
export function indicatorView(row: IndicatorRow, calendar: IndicatorCalendar): IndicatorFields {
  const { id, text, targets, measurements, fulfilled } = row;
  const { span, isTaskDone } = calendar;
  const values = measurements;
  const { ratio, result, periods } = indicatorStanding({ targets, values, fulfilled, ...calendar });
  const target = leadTarget(targets);
  const expected = target === null ? 0 : expectedShare(target, values, calendar);
  const lag = target === null ? null : lagOf({ target, ratio, expected, isTaskDone });
  const pace = target === null ? null : paceOf(target, values, span);
  return {
    id,
    text,
    targets,
    measurements,
    attainment: ratio,
    result,
    periods,
    pace: pace && paceView(pace),
    behind: lag !== null,
    lag,
  };
}

function paceView({ from, to }: Pace): IndicatorView['pace'] {
  return { fromOn: from.on, fromValue: from.value, toOn: to.on, toValue: to.value };
}
