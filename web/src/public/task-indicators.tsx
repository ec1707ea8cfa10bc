import { formatDay } from '@kvartal/shared/calendar';
import { indicatorSentence } from '../kpi/indicator-sentence.js';
import { LineChart } from '../kpi/line-chart.js';
import { lower } from '../lib/enums.js';
import { formatNumber } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { numericTarget } from '../lib/targets.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './public.module.css';
import type { PublicTask } from './questions.js';

type Indicator = PublicTask['indicators'][number];

/** What the task promised in figures, and what was measured; nothing where nothing was promised. */
export function TaskIndicators({ indicators }: { indicators: readonly Indicator[] }) {
  const { t } = useText();
  if (indicators.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="indicators">
      <h2 id="indicators">{t('public.indicators')}</h2>
      {indicators.map((indicator) => (
        <IndicatorFacts key={indicator.id} indicator={indicator} />
      ))}
    </section>
  );
}

/** The statement as printed, the sentence about it, the drawing of it and the table behind the drawing. */
function IndicatorFacts({ indicator }: { indicator: Indicator }) {
  const { t, lang } = useText();
  const { measurements, targets, result } = indicator;
  const sentence = indicatorSentence(indicator, t, lang);
  if (targets.length === 0 && measurements.length === 0) {
    return (
      <article className={styles.indicator}>
        <h3 lang="uk">{indicator.text}</h3>
        <p className={styles.meta}>{t('kpi.qualitative')}</p>
      </article>
    );
  }
  return (
    <article className={styles.indicator}>
      <h3 lang="uk">{indicator.text}</h3>
      <p>
        {result !== 'UNMEASURED' && <StatusMark status={lower(result)} />} {sentence}
      </p>
      {measurements.length > 1 && (
        <LineChart
          points={measurements.map((one) => ({ on: one.measuredOn, value: one.value }))}
          target={numericTarget(targets)?.value ?? null}
          label={sentence}
        />
      )}
      {measurements.length > 0 && <Measurements measurements={measurements} />}
    </article>
  );
}

function Measurements({ measurements }: { measurements: Indicator['measurements'] }) {
  const { t, lang } = useText();
  return (
    <details>
      <summary>{t('kpi.table', { count: measurements.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('kpi.measured_on')}</th>
            <th scope="col">{t('kpi.value')}</th>
            <th scope="col">{t('kpi.source')}</th>
          </tr>
        </thead>
        <tbody>
          {measurements.map((one) => (
            <tr key={one.id}>
              <th scope="row">{formatDay(one.measuredOn, lang, 'numeric')}</th>
              <td>{formatNumber(one.value, lang)}</td>
              <td>{one.source ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
