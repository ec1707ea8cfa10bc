import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import type {
  AddSignInMethodMutation,
  AddSignInMethodMutationVariables,
  CouncilServersQuery,
  CouncilServersQueryVariables,
  SwitchSignInMethodMutation,
  SwitchSignInMethodMutationVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Field } from '../ui/field.js';
import { Loading } from '../ui/progress.js';
import { useToast } from '../ui/toast.js';
import styles from './sign-in-method.module.css';

const SERVER: TypedDocumentNode = gql`
  fragment SignInServer on OwnSignInMethod {
    id
    name
    issuer
    enabled
    people
    version
  }
`;

const SERVERS: TypedDocumentNode<CouncilServersQuery, CouncilServersQueryVariables> = gql`
  query CouncilServers {
    signInSettings {
      redirectUri
      methods {
        ...SignInServer
      }
    }
  }
  ${SERVER}
`;

const ADD: TypedDocumentNode<AddSignInMethodMutation, AddSignInMethodMutationVariables> = gql`
  mutation AddSignInMethod($input: AddSignInMethodInput!) {
    addSignInMethod(input: $input) {
      method {
        ...SignInServer
      }
    }
  }
  ${SERVER}
`;

const SWITCH: TypedDocumentNode<SwitchSignInMethodMutation, SwitchSignInMethodMutationVariables> = gql`
  mutation SwitchSignInMethod($input: SwitchSignInMethodInput!) {
    switchSignInMethod(input: $input) {
      method {
        ...SignInServer
      }
    }
  }
  ${SERVER}
`;

const EMPTY = { name: '', issuer: '', clientId: '', clientSecret: '' };

/** The sign-in servers of the council, for its administrator: switched on and off, and a new one. */
export function CouncilServers() {
  const { t } = useText();
  const { data, error, refetch } = useQuery(SERVERS, { fetchPolicy: 'network-only' });
  const [turn, { error: refused }] = useMutation(SWITCH);
  if (!data) return error ? <ErrorText code={errorCode(error)} /> : <Loading />;
  const { redirectUri, methods } = data.signInSettings;
  return (
    <>
      <h2>{t('sign_in_method.council')}</h2>
      <p className={styles.lead}>{t('sign_in_method.council.lead', { uri: redirectUri })}</p>
      {refused && <ErrorText code={errorCode(refused)} />}
      <ul className={styles.list}>
        {methods.map(({ id, name, issuer, enabled, people, version }) => {
          const state = enabled ? 'off' : 'on';
          return (
            <li key={id}>
              <span>
                <strong>{name}</strong> <span className={styles.meta}>{issuer}</span>
                <br />
                <span className={styles.meta}>
                  {t(enabled ? 'sign_in_method.state.on' : 'sign_in_method.state.off')}
                  {' · '}
                  {t('sign_in_method.people', { people })}
                </span>
              </span>
              <Button
                look="quiet"
                aria-label={t(`sign_in_method.switch.${state}.of`, { name })}
                onClick={() => {
                  turn({ variables: { input: { id, version, enabled: !enabled } } }).catch(() => {});
                }}
              >
                {t(`sign_in_method.switch.${state}`)}
              </Button>
            </li>
          );
        })}
      </ul>
      <AddServer onAdded={() => void refetch()} />
    </>
  );
}

function AddServer({ onAdded }: { onAdded: () => void }) {
  const { t } = useText();
  const say = useToast();
  const [typed, setTyped] = useState(EMPTY);
  const [add, { loading, error }] = useMutation(ADD);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { clientSecret, ...rest } = typed;
      await add({ variables: { input: { ...rest, ...(clientSecret && { clientSecret }) } } });
      setTyped(EMPTY);
      say(t('sign_in_method.added'));
      onAdded();
    } catch {
      // The form says what went wrong and keeps what was typed.
    }
  };
  const field = (name: keyof typeof EMPTY) => ({
    value: typed[name],
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <h3>{t('sign_in_method.add')}</h3>
      <Field label={t('sign_in_method.name')} required maxLength={60} {...field('name')} />
      <Field label={t('sign_in_method.issuer')} type="url" required {...field('issuer')} />
      <Field label={t('sign_in_method.client')} required {...field('clientId')} />
      <Field label={t('sign_in_method.secret')} type="password" optional {...field('clientSecret')} />
      {error && <ErrorText code={errorCode(error)} />}
      <div>
        <Button type="submit" busy={loading}>
          {t('sign_in_method.add')}
        </Button>
      </div>
    </form>
  );
}
