import { daysBetween, type Day } from '@kvartal/shared/calendar';
import type { IndicatorRowFragment } from '../gql/graphql.js';
import { lower } from '../lib/enums.js';
import { formatNumber } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { numericTarget } from '../lib/targets.js';
import { StatusGlyph } from '../ui/status-glyph.js';
import { StatusMark } from '../ui/status-mark.js';
import { percentOf } from './indicator-sentence.js';
import styles from './kpi.module.css';
import { Sparkline } from './sparkline.js';

/** An indicator with the task that it belongs to. */
export type ListedIndicator = { indicator: IndicatorRowFragment; task: { id: string; code: string | null } };

/** Indicators under one heading: those of an outermost section, or of none. */
export type IndicatorGroup = { id: string; title: string; indicators: readonly ListedIndicator[] };

type IndicatorListProps = {
  groups: readonly IndicatorGroup[];
  today: Day;
  hrefOfTask: (id: string) => string;
};

/** Indicators by section: the statement, the age of its data, how it went, the last value and what it means. */
export function IndicatorList({ groups, today, hrefOfTask }: IndicatorListProps) {
  return groups.map(({ id, title, indicators }) => (
    <section key={id} className={styles.section} aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`}>
        {title} <span className={styles.count}>{indicators.length}</span>
      </h2>
      <ul className={styles.rows}>
        {indicators.map(({ indicator, task }) => (
          <Row
            key={indicator.id}
            indicator={indicator}
            task={task}
            today={today}
            href={hrefOfTask(task.id)}
          />
        ))}
      </ul>
    </section>
  ));
}

function Row({ indicator, task, today, href }: ListedIndicator & { today: Day; href: string }) {
  const { t, lang } = useText();
  const { measurements, targets, result } = indicator;
  const target = numericTarget(targets);
  const [last] = measurements;
  return (
    <li className={styles.lagging}>
      <div className={styles.statement}>
        <a href={href}>
          {task.code !== null && `${task.code}. `}
          {indicator.text}
        </a>
        {(last || targets.length > 0) && (
          <p className={styles.meta}>
            {last ? t('kpi.age', { days: daysBetween(last.measuredOn, today) }) : t('kpi.unmeasured')}
          </p>
        )}
      </div>
      {last ? (
        <Sparkline
          points={measurements.map((one) => ({ on: one.measuredOn, value: one.value }))}
          target={target?.value ?? null}
          result={result}
        />
      ) : (
        <span className={styles.spark} />
      )}
      <span className={styles.figures}>
        {(last || target) && <strong>{last ? formatNumber(last.value, lang) : '—'}</strong>}
        {target && ` / ${formatNumber(target.value, lang)}${target.percent ? ' %' : ''}`}
      </span>
      <Standing indicator={indicator} />
    </li>
  );
}

/** What the figures mean: behind, reached, so much of the target, proved, or nothing yet. */
function Standing({ indicator }: { indicator: IndicatorRowFragment }) {
  const { t, lang } = useText();
  const { attainment, behind, result, targets } = indicator;
  const percent = attainment === null ? null : percentOf(attainment, lang);
  // The whole of a target with a rhythm is about its periods and not about the last value beside it.
  const rhythm = numericTarget(targets)?.per ?? null;
  if (behind)
    return (
      <span className={styles.behind}>
        <StatusGlyph status="at_risk" />{' '}
        {percent === null
          ? t('kpi.behind')
          : `${t('kpi.behind')}, ${t(rhythm ? 'kpi.share_of_periods' : 'kpi.attained_short', { percent })}`}
      </span>
    );
  if (result === 'DONE') return <StatusMark status={lower(result)} />;
  if (percent === null)
    return <span className={styles.meta}>{t(targets.length === 0 ? 'kpi.not_proved' : 'kpi.no_data')}</span>;
  return <span>{t(rhythm ? 'kpi.share_of_periods' : 'kpi.share', { percent })}</span>;
}
