import { gql, type TypedDocumentNode } from '@apollo/client';
import type { IndicatorFactsFragment } from '../gql/graphql.js';

/** One statement of the indicator cell with its targets and what was measured, the newest first. */
export const INDICATOR: TypedDocumentNode<IndicatorFactsFragment> = gql`
  fragment IndicatorFacts on Indicator {
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
      source
      note
    }
    attainment
    result
  }
`;

export type IndicatorFacts = IndicatorFactsFragment;
