import { gql, type TypedDocumentNode } from '@apollo/client';
import { daysBetween, type Day } from '@kvartal/shared/calendar';
import type { LaggingItemFragment } from '../gql/graphql.js';
import { formatNumber } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { numericTarget } from '../lib/targets.js';
import { StatusGlyph } from '../ui/status-glyph.js';
import { INDICATOR } from './indicator-fragment.js';
import { percentOf } from './indicator-sentence.js';
import styles from './kpi.module.css';
import { Sparkline } from './sparkline.js';

/** An indicator that is behind its target. */
export const LAGGING: TypedDocumentNode<LaggingItemFragment> = gql`
  fragment LaggingItem on LaggingIndicator {
    indicator {
      ...IndicatorFacts
    }
    task {
      id
      code
    }
    attainment
    lastMeasuredOn
    result
  }
  ${INDICATOR}
`;

type LaggingIndicatorsProps = {
  items: readonly LaggingItemFragment[];
  today: Day;
  hrefOfTask: (id: string) => string;
};

/** At most five indicators that are behind, with the value against the target and how old the data are. */
export function LaggingIndicators({ items, today, hrefOfTask }: LaggingIndicatorsProps) {
  const { t, lang } = useText();
  return (
    <section className={styles.section} aria-labelledby="lagging">
      <h2 id="lagging">
        {t('kpi.lagging')} <span className={styles.count}>{items.length}</span>
      </h2>
      {items.length === 0 && <p className={styles.nothing}>{t('kpi.lagging.none')}</p>}
      <ul className={styles.rows}>
        {items.map(({ indicator, task, attainment, lastMeasuredOn, result }) => {
          const target = numericTarget(indicator.targets);
          const last = indicator.measurements[0];
          return (
            <li key={indicator.id} className={styles.lagging}>
              <div className={styles.statement}>
                <a href={hrefOfTask(task.id)}>
                  {task.code !== null && `${task.code}. `}
                  {indicator.text}
                </a>
                <p className={styles.meta}>
                  {lastMeasuredOn === null
                    ? t('kpi.unmeasured')
                    : t('kpi.age', { days: daysBetween(lastMeasuredOn, today) })}
                </p>
              </div>
              {indicator.measurements.length > 0 ? (
                <Sparkline
                  points={indicator.measurements.map((one) => ({ on: one.measuredOn, value: one.value }))}
                  target={target?.value ?? null}
                  result={result}
                />
              ) : (
                <span />
              )}
              <a href={hrefOfTask(task.id)} className={styles.figures}>
                <strong>{last ? formatNumber(last.value, lang) : '—'}</strong>
                {target && ` / ${formatNumber(target.value, lang)}${target.percent ? ' %' : ''}`}
              </a>
              {attainment === null ? (
                <span className={styles.meta}>{t('kpi.no_data')}</span>
              ) : (
                <span className={styles.behind}>
                  <StatusGlyph status="at_risk" /> {t('kpi.share', { percent: percentOf(attainment, lang) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
