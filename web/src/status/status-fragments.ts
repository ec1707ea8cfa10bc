import { gql, type TypedDocumentNode } from '@apollo/client';
import type { FormOccurrenceFragment, FormTaskFragment, StatusUpdateFactsFragment } from '../gql/graphql.js';

/** One answer: who said what about which deadline, with what proof, and what the second person decided. */
export const STATUS_UPDATE: TypedDocumentNode<StatusUpdateFactsFragment> = gql`
  fragment StatusUpdateFacts on StatusUpdate {
    id
    occurrenceId
    declared
    forecast
    text
    reason
    submittedAt
    lateDays
    authorName
    authorUnit
    review
    reviewedAt
    reviewerName
    reviewNote
    evidence {
      id
      kind
      url
      title
      fileUrl
      addedOn
      failsSince
    }
    can {
      review
      prove
    }
  }
`;

/** What the form must know of the deadline that is answered for; `version` guards against answering over another. */
export const FORM_OCCURRENCE: TypedDocumentNode<FormOccurrenceFragment> = gql`
  fragment FormOccurrence on Occurrence {
    id
    key
    kind
    fromOn
    dueOn
    status
    declared
    forecast
    review
    lastAnswerOn
    version
    lastUpdate {
      ...StatusUpdateFacts
    }
  }
  ${STATUS_UPDATE}
`;

/** What the form must know of the task: its indicators and what was said last time. */
export const FORM_TASK: TypedDocumentNode<FormTaskFragment> = gql`
  fragment FormTask on Task {
    id
    code
    title
    indicators {
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
    }
    occurrences {
      id
      lastUpdate {
        id
        text
        submittedAt
      }
    }
  }
`;

export type FormOccurrence = FormOccurrenceFragment;
export type FormTask = FormTaskFragment;
export type StatusUpdateFacts = StatusUpdateFactsFragment;
