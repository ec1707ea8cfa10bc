import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import type {
  BeginExternalSignInMutation,
  BeginExternalSignInMutationVariables,
  SignInMethodsQuery,
  SignInMethodsQueryVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import styles from './sign-in-method.module.css';

const METHODS: TypedDocumentNode<SignInMethodsQuery, SignInMethodsQueryVariables> = gql`
  query SignInMethods {
    signInMethods {
      id
      name
      council
    }
  }
`;

const BEGIN: TypedDocumentNode<BeginExternalSignInMutation, BeginExternalSignInMutationVariables> = gql`
  mutation BeginExternalSignIn($input: BeginExternalSignInInput!) {
    beginExternalSignIn(input: $input) {
      url
    }
  }
`;

/** A button for each server by which one may sign in; nothing where there is none. */
export function MethodButtons({ next }: { next: string | null }) {
  const { t } = useText();
  const methods = useQuery(METHODS).data?.signInMethods ?? [];
  const [begin, { loading, error }] = useMutation(BEGIN);
  if (methods.length === 0) return null;
  const go = async (method: string) => {
    try {
      const { data } = await begin({ variables: { input: { method, next } } });
      if (data) location.assign(data.beginExternalSignIn.url);
    } catch {
      // What went wrong stands above the buttons.
    }
  };
  return (
    <section aria-label={t('sign_in_method.or')} className={styles.buttons}>
      {error && <ErrorText code={errorCode(error)} />}
      {methods.map(({ id, name, council }) => (
        <Button key={id} look="secondary" busy={loading} onClick={() => void go(id)}>
          {council === null ? t('sign_in_method.by', { name }) : t('sign_in_method.by.of', { name, council })}
        </Button>
      ))}
    </section>
  );
}
