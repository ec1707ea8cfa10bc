import { gql } from '@apollo/client';
import type { DraftLineFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import styles from './import.module.css';

export const DRAFT_LINE = gql`
  fragment DraftLine on PlanDraftRecord {
    id
    fileName
    state
    createdAt
    authorName
  }
`;

/** Documents that were uploaded, the newest first, with what became of each. */
export function DraftList({
  drafts,
  hrefOf,
}: {
  drafts: readonly DraftLineFragment[];
  hrefOf: (id: string) => string;
}) {
  const { t, lang } = useText();
  if (drafts.length === 0) return <p>{t('import.none')}</p>;
  return (
    <ul className={styles.drafts}>
      {drafts.map((draft) => (
        <li key={draft.id} className={styles.draft}>
          <a href={hrefOf(draft.id)}>{draft.fileName}</a>
          <strong>{t(`import.state.${lower(draft.state)}`)}</strong>
          <span>
            {t('import.uploaded', { who: draft.authorName, when: formatInstant(draft.createdAt, lang) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
