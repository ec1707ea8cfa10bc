import { gql, type TypedDocumentNode } from '@apollo/client';
import type { DeadlineMoveFragment } from '../gql/graphql.js';

/** A proposed new deadline and what was decided about it. */
export const DEADLINE_MOVE: TypedDocumentNode<DeadlineMoveFragment> = gql`
  fragment DeadlineMove on DeadlineChange {
    id
    occurrenceId
    fromOn
    toOn
    reason
    proposedAt
    proposedByName
    decision
    decidedAt
    note
    can {
      decide
    }
  }
`;

export type DeadlineMove = DeadlineMoveFragment;
