import { formatDay } from '@kvartal/shared/calendar';
import { lower } from '../lib/enums.js';
import { formatNumber } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { StatusMark } from '../ui/status-mark.js';
import type { ApiPeriod } from './indicator-sentence.js';
import styles from './kpi.module.css';

/** The periods that a target is owed in, the newest first, each with what was reached and what that means. */
export function PeriodsList({ periods }: { periods: readonly ApiPeriod[] }) {
  const { t, lang } = useText();
  if (periods.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{t('kpi.periods', { count: periods.length })}</summary>
      <ul className={styles.periods}>
        {periods.toReversed().map(({ from, to, over, fact, result }) => (
          <li key={from}>
            <span>
              {formatDay(from, lang, 'numeric')}–{formatDay(to, lang, 'numeric')}
            </span>
            <strong>{fact === null ? '—' : formatNumber(fact, lang)}</strong>
            {!over && result !== 'DONE' ? (
              <span className={styles.meta}>{t('kpi.period_runs')}</span>
            ) : result === 'UNMEASURED' ? (
              <span className={styles.meta}>{t('kpi.no_data')}</span>
            ) : (
              <StatusMark status={lower(result)} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
