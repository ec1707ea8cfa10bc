import { useText } from '../lib/i18n.js';
import type { Proof } from './answer.js';
import styles from './status.module.css';

/** The proof that has been added, each with a way to take it back. */
export function ProofList({
  proofs,
  onRemove,
}: {
  proofs: readonly Proof[];
  onRemove: (gone: Proof) => void;
}) {
  const { t } = useText();
  if (proofs.length === 0) return null;
  return (
    <ul className={styles.proofs}>
      {proofs.map((proof) => {
        const name = proof.kind === 'link' ? proof.url : proof.name;
        return (
          <li key={proof.kind === 'link' ? proof.url : proof.fileId}>
            <span className={styles.proofName}>{name}</span>
            <button type="button" className={styles.remove} onClick={() => onRemove(proof)}>
              <span aria-hidden="true">×</span>
              <span className="visually-hidden">{t('status.evidence.remove', { name })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
