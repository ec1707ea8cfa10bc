import { formatDay, type Day } from '@kvartal/shared/calendar';
import { chainsOf, type Chain } from '@kvartal/shared/kpi';
import { formatNumber } from '../lib/formats.js';
import { kyivDay } from '../lib/kyiv-day.js';
import { useText } from '../lib/i18n.js';
import { Button } from '../ui/button.js';
import styles from './kpi.module.css';

/** A value ever entered, as the API tells it. */
export type ApiSeriesValue = {
  id: string;
  value: number | null;
  measuredOn: Day;
  source: string | null;
  note: string | null;
  enteredAt: string;
  enteredByName: string;
  correctsId: string | null;
  reason: string | null;
};

type SeriesTableProps = {
  series: readonly ApiSeriesValue[];
  /** What happens when a value is to be corrected; null for who may not. */
  onCorrect: ((value: ApiSeriesValue) => void) | null;
};

/** Every value of an indicator by its day; what a correction replaced stands under the value that counts. */
export function SeriesTable({ series, onCorrect }: SeriesTableProps) {
  const { t } = useText();
  const chains = chainsOf(series);
  return (
    <details className={styles.details}>
      <summary>{t('kpi.table', { count: chains.length })}</summary>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('kpi.measured_on')}</th>
              <th scope="col" className={styles.number}>
                {t('kpi.value')}
              </th>
              <th scope="col">{t('kpi.source')}</th>
              <th scope="col">{t('kpi.entered_by')}</th>
              <th scope="col">{t('kpi.note')}</th>
              {onCorrect && (
                <th scope="col" className="no-print">
                  <span className="visually-hidden">{t('kpi.correct')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {chains.map((chain) => (
              <SeriesRow key={chain.head.id} chain={chain} onCorrect={onCorrect} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function SeriesRow({
  chain,
  onCorrect,
}: {
  chain: Chain<ApiSeriesValue>;
  onCorrect: SeriesTableProps['onCorrect'];
}) {
  const { t, lang } = useText();
  const { head } = chain;
  const value = (one: ApiSeriesValue) =>
    one.value === null ? t('kpi.withdrawn') : formatNumber(one.value, lang);
  const day = formatDay(head.measuredOn, lang, 'numeric');
  return (
    <tr>
      <th scope="row">{day}</th>
      <td className={styles.number}>
        {head.value === null ? <em>{value(head)}</em> : value(head)}
        {chain.earlier.map((one, index) => (
          <small key={one.id} className={styles.was}>
            {t('kpi.was', {
              value: value(one),
              moved: one.measuredOn === head.measuredOn ? 'no' : 'yes',
              from: formatDay(one.measuredOn, lang, 'numeric'),
              day: formatDay(kyivDay((chain.earlier[index - 1] ?? head).enteredAt), lang, 'long'),
              reason: (chain.earlier[index - 1] ?? head).reason ?? '',
            })}
          </small>
        ))}
      </td>
      <td>{head.source ?? '—'}</td>
      <td>{head.enteredByName}</td>
      <td>{head.note ?? '—'}</td>
      {onCorrect && (
        <td className="no-print">
          <Button look="quiet" onClick={() => onCorrect(head)}>
            {t('kpi.correct')}
            <span className="visually-hidden">
              : {value(head)}, {day}
            </span>
          </Button>
        </td>
      )}
    </tr>
  );
}
