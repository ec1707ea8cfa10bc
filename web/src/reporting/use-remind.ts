import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { RemindMutation, RemindMutationVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { useToast } from '../ui/toast.js';

const REMIND: TypedDocumentNode<RemindMutation, RemindMutationVariables> = gql`
  mutation Remind($input: RemindInput!) {
    remind(input: $input) {
      reminded
      alreadyToday
      nothingDue
    }
  }
`;

/** Reminds people by mail and says what came of it; `failed` is the code of a refusal. */
export function useRemind(planSlug: string) {
  const { t } = useText();
  const say = useToast();
  const [remind, { loading, error }] = useMutation(REMIND);
  const send = async (membershipIds: string[]): Promise<void> => {
    try {
      const { data } = await remind({ variables: { input: { planSlug, membershipIds } } });
      if (!data) return;
      const { reminded, alreadyToday, nothingDue } = data.remind;
      const said = [
        t('silence.reminded', { count: reminded }),
        alreadyToday > 0 ? t('silence.already', { count: alreadyToday }) : '',
        nothingDue > 0 ? t('silence.nothing_due', { count: nothingDue }) : '',
      ];
      say(said.filter(Boolean).join(' '));
    } catch {
      // The page shows what went wrong.
    }
  };
  return { send, busy: loading, failed: error ? errorCode(error) : null };
}
