import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type {
  SubmitStatusInput,
  SubmitStatusMutation,
  SubmitStatusMutationVariables,
} from '../gql/graphql.js';
import { FORM_OCCURRENCE, STATUS_UPDATE } from './status-fragments.js';

const SUBMIT_STATUS: TypedDocumentNode<SubmitStatusMutation, SubmitStatusMutationVariables> = gql`
  mutation SubmitStatus($input: SubmitStatusInput!) {
    submitStatus(input: $input) {
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

/**
 * Sends an answer under the name of its act (lib/act-link.ts). Whatever is open on the page then reads itself anew:
 * lists, counts, what waits.
 */
export function useSubmitStatus(): (input: SubmitStatusInput, actKey: string) => Promise<unknown> {
  const [submit] = useMutation(SUBMIT_STATUS, { refetchQueries: 'active' });
  return (input, actKey) => submit({ variables: { input }, context: { actKey } });
}
