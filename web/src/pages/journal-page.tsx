import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSession } from '../account/session.js';
import { paths } from '../app/paths.js';
import type { JournalPageQuery, JournalPageQueryVariables } from '../gql/graphql.js';
import { filterInput, readFilter, type FilterName } from '../journal/journal-filter.js';
import { JournalFilters } from '../journal/journal-filters.js';
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
import { journalPage } from '../locales/uk/journal-page.js';

export const words = { ...journalWords, ...journalPage };

const JOURNAL: TypedDocumentNode<JournalPageQuery, JournalPageQueryVariables> = gql`
  query JournalPage($after: ID, $filter: JournalFilterInput) {
    journal(first: 50, after: $after, filter: $filter) {
      nodes {
        ...JournalLine
        taskTitle
      }
      endCursor
      hasMore
      total
    }
    people(first: 100) {
      nodes {
        id
        name
      }
    }
  }
  ${JOURNAL_LINE}
`;

/** Every change of the council that the address asks for, the newest first, in words. */
export function Component() {
  const { t } = useText();
  const { plans, viewer } = useSession();
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const { data, previousData, error, refetch, fetchMore } = useQuery(JOURNAL, {
    variables: { filter: filterInput(filter) },
    fetchPolicy: 'cache-and-network',
  });
  const [busy, setBusy] = useState(false);
  const fetchRest = async (after: string | null) => {
    setBusy(true);
    // What could not be fetched is not there yet; the button stays for another try.
    await fetchMore({ variables: { after } }).catch(() => {});
    setBusy(false);
  };
  const change = (name: FilterName, value: string | null) => {
    const next = new URLSearchParams({ ...filter, ...(value !== null && { [name]: value }) });
    if (value === null) next.delete(name);
    setSearch(next, { replace: true });
  };
  const hrefOf = ({ planId, taskId }: JournalLine) => {
    const plan = plans.find((one) => one.id === planId);
    if (!plan) return null;
    return taskId === null ? paths.plan(plan.slug) : paths.task(plan.slug, taskId);
  };
  // Another filter shows what was there until its own rows have come.
  const shown = data ?? previousData;
  const journal = shown?.journal;
  const code = error ? errorCode(error) : null;
  return (
    <>
      <PageTitle>{t('journal_page.title')}</PageTitle>
      <h1>{t('journal_page.title')}</h1>
      <p className={styles.lead}>
        {t('journal_page.lead')}{' '}
        <a href={paths.journalHeads(viewer.council.slug)}>{t('journal_page.heads')}</a>
      </p>
      {shown && (
        <JournalFilters
          filter={filter}
          people={shown.people.nodes}
          plans={plans.map(({ id, title }) => ({ id, name: title }))}
          onChange={change}
          onReset={() => setSearch({}, { replace: true })}
        />
      )}
      {journal ? (
        journal.total === 0 ? (
          Object.keys(filter).length > 0 ? (
            <Empty title={t('journal_page.filter.nothing')}>{t('journal_page.filter.nothing.text')}</Empty>
          ) : (
            <Empty title={t('journal_page.empty')}>{t('journal_page.empty.text')}</Empty>
          )
        ) : (
          <>
            <p className={styles.file}>
              <a href={paths.journalFile(filter)} download>
                {t('journal_page.file')}
              </a>
            </p>
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
        <Notice>{t('journal_page.denied')}</Notice>
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
