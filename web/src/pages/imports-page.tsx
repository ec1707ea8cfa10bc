import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../app/paths.js';
import type { DraftReadingFragment, ImportsPageQuery, ImportsPageQueryVariables } from '../gql/graphql.js';
import { DRAFT_LINE, DraftList } from '../import/draft-list.js';
import { UploadForm, type Refusal } from '../import/upload-form.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { ErrorText } from '../ui/error-text.js';
import { PageTitle } from '../ui/page-title.js';
import { Pager } from '../ui/pager.js';
import { Loading } from '../ui/progress.js';
import { useToast } from '../ui/toast.js';
import { WatchedReading } from './watched-reading.js';
import { imports } from '../locales/uk/import.js';

export const words = { ...imports };

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
  const { data, error, loading, fetchMore, refetch } = useQuery(IMPORTS_PAGE, {
    fetchPolicy: 'cache-and-network',
  });
  const say = useToast();
  const form = useRef<HTMLDivElement>(null);
  const [taken, setTaken] = useState<{ id: string; fileName: string } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const take = (id: string, fileName: string) => {
    setTaken({ id, fileName });
    // Its line stands in the list at once; what cannot be loaded now is loaded with the page.
    refetch().catch(() => {});
  };
  const end = ({ id, state, reason }: DraftReadingFragment, fileName: string) => {
    const isOurs = id === taken?.id;
    if (isOurs) setTaken(null);
    if (state === 'CANCELLED') {
      say(t('import.reading.cancelled'));
      // The button that was pressed is gone: the keyboard goes on from the one for the next document.
      form.current?.querySelector('button')?.focus();
    } else if (state === 'REFUSED') {
      if (isOurs) setRefusal({ fileName, code: reason ?? 'import.unread' });
    } else if (isOurs) void navigate(paths.import(id));
    else say(t('import.reading.ready', { name: fileName }));
  };
  const watched = (draft: { id: string; fileName: string }) => (
    <WatchedReading key={draft.id} {...draft} onEnd={(ended) => end(ended, draft.fileName)} />
  );
  return (
    <>
      <PageTitle>{t('import.title')}</PageTitle>
      <h1>{t('import.title')}</h1>
      <p>{t('import.lead')}</p>
      <div ref={form}>
        <UploadForm
          onTaken={take}
          onSending={() => setRefusal(null)}
          refusal={refusal}
          reading={
            taken && (
              <>
                {watched(taken)}
                <p>{t('import.reading.close')}</p>
              </>
            )
          }
        />
      </div>
      <h2>{t('import.earlier')}</h2>
      {loading && !data && <Loading />}
      {error && <ErrorText code={errorCode(error)} />}
      {data && (
        <>
          <DraftList
            drafts={data.drafts.nodes}
            hrefOf={paths.import}
            readingOf={({ id, fileName }) => (id === taken?.id ? null : watched({ id, fileName }))}
          />
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
