import styles from './grid.module.css';
import type { Bands } from './scale.js';

/** The ruled paper under the marks: a line where each unit begins, a stronger one where a year does. */
export function GridLines({ bands, unit }: { bands: Bands; unit: number }) {
  const lines = (of: readonly { from: number }[]) =>
    of.map(({ from }) => `M${from * unit + 0.5} 0V1`).join('');
  return (
    <svg className={styles.lines} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.unitLines} d={lines(bands.units)} />
      <path className={styles.yearLines} d={lines(bands.years)} />
    </svg>
  );
}
