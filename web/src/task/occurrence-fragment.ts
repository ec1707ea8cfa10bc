import { gql, type TypedDocumentNode } from '@apollo/client';
import type { TaskOccurrenceFragment } from '../gql/graphql.js';

/** One time at which the task owes a result, with its three days apart: approved, foreseen, real. */
export const TASK_OCCURRENCE: TypedDocumentNode<TaskOccurrenceFragment> = gql`
  fragment TaskOccurrence on Occurrence {
    id
    kind
    fromOn
    dueOn
    approvedDueOn
    movedTimes
    status
    declared
    forecast
    lateDays
    actualOn
    version
  }
`;
