import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { OutboxPageQuery, OutboxPageQueryVariables } from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';
import { useText } from '../lib/i18n.js';
import { LinkHolders } from '../mail/link-holders.js';
import styles from '../mail/mail.module.css';
import { OUTBOX_LINE, OutboxList } from '../mail/outbox-list.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/empty.js';
import { ErrorText } from '../ui/error-text.js';
import { Notice } from '../ui/notice.js';
import { PageTitle } from '../ui/page-title.js';
import { Pager } from '../ui/pager.js';
import { Loading } from '../ui/progress.js';
import { mail } from '../locales/uk/mail.js';

export const words = { ...mail };

const OUTBOX: TypedDocumentNode<OutboxPageQuery, OutboxPageQueryVariables> = gql`
  query OutboxPage($after: ID) {
    outbox(first: 20, after: $after) {
      sends
      nodes {
        ...OutboxLine
      }
      endCursor
      hasMore
      total
    }
  }
  ${OUTBOX_LINE}
`;

/** Mails to the people of the council, for the administrator. */
export function Component() {
  const { t } = useText();
  const { data, error, refetch, fetchMore } = useQuery(OUTBOX, { fetchPolicy: 'cache-and-network' });
  const [busy, setBusy] = useState(false);
  const fetchRest = async (after: string | null) => {
    setBusy(true);
    // What could not be fetched is not there yet; the button stays for another try.
    await fetchMore({ variables: { after } }).catch(() => {});
    setBusy(false);
  };
  const outbox = data?.outbox;
  const code = error ? errorCode(error) : null;
  return (
    <>
      <PageTitle>{t('mail.title')}</PageTitle>
      <h1>{t('mail.title')}</h1>
      {outbox ? (
        <>
          <p className={styles.lead}>{t('mail.lead')}</p>
          {!outbox.sends && (
            <Notice kind="warning" title={t('mail.no_server.title')}>
              {t('mail.no_server.text')}
            </Notice>
          )}
          <LinkHolders />
          {outbox.total === 0 ? (
            <Empty title={t('mail.empty')}>{t('mail.empty.text')}</Empty>
          ) : (
            <>
              <OutboxList mails={outbox.nodes} />
              <Pager
                shown={outbox.nodes.length}
                total={outbox.total}
                hasMore={outbox.hasMore}
                busy={busy}
                onMore={() => void fetchRest(outbox.endCursor)}
              />
            </>
          )}
        </>
      ) : code === 'access.denied' ? (
        <Notice>{t('mail.denied')}</Notice>
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
