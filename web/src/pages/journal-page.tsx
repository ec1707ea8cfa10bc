import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSession } from '../account/session.js';
import { paths } from '../app/paths.js';
import type { JournalPageQuery, JournalPageQueryVariables } from '../gql/graphql.js';
import { JOURNAL_LINE, type JournalLine } from '../journal/journal-fragment.js';
import { JournalList } from '../journal/journal-list.js';
import styles from '../journal/journal.module.css';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { Notice } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { Pager } from '../ui/pager.js';
import { Loading } from '../ui/progress.js';
import { journal as journalWords } from '../locales/uk/journal.js';

export const words = { ...journalWords };

const JOURNAL: TypedDocumentNode<JournalPageQuery, JournalPageQueryVariables> = gql`
  query JournalPage($after: ID) {
    journal(first: 50, after: $after) {
      nodes {
        ...JournalLine
        taskTitle
      }
      endCursor
      hasMore
      total
    }
  }
  ${JOURNAL_LINE}
`;

/** Every change of the council, the newest first, in words. */
export function Component() {
  const { t } = useText();
  const { plans } = useSession();
  const { data, error, refetch, fetchMore } = useQuery(JOURNAL, { fetchPolicy: 'cache-and-network' });
  const [busy, setBusy] = useState(false);
  const fetchRest = async (after: string | null) => {
    setBusy(true);
    // What could not be fetched is not there yet; the button stays for another try.
    await fetchMore({ variables: { after } }).catch(() => {});
    setBusy(false);
  };
  const hrefOf = ({ planId, taskId }: JournalLine) => {
    const plan = plans.find((one) => one.id === planId);
    if (!plan) return null;
    return taskId === null ? paths.plan(plan.slug) : paths.task(plan.slug, taskId);
  };
  const journal = data?.journal;
  const code = error ? errorCode(error) : null;
  return (
    <>
      <PageTitle>{t('journal.title')}</PageTitle>
      <h1>{t('journal.title')}</h1>
      <p className={styles.lead}>{t('journal.lead')}</p>
      {journal ? (
        journal.total === 0 ? (
          <Empty title={t('journal.empty')}>{t('journal.empty.text')}</Empty>
        ) : (
          <>
            <JournalList entries={journal.nodes} hrefOf={hrefOf} />
            <Pager
              shown={journal.nodes.length}
              total={journal.total}
              hasMore={journal.hasMore}
              busy={busy}
              onMore={() => void fetchRest(journal.endCursor)}
            />
          </>
        )
      ) : code === 'access.denied' ? (
        <Notice>{t('journal.denied')}</Notice>
      ) : code !== null ? (
        <ErrorText
          code={code}
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
