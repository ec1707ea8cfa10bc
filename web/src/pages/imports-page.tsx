import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.js';
import type { ImportsPageQuery, ImportsPageQueryVariables } from '../gql/graphql.js';
import { DRAFT_LINE, DraftList } from '../import/draft-list.js';
import { UploadForm } from '../import/upload-form.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { ErrorText } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { Pager } from '../ui/pager.js';
import { Loading } from '../ui/progress.js';

const IMPORTS_PAGE: TypedDocumentNode<ImportsPageQuery, ImportsPageQueryVariables> = gql`
  query ImportsPage($after: ID) {
    drafts(first: 20, after: $after) {
      nodes {
        ...DraftLine
      }
      endCursor
      hasMore
      total
    }
  }
  ${DRAFT_LINE}
`;

/** Where a document comes in, and what came in before. */
export function Component() {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data, error, loading, fetchMore } = useQuery(IMPORTS_PAGE, { fetchPolicy: 'cache-and-network' });
  const opened = (draftId: string) => {
    client.cache.evict({ fieldName: 'drafts' });
    void navigate(paths.import(draftId));
  };
  return (
    <>
      <PageTitle>{t('import.title')}</PageTitle>
      <h1>{t('import.title')}</h1>
      <p>{t('import.lead')}</p>
      <UploadForm onRead={opened} />
      <h2>{t('import.earlier')}</h2>
      {loading && !data && <Loading />}
      {error && <ErrorText code={errorCode(error)} />}
      {data && (
        <>
          <DraftList drafts={data.drafts.nodes} hrefOf={paths.import} />
          {data.drafts.hasMore && (
            <Pager
              shown={data.drafts.nodes.length}
              total={data.drafts.total}
              hasMore
              onMore={() => void fetchMore({ variables: { after: data.drafts.endCursor } })}
            />
          )}
        </>
      )}
    </>
  );
}
