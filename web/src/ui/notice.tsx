import type { ReactNode } from 'react';
import { classNames } from './class-names.js';
import styles from './notice.module.css';

type NoticeProps = {
  kind?: 'note' | 'warning' | 'error';
  title?: string;
  children: ReactNode;
  actions?: ReactNode;
};

/** Something the reader must know before going on. Errors are announced at once, the rest when there is a pause. */
export function Notice({ kind = 'note', title, children, actions }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[kind])} role={kind === 'error' ? 'alert' : 'status'}>
      {title !== undefined && <strong>{title}</strong>}
      <div>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
