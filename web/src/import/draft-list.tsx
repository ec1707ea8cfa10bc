import { gql } from '@apollo/client';
import { errorText } from '@kvartal/shared/errors';
import type { ReactNode } from 'react';
import type { DraftLineFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import styles from './import.module.css';
import { DRAFT_READING } from './reading-line.js';
import { isUnread } from './unread.js';

export const DRAFT_LINE = gql`
  fragment DraftLine on PlanDraftRecord {
    id
    fileName
    createdAt
    authorName
    ...DraftReading
  }
  ${DRAFT_READING}
`;

/** Documents that were uploaded, the newest first, with what became of each. */
export function DraftList({
  drafts,
  hrefOf,
  readingOf,
}: {
  drafts: readonly DraftLineFragment[];
  hrefOf: (id: string) => string;
  /** How far a document is that is being read. */
  readingOf: (draft: DraftLineFragment) => ReactNode;
}) {
  const { t, lang } = useText();
  if (drafts.length === 0) return <p>{t('import.none')}</p>;
  return (
    <ul className={styles.drafts}>
      {drafts.map((draft) => (
        <li key={draft.id} className={styles.draft}>
          {isUnread(draft.state) ? (
            <span className={styles.name}>{draft.fileName}</span>
          ) : (
            <a className={styles.name} href={hrefOf(draft.id)}>
              {draft.fileName}
            </a>
          )}
          <strong>{t(`import.state.${lower(draft.state)}`)}</strong>
          {draft.state === 'READING' && readingOf(draft)}
          {draft.reason !== null && <p>{errorText(draft.reason, lang)}</p>}
          <span className={styles.uploaded}>
            {t('import.uploaded', { who: draft.authorName, when: formatInstant(draft.createdAt, lang) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
