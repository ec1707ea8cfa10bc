import { formatDay } from '@kvartal/shared/calendar';
import { useText } from '../lib/i18n.js';
import type { StatusUpdateFacts } from './status-fragments.js';
import styles from './status.module.css';

/** The proof of an answer: addresses and files, each with the day it was added. */
export function EvidenceList({ evidence }: { evidence: StatusUpdateFacts['evidence'] }) {
  const { t, lang } = useText();
  return (
    <ul className={styles.proofs} aria-label={t('status.evidence')}>
      {evidence.map((one) => {
        const name = one.title ?? one.url ?? '';
        const href = one.kind === 'FILE' ? one.fileUrl : one.url;
        return (
          <li key={one.id}>
            <span className={styles.kind}>
              {t(one.kind === 'FILE' ? 'status.evidence.file' : 'status.evidence.page')}
            </span>{' '}
            {href === null ? (
              name
            ) : (
              <a href={href} {...(one.kind === 'LINK' ? { target: '_blank', rel: 'noreferrer' } : {})}>
                {name}
              </a>
            )}{' '}
            <span className={styles.meta}>{formatDay(one.addedOn, lang, 'numeric')}</span>
            {one.failsSince !== null && (
              <>
                {' '}
                <span className={styles.fails}>
                  {t('status.evidence.fails', { day: formatDay(one.failsSince, lang, 'long') })}
                </span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
