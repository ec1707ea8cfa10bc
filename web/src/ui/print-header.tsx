import { formatDay, type Day } from '@kvartal/shared/calendar';
import type { ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import styles from './small.module.css';

/** The head that only paper shows: what this is, as of which day, and where it came from. */
export function PrintHeader({ title, today, children }: { title: string; today: Day; children?: ReactNode }) {
  const { t, lang } = useText();
  return (
    <div className={styles.print}>
      <strong>{title}</strong>
      {children !== undefined && <div>{children}</div>}
      <div>
        {t('ui.printed', { day: formatDay(today, lang, 'long') })} · {t('ui.address', { url: location.href })}
      </div>
    </div>
  );
}
