import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { entrySentence, entryWords } from './entry-sentence.js';
import type { JournalLine } from './journal-fragment.js';
import styles from './journal.module.css';

/** Changes, the newest first, in words. */
export function JournalList({ entries }: { entries: readonly JournalLine[] }) {
  const { t, lang } = useText();
  return (
    <ol className={styles.journal}>
      {entries.map((entry) => {
        const words = entryWords(entry);
        return (
          <li key={entry.id}>
            <span className={styles.when}>
              <time dateTime={entry.at}>{formatInstant(entry.at, lang)}</time> · {entry.actorName}
              {entry.door !== 'WEB' && ` · ${t(`journal.door.${entry.door}`)}`}
            </span>
            <span className={styles.what}>{entrySentence(entry, t, lang)}</span>
            {words !== null && <q className={styles.words}>{words}</q>}
          </li>
        );
      })}
    </ol>
  );
}
