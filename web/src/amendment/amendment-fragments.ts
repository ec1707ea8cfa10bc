import { gql, type TypedDocumentNode } from '@apollo/client';
import type { AmendmentFactsFragment } from '../gql/graphql.js';

/** An act that changed a plan, as lists show it. */
export const AMENDMENT_FACTS: TypedDocumentNode<AmendmentFactsFragment> = gql`
  fragment AmendmentFacts on Amendment {
    id
    inForceOn
    legalAct {
      id
      kind
      issuer
      number
      adoptedOn
      title
      url
    }
  }
`;
