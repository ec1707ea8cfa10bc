import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSession } from '../account/session.js';
import { API_TOKEN_LINE } from '../api-token/api-token-fragment.js';
import styles from '../api-token/api-token.module.css';
import { MakeToken } from '../api-token/make-token.js';
import { TokenList } from '../api-token/token-list.js';
import type {
  ApiTokensPageQuery,
  ApiTokensPageQueryVariables,
  CouncilTokensQuery,
  CouncilTokensQueryVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Pager } from '../ui/pager.js';
import { Loading } from '../ui/progress.js';
import { apiToken } from '../locales/uk/api-token.js';

export const words = { ...apiToken };

const TOKENS: TypedDocumentNode<ApiTokensPageQuery, ApiTokensPageQueryVariables> = gql`
  query ApiTokensPage {
    myApiTokens {
      ...ApiTokenLine
    }
  }
  ${API_TOKEN_LINE}
`;

const OF_COUNCIL: TypedDocumentNode<CouncilTokensQuery, CouncilTokensQueryVariables> = gql`
  query CouncilTokens($after: ID) {
    apiTokens(first: 50, after: $after) {
      nodes {
        ...ApiTokenLine
      }
      endCursor
      hasMore
      total
    }
  }
  ${API_TOKEN_LINE}
`;

/** The tokens of the person's programs; for the administrator, those of everybody in the council too. */
export function Component() {
  const { t } = useText();
  const { viewer } = useSession();
  const { data, error, refetch } = useQuery(TOKENS, { fetchPolicy: 'network-only' });
  return (
    <>
      <PageTitle>{t('token.title')}</PageTitle>
      <h1>{t('token.title')}</h1>
      <p className={styles.lead}>{t('token.lead')}</p>
      {data ? (
        <>
          <MakeToken onMade={() => void refetch()} />
          <h2>{t('token.mine')}</h2>
          {data.myApiTokens.length === 0 ? (
            <Empty title={t('token.none')}>{t('token.none.text')}</Empty>
          ) : (
            <TokenList tokens={data.myApiTokens} />
          )}
          {viewer.can.managePeople && <OfCouncil />}
        </>
      ) : error ? (
        <ErrorText
          code={errorCode(error)}
          actions={
            <Button look="secondary" onClick={() => void refetch()}>
              {t('ui.retry')}
            </Button>
          }
        />
      ) : (
        <Loading />
      )}
    </>
  );
}

function OfCouncil() {
  const { t } = useText();
  const { data, error, refetch, fetchMore } = useQuery(OF_COUNCIL, { fetchPolicy: 'network-only' });
  const [busy, setBusy] = useState(false);
  const fetchRest = async (after: string | null) => {
    setBusy(true);
    // What could not be fetched is not there yet; the button stays for another try.
    await fetchMore({ variables: { after } }).catch(() => {});
    setBusy(false);
  };
  const page = data?.apiTokens;
  if (page?.total === 0) return null;
  return (
    <>
      <h2>{t('token.all')}</h2>
      {page ? (
        <>
          <TokenList tokens={page.nodes} withOwners />
          <Pager
            shown={page.nodes.length}
            total={page.total}
            hasMore={page.hasMore}
            busy={busy}
            onMore={() => void fetchRest(page.endCursor)}
          />
        </>
      ) : error ? (
        <ErrorText
          code={errorCode(error)}
          actions={
            <Button look="secondary" onClick={() => void refetch()}>
              {t('ui.retry')}
            </Button>
          }
        />
      ) : (
        <Loading />
      )}
    </>
  );
}
