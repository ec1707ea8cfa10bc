import { formatDay, type Day } from '@kvartal/shared/calendar';
import { indicatorSentence } from '../kpi/indicator-sentence.js';
import { LineChart } from '../kpi/line-chart.js';
import { PeriodsList } from '../kpi/periods-list.js';
import { Proof } from '../kpi/proof.js';
import { SeriesTable } from '../kpi/series-table.js';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { numericTarget } from '../lib/targets.js';
import { StatusMark } from '../ui/status-mark.js';
import styles from './public.module.css';
import type { PublicTask } from './questions.js';

type Indicator = PublicTask['indicators'][number];
type TaskIndicatorsProps = { indicators: readonly Indicator[]; today: Day };

/** What the task promised in figures, and what was measured; nothing where nothing was promised. */
export function TaskIndicators({ indicators, today }: TaskIndicatorsProps) {
  const { t } = useText();
  if (indicators.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="indicators">
      <h2 id="indicators">{t('public.indicators')}</h2>
      {indicators.map((indicator) => (
        <article key={indicator.id} className={styles.indicator}>
          <h3 lang="uk">{indicator.text}</h3>
          <IndicatorFacts indicator={indicator} today={today} />
        </article>
      ))}
    </section>
  );
}

/** The sentence about a statement, the drawing of it and the table behind the drawing; or what proves it. */
function IndicatorFacts({ indicator, today }: { indicator: Indicator; today: Day }) {
  const { t, lang } = useText();
  const { measurements, targets, result, fulfilment, series, periods, pace } = indicator;
  if (fulfilment && measurements.length === 0) {
    const words = t('kpi.proved', { day: formatDay(fulfilment.on, lang, 'long'), name: fulfilment.byName });
    return <Proof evidence={fulfilment.evidence} words={words} note={null} />;
  }
  if (targets.length === 0 && measurements.length === 0)
    return <p className={styles.meta}>{t('kpi.qualitative')}</p>;
  const sentence = indicatorSentence(indicator, today, t, lang);
  return (
    <>
      <p>
        {result !== 'UNMEASURED' && <StatusMark status={lower(result)} />} {sentence}
      </p>
      {measurements.length > 1 && (
        <LineChart
          points={measurements.map((one) => ({ on: one.measuredOn, value: one.value }))}
          target={numericTarget(targets)?.value ?? null}
          pace={pace}
          label={sentence}
        />
      )}
      <PeriodsList periods={periods} />
      {series.length > 0 && <SeriesTable series={series} onCorrect={null} />}
    </>
  );
}
