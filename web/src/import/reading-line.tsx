import { gql } from '@apollo/client';
import type { DraftReadingFragment } from '../gql/graphql.js';
import { formatNumber } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Progress } from '../ui/progress.js';
import styles from './import.module.css';
import { readingWords, spokenWords } from './reading-words.js';

export const DRAFT_READING = gql`
  fragment DraftReading on PlanDraftRecord {
    id
    state
    reason
    version
    reading {
      stage
      done
      total
    }
  }
`;

type ReadingLineProps = {
  fileName: string;
  reading: DraftReadingFragment['reading'];
  /** The server has not answered for a while: what is shown is the last that was known. */
  lost: boolean;
  busy: boolean;
  onCancel: () => void;
};

/** How far the reading of a document is, and the way to end it. A screen reader hears of each quarter, not of each row. */
export function ReadingLine({ fileName, reading, lost, busy, onCancel }: ReadingLineProps) {
  const { t, lang } = useText();
  const words = readingWords(reading, t, (count) => formatNumber(count, lang));
  const counted = reading !== null && reading.total > 0;
  return (
    <div className={styles.reading}>
      <Progress label={words} {...(counted && { value: reading.done, max: reading.total })} />
      <output className="visually-hidden">{spokenWords(reading, t)}</output>
      <Button
        look="secondary"
        busy={busy}
        aria-label={t('import.reading.cancel_of', { name: fileName })}
        onClick={onCancel}
      >
        {t('import.reading.cancel')}
      </Button>
      {lost && <Notice kind="warning">{t('import.reading.lost')}</Notice>}
    </div>
  );
}
