import { formatDay, type Day } from '@kvartal/shared/calendar';
import { lower } from '../lib/enums.js';
import { formatNumber } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { numericTarget } from '../lib/targets.js';
import { StatusMark } from '../ui/status-mark.js';
import { AddMeasurement } from './add-measurement.js';
import type { IndicatorFacts } from './indicator-fragment.js';
import { indicatorSentence } from './indicator-sentence.js';
import styles from './kpi.module.css';
import { LineChart } from './line-chart.js';

type IndicatorCardProps = {
  indicator: IndicatorFacts;
  today: Day;
  mayMeasure: boolean;
  /** Whether the work is over: before that a target that is not reached yet is no failure. */
  isOver: boolean;
};

/** One indicator of a task: its statement as printed, what was measured as a sentence, a drawing and a table. */
export function IndicatorCard({ indicator, today, mayMeasure, isOver }: IndicatorCardProps) {
  const { t, lang } = useText();
  const { measurements, result } = indicator;
  const target = numericTarget(indicator.targets);
  const sentence = indicatorSentence(indicator, t, lang);
  const isNumeric = indicator.targets.length > 0;
  const verdict = result !== 'UNMEASURED' && (isOver || result === 'DONE') ? lower(result) : null;
  return (
    <article className={styles.indicator}>
      <h3>{indicator.text}</h3>
      {isNumeric || measurements.length > 0 ? (
        <p className={styles.sentence}>
          {verdict !== null && <StatusMark status={verdict} />} {sentence}
        </p>
      ) : (
        <p className={styles.meta}>{t('kpi.qualitative')}</p>
      )}
      {measurements.length > 1 && (
        <LineChart
          points={measurements.map((one) => ({ on: one.measuredOn, value: one.value }))}
          target={target?.value ?? null}
          label={sentence}
        />
      )}
      {measurements.length > 0 && (
        <details className={styles.details}>
          <summary>{t('kpi.table', { count: measurements.length })}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('kpi.measured_on')}</th>
                <th scope="col" className={styles.number}>
                  {t('kpi.value')}
                </th>
                <th scope="col">{t('kpi.source')}</th>
                <th scope="col">{t('kpi.note')}</th>
              </tr>
            </thead>
            <tbody>
              {measurements.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{formatDay(one.measuredOn, lang, 'numeric')}</th>
                  <td className={styles.number}>{formatNumber(one.value, lang)}</td>
                  <td>{one.source ?? '—'}</td>
                  <td>{one.note ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {mayMeasure && isNumeric && <AddMeasurement indicator={indicator} today={today} />}
    </article>
  );
}
