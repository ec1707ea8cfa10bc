import { formatDay } from '@kvartal/shared/calendar';
import { formatNumber } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import { classNames } from '../ui/class-names.js';
import type { ApiPace } from './indicator-sentence.js';
import styles from './kpi.module.css';
import { layoutSeries, type Layout, type Point } from './series.js';

/** Drawn twice, so that figures stay as large as text: for a column, and for a phone of 320 pixels. */
const SIZES = [
  { width: 560, height: 150, look: styles.wide },
  { width: 280, height: 150, look: styles.slim },
] as const;
/** Room for the figures around the drawing. */
const PAD = { left: 8, right: 58, top: 22, bottom: 24 };

type LineChartProps = {
  points: readonly Point[];
  target: number | null;
  pace: ApiPace | null;
  label: string;
};

/**
 * How the values of an indicator went: a solid line with dots, the target dashed, the needed pace dotted; what each
 * line means stands below in words. A picture of the sentence above it.
 */
export function LineChart({ points, target, pace, label }: LineChartProps) {
  const { t } = useText();
  const layout = layoutSeries(points, target, pace);
  if (layout.places.length === 0) return null;
  return (
    <div className={styles.figure}>
      <div role="img" aria-label={label}>
        {SIZES.map(({ width, height, look }) => (
          <Drawing key={width} layout={layout} target={target} size={{ width, height }} look={look} />
        ))}
      </div>
      <ul className={styles.key} aria-hidden="true">
        <li>
          <Sample look={styles.line} dot /> {t('kpi.key.measured')}
        </li>
        {target !== null && (
          <li>
            <Sample look={styles.target} /> {t('kpi.key.target')}
          </li>
        )}
        {pace && (
          <li>
            <Sample look={styles.pace} /> {t('kpi.key.pace')}
          </li>
        )}
      </ul>
    </div>
  );
}

function Sample({ look, dot = false }: { look: string | undefined; dot?: boolean }) {
  return (
    <svg width="28" height="10" viewBox="0 0 28 10">
      <path className={look} d="M1 5H27" />
      {dot && <circle className={styles.point} cx="14" cy="5" r="3.5" />}
    </svg>
  );
}

type DrawingProps = {
  layout: Layout;
  target: number | null;
  size: { width: number; height: number };
  look: string | undefined;
};

function Drawing({ layout, target, size, look }: DrawingProps) {
  const { lang } = useText();
  const { places, targetY, pace } = layout;
  const { width, height } = size;
  const x = (part: number) => PAD.left + part * (width - PAD.left - PAD.right);
  const y = (part: number) => PAD.top + (1 - part) * (height - PAD.top - PAD.bottom);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return null;
  const end = pace?.to.point.on ?? last.point.on;
  return (
    <svg className={classNames(styles.chart, look)} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className={styles.ground} d={`M${x(0)} ${y(0)}H${x(1)}`} />
      {targetY !== null && (
        <>
          <path className={styles.target} d={`M${x(0)} ${y(targetY)}H${x(1)}`} />
          <text x={x(1) + 8} y={y(targetY) + 4} className={styles.targetText}>
            {formatNumber(target ?? 0, lang)}
          </text>
        </>
      )}
      {pace && (
        <path
          className={styles.pace}
          d={`M${x(pace.from.x)} ${y(pace.from.y)}L${x(pace.to.x)} ${y(pace.to.y)}`}
        />
      )}
      <polyline
        className={styles.line}
        points={places.map((place) => `${x(place.x)},${y(place.y)}`).join(' ')}
      />
      {places.map((place) => (
        <circle key={place.point.on} className={styles.point} cx={x(place.x)} cy={y(place.y)} r="3.5" />
      ))}
      {Math.abs(last.y - (targetY ?? 2)) > 0.12 && (
        <text x={x(last.x) + 8} y={y(last.y) + 14} className={styles.lastText}>
          {formatNumber(last.point.value, lang)}
        </text>
      )}
      {end !== first.point.on && (
        <text x={x(first.x)} y={height - 6}>
          {formatDay(first.point.on, lang, 'numeric')}
        </text>
      )}
      <text x={x(1)} y={height - 6} textAnchor="end">
        {formatDay(end, lang, 'numeric')}
      </text>
    </svg>
  );
}
