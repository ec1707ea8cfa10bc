import type { ReactNode } from 'react';
import { Arrow } from './arrow.js';
import styles from './small.module.css';

/** A key of the keyboard; «←» and «→» are drawn, and said to those who do not see them. */
export function Kbd({ children }: { children: ReactNode }) {
  const to = children === '←' ? 'left' : children === '→' ? 'right' : null;
  return (
    <kbd className={styles.kbd}>
      {to && <Arrow to={to} />}
      {to ? <span className="visually-hidden">{children}</span> : children}
    </kbd>
  );
}
