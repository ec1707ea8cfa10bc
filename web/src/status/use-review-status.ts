import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type {
  ReviewStatusInput,
  ReviewStatusMutation,
  ReviewStatusMutationVariables,
} from '../gql/graphql.js';
import { FORM_OCCURRENCE, STATUS_UPDATE } from './status-fragments.js';

const REVIEW_STATUS: TypedDocumentNode<ReviewStatusMutation, ReviewStatusMutationVariables> = gql`
  mutation ReviewStatus($input: ReviewStatusInput!) {
    reviewStatus(input: $input) {
      update {
        ...StatusUpdateFacts
      }
      occurrence {
        ...FormOccurrence
      }
      task {
        id
        status
        version
      }
    }
  }
  ${STATUS_UPDATE}
  ${FORM_OCCURRENCE}
`;

/** Confirms an answer or returns it with a note. Whatever is open on the page then reads itself anew. */
export function useReviewStatus(): (input: ReviewStatusInput) => Promise<unknown> {
  const [review] = useMutation(REVIEW_STATUS, { refetchQueries: 'active' });
  return (input) => review({ variables: { input } });
}
