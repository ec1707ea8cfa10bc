import type { ReactNode } from 'react';
import styles from './small.module.css';

type EmptyProps = {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** It is all that the page says, so its title is the page's heading. */
  wholePage?: boolean;
};

/** What stands where there is nothing: why, and what to do next. */
export function Empty({ title, children, actions, wholePage = false }: EmptyProps) {
  const Heading = wholePage ? 'h1' : 'h2';
  return (
    <section className={styles.empty}>
      <Heading>{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
