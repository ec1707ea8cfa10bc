import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ComparedHeadFragment, ComparedTaskFragment } from '../gql/graphql.js';

/** What a plan says of itself otherwise than before. */
export const COMPARED_HEAD: TypedDocumentNode<ComparedHeadFragment> = gql`
  fragment ComparedHead on PlanComparison {
    title {
      before
      after
    }
    period {
      before {
        from
        to
      }
      after {
        from
        to
      }
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
