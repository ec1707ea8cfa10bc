import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type {
  ConfirmStatusesMutation,
  ConfirmStatusesMutationVariables,
  SeenAnswerInput,
} from '../gql/graphql.js';

const CONFIRM_STATUSES: TypedDocumentNode<ConfirmStatusesMutation, ConfirmStatusesMutationVariables> = gql`
  mutation ConfirmStatuses($input: ConfirmStatusesInput!) {
    confirmStatuses(input: $input) {
      results {
        updateId
        code
      }
    }
  }
`;

/** Confirms answers that were looked at; gives the codes of those that were not confirmed. */
export function useConfirmStatuses(): (updates: SeenAnswerInput[]) => Promise<string[]> {
  const [confirm] = useMutation(CONFIRM_STATUSES, { refetchQueries: 'active' });
  return async (updates) => {
    const { data } = await confirm({ variables: { input: { updates } } });
    return (data?.confirmStatuses.results ?? []).flatMap(({ code }) => (code === null ? [] : [code]));
  };
}
