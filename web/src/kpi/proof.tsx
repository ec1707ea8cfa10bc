import { StatusMark } from '../ui/status-mark.js';
import styles from './kpi.module.css';

type ProofProps = {
  evidence: readonly { id: string; url: string | null; title: string | null; fileUrl?: string | null }[];
  words: string;
  note: string | null;
};

/** What proves a statement without a number: since when, by whose word, and the links and files themselves. */
export function Proof({ evidence, words, note }: ProofProps) {
  return (
    <div>
      <p className={styles.sentence}>
        <StatusMark status="done" /> {words}
      </p>
      {note !== null && <p className={styles.meta}>{note}</p>}
      <ul className={styles.proofs}>
        {evidence.map(({ id, url, title, fileUrl }) => {
          const address = url ?? fileUrl ?? null;
          return (
            <li key={id}>
              {address === null ? (
                title
              ) : (
                <a href={address} rel="nofollow noreferrer">
                  {title ?? address}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
