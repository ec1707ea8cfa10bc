import { formatInstant } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { entrySentence, entryWords } from './entry-sentence.js';
import type { JournalLine } from './journal-fragment.js';
import styles from './journal.module.css';

type JournalListProps = {
  /** With the task's title where the page is not the task's own. */
  entries: readonly (JournalLine & { taskTitle?: string | null })[];
  /** The page of what was changed, where it is not the page that is open. */
  hrefOf: (entry: JournalLine) => string | null;
};

/** Changes, the newest first, in words. */
export function JournalList({ entries, hrefOf }: JournalListProps) {
  const { t, lang } = useText();
  return (
    <ol className={styles.journal}>
      {entries.map((entry) => {
        const words = entryWords(entry);
        const sentence = entrySentence(entry, t, lang);
        const href = hrefOf(entry);
        return (
          <li key={entry.id}>
            <span className={styles.when}>
              <time dateTime={entry.at}>{formatInstant(entry.at, lang)}</time> ·{' '}
              {entry.actorName ?? t('journal.nameless')}
              {entry.door !== 'WEB' && ` · ${t(`journal.door.${entry.door}`)}`}
            </span>
            <span className={styles.what}>{href === null ? sentence : <a href={href}>{sentence}</a>}</span>
            {entry.taskTitle != null && <span className={styles.task}>{entry.taskTitle}</span>}
            {words !== null && <q className={styles.words}>{words}</q>}
          </li>
        );
      })}
    </ol>
  );
}
