import { gql, type TypedDocumentNode } from '@apollo/client';
import type { OutboxLineFragment } from '../gql/graphql.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { classNames } from '../ui/class-names.js';
import styles from './mail.module.css';

export const OUTBOX_LINE: TypedDocumentNode<OutboxLineFragment> = gql`
  fragment OutboxLine on OutgoingMail {
    id
    state
    personName
    address
    subject
    text
    attempts
    nextAttemptAt
    lastError
    createdAt
    sentAt
  }
`;

/** Mails, the newest first: to whom, about what, and where each of them is. The text is shown as text and nothing else. */
export function OutboxList({ mails }: { mails: readonly OutboxLineFragment[] }) {
  const { t } = useText();
  return (
    <ol className={styles.mails}>
      {mails.map((mail) => (
        <li key={mail.id}>
          <p className={styles.subject}>{mail.subject}</p>
          <p>
            {mail.personName} · <span className={styles.address}>{mail.address}</span>
          </p>
          <p className={styles.state}>
            <strong className={classNames(mail.state === 'FAILED' && styles.failed)}>
              {t(`mail.state.${mail.state}`)}
            </strong>
            <Times mail={mail} />
          </p>
          {mail.lastError !== null && (
            <p className={styles.said}>{t('mail.said', { text: mail.lastError })}</p>
          )}
          <details>
            <summary>
              {t('mail.read')}
              <span className="visually-hidden">
                : {mail.subject}, {mail.personName}
              </span>
            </summary>
            <pre className={styles.text}>{mail.text}</pre>
          </details>
        </li>
      ))}
    </ol>
  );
}

function Times({ mail }: { mail: OutboxLineFragment }) {
  const { t, lang } = useText();
  const { createdAt, sentAt, attempts, nextAttemptAt } = mail;
  const parts = [t('mail.written', { when: formatInstant(createdAt, lang) })];
  if (sentAt !== null) parts.push(t('mail.sent', { when: formatInstant(sentAt, lang) }));
  if (attempts > 0 && sentAt === null) {
    parts.push(t('mail.tries', { count: attempts }));
    if (nextAttemptAt !== null) parts.push(t('mail.next_try', { when: formatInstant(nextAttemptAt, lang) }));
  }
  return <span> · {parts.join(' · ')}</span>;
}
