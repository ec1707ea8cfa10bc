import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Navigate, useNavigate } from 'react-router';
import { ChangePassword } from '../account/change-password.js';
import { FactorPanel } from '../account/factor-panel.js';
import styles from '../account/security.module.css';
import { SessionsList } from '../account/sessions-list.js';
import { paths } from '../app/paths.js';
import type {
  LeaveMutation,
  LeaveMutationVariables,
  SecurityPageQuery,
  SecurityPageQueryVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { security } from '../locales/uk/security.js';
import { Button } from '../ui/button.js';
import { ErrorText } from '../ui/error-text.js';
import { Notice } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';

export const words = { ...security };

const SECURITY: TypedDocumentNode<SecurityPageQuery, SecurityPageQueryVariables> = gql`
  query SecurityPage {
    secondFactor {
      required
      totpSince
      codesLeft
      mayChange
      passkeys {
        id
        name
        createdAt
        usedAt
      }
    }
  }
`;
const LEAVE: TypedDocumentNode<LeaveMutation, LeaveMutationVariables> = gql`
  mutation Leave {
    signOut {
      ok
    }
  }
`;

/** How the person signs in. It stands outside of the frame: who must set up a second factor first sees nothing else. */
export function Component() {
  const { t } = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [leave] = useMutation(LEAVE);
  const { data, error, refetch } = useQuery(SECURITY, { fetchPolicy: 'network-only' });
  if (error && errorCode(error) === 'auth.required')
    return <Navigate to={paths.signIn(paths.security)} replace />;
  const factor = data?.secondFactor;
  const has = factor !== undefined && (factor.totpSince !== null || factor.passkeys.length > 0);
  const closed = factor !== undefined && factor.required && !has;
  const signInAgain = async () => {
    await leave().catch(() => {});
    await client.clearStore();
    await navigate(paths.signIn(paths.security));
  };
  return (
    <main className={styles.page}>
      <PageTitle>{t('security.title')}</PageTitle>
      <div>
        {factor && !closed && (
          <p className="no-print">
            <a href={paths.home}>{t('security.back')}</a>
          </p>
        )}
        <h1>{t('security.title')}</h1>
      </div>
      {closed && <Notice>{t('security.required')}</Notice>}
      {factor && !factor.mayChange && <Notice>{t('security.stale')}</Notice>}
      {factor && (!factor.mayChange || closed) && (
        <div className="no-print">
          <Button look="secondary" onClick={() => void signInAgain()}>
            {t('security.again')}
          </Button>
        </div>
      )}
      {factor ? (
        <>
          <FactorPanel factor={factor} onChanged={() => refetch()} />
          {!closed && (
            <>
              <section className={styles.part} aria-labelledby="sessions">
                <h2 id="sessions">{t('security.sessions')}</h2>
                <SessionsList />
              </section>
              <section className={`${styles.part} no-print`} aria-labelledby="password">
                <h2 id="password">{t('security.password')}</h2>
                <ChangePassword />
              </section>
            </>
          )}
        </>
      ) : error ? (
        <ErrorText code={errorCode(error)} />
      ) : (
        <Loading />
      )}
    </main>
  );
}
