import { isVerdict, lateWords } from '@kvartal/shared/status';
import type { ReactNode } from 'react';
import { lower } from '../lib/enums.js';
import { formatInstant } from '../lib/formats.js';
import { useText, type Translate } from '../lib/i18n.js';
import { StatusMark } from '../ui/status-mark.js';
import { declaredAs } from './declared.js';
import { EvidenceList } from './evidence-list.js';
import type { StatusUpdateFacts } from './status-fragments.js';
import styles from './status.module.css';

type StatusUpdateProps = {
  update: StatusUpdateFacts;
  /** What the answer is about: «III квартал 2026». */
  about: string | null;
  /** What may be done about it, under it. */
  children?: ReactNode;
};

/** One answer as it was given: what, who, when, with what proof, and what the second person decided. */
export function StatusUpdate({ update, about, children }: StatusUpdateProps) {
  const { t, lang } = useText();
  return (
    <article className={styles.update}>
      <header>
        <StatusMark status={declaredAs(update.declared, update.forecast)} />
        {about !== null && <strong>{about}</strong>}
        <span className={styles.meta}>
          {formatInstant(update.submittedAt, lang)} · {update.authorName}
          {update.authorUnit !== null && `, ${update.authorUnit}`}
          {update.lateDays > 0 && (
            <span className={styles.afterClosing}> · {lateWords(update.lateDays, lang)}</span>
          )}
        </span>
      </header>
      {update.text !== '' && <p className={styles.said}>{update.text}</p>}
      {update.reason !== null && (
        <p className={styles.said}>
          <strong>{t('status.update.reason')}</strong> {update.reason}
        </p>
      )}
      {update.evidence.length > 0 && <EvidenceList evidence={update.evidence} />}
      <p className={styles.meta}>{reviewText(update, t, (at) => formatInstant(at, lang))}</p>
      {update.reviewNote !== null && <blockquote className={styles.note}>{update.reviewNote}</blockquote>}
      {children}
    </article>
  );
}

function reviewText(update: StatusUpdateFacts, t: Translate, when: (at: string) => string): string {
  if (update.review === 'SUBMITTED' || update.reviewedAt === null) {
    return t(isVerdict(lower(update.declared)) ? 'status.update.waits' : 'status.update.noted');
  }
  const values = { name: update.reviewerName ?? '', at: when(update.reviewedAt) };
  return t(update.review === 'CONFIRMED' ? 'status.update.confirmed' : 'status.update.returned', values);
}
