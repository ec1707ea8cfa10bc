import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type {
  EndOtherSessionsMutation,
  EndOtherSessionsMutationVariables,
  EndSessionMutation,
  EndSessionMutationVariables,
  MySessionsQuery,
  MySessionsQueryVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Loading } from '../ui/progress.js';
import { browserName } from './browser-name.js';
import styles from './security.module.css';

export const MY_SESSIONS: TypedDocumentNode<MySessionsQuery, MySessionsQueryVariables> = gql`
  query MySessions {
    mySessions {
      id
      agent
      createdAt
      seenAt
      own
    }
  }
`;
const END: TypedDocumentNode<EndSessionMutation, EndSessionMutationVariables> = gql`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      sessions {
        id
      }
    }
  }
`;
const END_OTHERS: TypedDocumentNode<EndOtherSessionsMutation, EndOtherSessionsMutationVariables> = gql`
  mutation EndOtherSessions {
    endOtherSessions {
      sessions {
        id
      }
    }
  }
`;

/** Where the person is signed in; any other browser can be signed out from here. */
export function SessionsList() {
  const { t, lang } = useText();
  const { data, error, refetch } = useQuery(MY_SESSIONS, { fetchPolicy: 'network-only' });
  const [end] = useMutation(END);
  const [endOthers] = useMutation(END_OTHERS);
  const [failed, setFailed] = useState<string | null>(null);
  const run = async (act: () => Promise<unknown>) => {
    setFailed(null);
    await act().catch((refused: unknown) => setFailed(errorCode(refused)));
    await refetch();
  };
  if (!data) return error ? <ErrorText code={errorCode(error)} /> : <Loading />;
  return (
    <>
      {failed !== null && <ErrorText code={failed} />}
      <ul className={styles.list}>
        {data.mySessions.map(({ id, agent, createdAt, seenAt, own }) => {
          const name = browserName(agent) ?? t('security.session.unknown');
          const began = formatInstant(createdAt, lang);
          return (
            <li key={id}>
              <span>
                <strong>{name}</strong>
                {own && ` (${t('security.session.own')})`}
                <br />
                <span className={styles.meta}>
                  {t('security.session.times', { began, seen: formatInstant(seenAt, lang) })}
                </span>
              </span>
              {!own && (
                <Button
                  look="secondary"
                  className="no-print"
                  aria-label={t('security.session.end.of', { name, began })}
                  onClick={() => void run(() => end({ variables: { input: { id } } }))}
                >
                  {t('security.session.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {data.mySessions.length > 1 && (
        <Button look="secondary" className="no-print" onClick={() => void run(() => endOthers())}>
          {t('security.sessions.end_others')}
        </Button>
      )}
    </>
  );
}
