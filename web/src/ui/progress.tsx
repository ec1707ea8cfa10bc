import { useText } from '../lib/i18n.js';
import styles from './small.module.css';

/** Something is on its way; appears only after a quarter of a second. */
export function Loading({ label }: { label?: string }) {
  const { t } = useText();
  return (
    <output className={styles.loading}>
      <span className={styles.spinner} aria-hidden="true" />
      {label ?? t('app.loading')}
    </output>
  );
}

/**
 * How far a long work is. `value` and `max` are counts of the same thing; without them the work's length is unknown.
 */
export function Progress({ label, value, max }: { label: string; value?: number; max?: number }) {
  return (
    <label className={styles.progress}>
      {label}
      <progress {...(value === undefined || max === undefined ? {} : { value, max })} />
    </label>
  );
}
