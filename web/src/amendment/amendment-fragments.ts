import { gql, type TypedDocumentNode } from '@apollo/client';
import type { AmendmentFactsFragment, ComparedTaskFragment } from '../gql/graphql.js';

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

/** What became of a task, with both wordings. */
export const COMPARED_TASK: TypedDocumentNode<ComparedTaskFragment> = gql`
  fragment ComparedTask on TaskChangeView {
    kind
    moved
    fields
    before {
      ...ComparedWords
    }
    after {
      ...ComparedWords
    }
  }
  fragment ComparedWords on TaskWords {
    code
    title
    section
    description
    baseline
    deadlineText
    kpis
    executors
  }
`;
