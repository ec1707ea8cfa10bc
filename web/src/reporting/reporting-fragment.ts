import { gql, type TypedDocumentNode } from '@apollo/client';
import type { Reporting, ReportingCalendar } from '@kvartal/shared/schedule';
import type { ReportingPlanFragment } from '../gql/graphql.js';

/** A plan as far as its reporting calendar is concerned; `version` guards against changing over somebody else. */
export const REPORTING_PLAN: TypedDocumentNode<ReportingPlanFragment> = gql`
  fragment ReportingPlan on Plan {
    id
    slug
    title
    version
    today
    period {
      from
      to
    }
    reporting {
      every
      dueDay
      from
    }
    can {
      setReporting
    }
  }
`;

export type ReportingPlan = ReportingPlanFragment;
type Every = ReportingPlan['reporting'][number]['every'];

const FREQUENCY: Readonly<Record<Every, ReportingCalendar['every']>> = {
  MONTH: 'month',
  QUARTER: 'quarter',
  HALF_YEAR: 'half-year',
  YEAR: 'year',
};

/** How often answers may be asked for, in the words of the API, the usual one first. */
export const EVERY: readonly Every[] = ['HALF_YEAR', 'QUARTER', 'MONTH', 'YEAR'];

/** A frequency of the API in the words of the shared code. */
export const frequencyOf = (every: Every): ReportingCalendar['every'] => FREQUENCY[every];

/** The plan's calendars in the words of the shared code. */
export function reportingOf({ reporting }: Pick<ReportingPlan, 'reporting'>): Reporting {
  return reporting.map(({ every, dueDay, from }) => ({ every: FREQUENCY[every], dueDay, from }));
}
