import { gql, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider, useMutation, useQuery } from '@apollo/client/react';
import { formatDay, type Day } from '@kvartal/shared/calendar';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { paths } from '../app/paths.js';
import type {
  AskNewLinkMutation,
  AskNewLinkMutationVariables,
  OpenedLinkQuery,
  OpenedLinkQueryVariables,
  RevokeLinksMutation,
  RevokeLinksMutationVariables,
} from '../gql/graphql.js';
import { createClient } from '../lib/apollo.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { keepToken, keptToken, linkHeaders, MailLinkProvider, tokenIn } from '../lib/mail-link.js';
import styles from '../task/answer-page.module.css';
import { Button, ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { Notice } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { Loading } from '../ui/progress.js';
import { ToastRegion } from '../ui/toast.js';
import { AnswerSendingProvider } from '../status/answer-sending.js';
import { MyTasksBody } from './my-tasks-body.js';
import { meanwhile } from '../locales/uk/meanwhile.js';
import { moving } from '../locales/uk/moving.js';
import { decisions } from '../locales/uk/decisions.js';
import { answer } from '../locales/uk/answer.js';
import { measuring } from '../locales/uk/measuring.js';
import { status } from '../locales/uk/status.js';
import { task } from '../locales/uk/task.js';

export const words = { ...answer, ...decisions, ...meanwhile, ...measuring, ...moving, ...status, ...task };

const OPENED_LINK: TypedDocumentNode<OpenedLinkQuery, OpenedLinkQueryVariables> = gql`
  query OpenedLink {
    updateLinks {
      id
      personId
      personName
      expiresAt
      council {
        id
        name
        nameEn
      }
    }
  }
`;

const REVOKE_LINKS: TypedDocumentNode<RevokeLinksMutation, RevokeLinksMutationVariables> = gql`
  mutation RevokeLinks {
    revokeUpdateLinks(input: {}) {
      revoked
    }
  }
`;

const ASK_NEW_LINK: TypedDocumentNode<AskNewLinkMutation, AskNewLinkMutationVariables> = gql`
  mutation AskNewLink($input: AskNewLinkInput!) {
    askNewLink(input: $input) {
      ok
    }
  }
`;

/** The page of a mail's link: «My tasks» with only what the mail was about, open without signing in. */
export function Component() {
  const { t, lang, setLang } = useText();
  const token = useLinkToken();
  const [revoked, setRevoked] = useState(false);
  const client = useMemo(() => (token === null ? null : createClient(() => {}, linkHeaders(token))), [token]);
  return (
    <ToastRegion>
      <a className={styles.skip} href="#main">
        {t('app.skip')}
      </a>
      <header className={styles.top}>
        <strong>{t('app.name')}</strong>
        <Button look="quiet" onClick={() => setLang(lang === 'uk' ? 'en' : 'uk')}>
          {t(lang === 'uk' ? 'app.language.en' : 'app.language.uk')}
        </Button>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {client === null || revoked ? (
          <NoLink title={t(revoked ? 'answer.revoked' : 'answer.no_link')} token={null} />
        ) : (
          <ApolloProvider client={client}>
            <MailLinkProvider value={token}>
              <Opened
                token={token}
                onRevoked={() => {
                  keepToken(null);
                  setRevoked(true);
                }}
              />
            </MailLinkProvider>
          </ApolloProvider>
        )}
      </main>
    </ToastRegion>
  );
}

/** The token of the address. It is taken out of the address bar, where a picture of the screen would show it. */
function useLinkToken(): string | null {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const fresh = tokenIn(hash);
  const [token, setToken] = useState(() => fresh ?? keptToken());
  if (fresh !== null && fresh !== token) setToken(fresh);
  useEffect(() => {
    if (fresh === null) return;
    keepToken(fresh);
    void navigate(paths.answer, { replace: true });
  }, [fresh, navigate]);
  return token;
}

/** The last day on which the link works: it ends with a Kyiv midnight. */
function lastDay(expiresAt: string): Day {
  return kyivDay(new Date(Date.parse(expiresAt) - 1).toISOString());
}

/** A link that opens nothing: a plain page with the way to a new one, where there was one, and to sign in. */
function NoLink({ title, token }: { title: string; token: string | null }) {
  const { t } = useText();
  // Without the old link: who comes by it is not listened to.
  const [client] = useState(() => createClient(() => {}));
  const [ask, asking] = useMutation(ASK_NEW_LINK, { client });
  const isAsked = asking.data !== undefined && asking.data !== null;
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Empty
        title={title}
        wholePage
        actions={
          <>
            {token !== null && !isAsked && (
              <Button
                busy={asking.loading}
                onClick={() => void ask({ variables: { input: { token } } }).catch(() => {})}
              >
                {t('answer.new_link')}
              </Button>
            )}
            <ButtonLink href={paths.signIn(paths.myTasks)}>{t('answer.sign_in')}</ButtonLink>
          </>
        }
      >
        {t('answer.no_link.text')}
      </Empty>
      <div role="status">
        {isAsked && <Notice title={t('answer.new_link.asked')}>{t('answer.new_link.asked.text')}</Notice>}
      </div>
      {asking.error && <ErrorText code={errorCode(asking.error)} />}
    </>
  );
}

function Opened({ token, onRevoked }: { token: string | null; onRevoked: () => void }) {
  const { t, lang } = useText();
  const { data, error, refetch } = useQuery(OPENED_LINK);
  const [revoke, revoking] = useMutation(REVOKE_LINKS);
  if (error && errorCode(error) === 'link.not_valid')
    return <NoLink title={t('answer.no_link')} token={token} />;
  if (error) {
    return (
      <ErrorText
        code={errorCode(error)}
        actions={
          <Button look="secondary" onClick={() => void refetch()}>
            {t('ui.retry')}
          </Button>
        }
      />
    );
  }
  const link = data?.updateLinks[0];
  if (!link) return <Loading />;
  const end = async () => {
    await revoke();
    onRevoked();
  };
  return (
    <>
      <AnswerSendingProvider viewerId={link.personId}>
        <MyTasksBody byLink />
      </AnswerSendingProvider>
      <footer className={styles.answering}>
        <p>
          {t('answer.whose', {
            name: link.personName,
            council: lang === 'en' ? (link.council.nameEn ?? link.council.name) : link.council.name,
            day: formatDay(lastDay(link.expiresAt), lang, 'long'),
          })}
        </p>
        {revoking.error && <ErrorText code={errorCode(revoking.error)} />}
        <p>
          <a href={paths.signIn(paths.myTasks)}>{t('answer.sign_in')}</a>
          <Button look="quiet" busy={revoking.loading} onClick={() => void end()}>
            {t('answer.revoke')}
          </Button>
        </p>
      </footer>
    </>
  );
}
