import type { Day } from '@kvartal/shared/calendar';
import { isProvable } from '@kvartal/shared/kpi';
import { useState } from 'react';
import { lower } from '../lib/enums.js';
import { useText } from '../lib/i18n.js';
import { numericTarget } from '../lib/targets.js';
import { StatusMark } from '../ui/status-mark.js';
import { AddMeasurement } from './add-measurement.js';
import { CorrectMeasurement } from './correct-measurement.js';
import { Fulfilment, type ProvingAnswer } from './fulfilment.js';
import type { WholeIndicator } from './indicator-fragment.js';
import { indicatorSentence } from './indicator-sentence.js';
import styles from './kpi.module.css';
import { LineChart } from './line-chart.js';
import { PeriodsList } from './periods-list.js';
import { SeriesTable, type ApiSeriesValue } from './series-table.js';

type IndicatorCardProps = {
  indicator: WholeIndicator;
  today: Day;
  mayMeasure: boolean;
  /** Whether the work is over: before that a target that is not reached yet is no failure. */
  isOver: boolean;
  /** Confirmed answers that the reader may name as the proof of a statement without a number. */
  answers: readonly ProvingAnswer[];
};

/** One indicator of a task: its statement as printed, what was measured as a sentence, a drawing and a table. */
export function IndicatorCard({ indicator, today, mayMeasure, isOver, answers }: IndicatorCardProps) {
  const { t, lang } = useText();
  const [wrong, setWrong] = useState<ApiSeriesValue | null>(null);
  const { measurements, result, series, targets, periods, pace } = indicator;
  const sentence = indicatorSentence(indicator, today, t, lang);
  const isNumeric = targets.length > 0;
  const isProved = isProvable(targets) && measurements.length === 0;
  const verdict = result !== 'UNMEASURED' && (isOver || result === 'DONE') ? lower(result) : null;
  return (
    <article className={styles.indicator}>
      <h3>{indicator.text}</h3>
      {(isNumeric || measurements.length > 0) && indicator.fulfilment === null && (
        <p className={styles.sentence}>
          {verdict !== null && <StatusMark status={verdict} />} {sentence}
        </p>
      )}
      {isProved && <Fulfilment indicator={indicator} answers={answers} />}
      {measurements.length > 1 && (
        <LineChart
          points={measurements.map((one) => ({ on: one.measuredOn, value: one.value }))}
          target={numericTarget(targets)?.value ?? null}
          pace={pace}
          label={sentence}
        />
      )}
      <PeriodsList periods={periods} />
      {series.length > 0 && <SeriesTable series={series} onCorrect={mayMeasure ? setWrong : null} />}
      {mayMeasure && isNumeric && <AddMeasurement indicator={indicator} today={today} />}
      <CorrectMeasurement
        statement={indicator.text}
        wrong={wrong}
        today={today}
        onClose={() => setWrong(null)}
      />
    </article>
  );
}
