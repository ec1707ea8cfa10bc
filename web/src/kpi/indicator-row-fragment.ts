import { gql, type TypedDocumentNode } from '@apollo/client';
import type { IndicatorRowFragment } from '../gql/graphql.js';

/** An indicator as a line of a list: its targets, its values, what they mean. */
export const INDICATOR_ROW: TypedDocumentNode<IndicatorRowFragment> = gql`
  fragment IndicatorRow on Indicator {
    id
    text
    targets {
      comparator
      value
      unit
      per
      percent
    }
    measurements {
      id
      value
      measuredOn
    }
    attainment
    result
    behind
  }
`;
