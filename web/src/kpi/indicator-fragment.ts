import { gql, type TypedDocumentNode } from '@apollo/client';
import type { IndicatorFactsFragment, WholeIndicatorFragment } from '../gql/graphql.js';

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
    behind
    periods {
      from
      to
      over
      fact
      ratio
      result
    }
    pace {
      fromOn
      fromValue
      toOn
      toValue
    }
  }
`;

/** The same with every value ever entered, and with what proves a statement without a number. */
export const WHOLE_INDICATOR: TypedDocumentNode<WholeIndicatorFragment> = gql`
  fragment WholeIndicator on Indicator {
    ...IndicatorFacts
    series {
      id
      value
      measuredOn
      source
      note
      enteredAt
      enteredByName
      correctsId
      reason
    }
    fulfilment {
      id
      on
      byName
      note
      updateId
      evidence {
        id
        kind
        url
        title
        fileUrl
      }
      can {
        undo
      }
    }
  }
  ${INDICATOR}
`;

export type IndicatorFacts = IndicatorFactsFragment;
export type WholeIndicator = WholeIndicatorFragment;
