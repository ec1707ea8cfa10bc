import { formatDay } from '@kvartal/shared/calendar';
import { formatNumber } from '../lib/formats.js';
import { useText } from '../lib/i18n.js';
import styles from './kpi.module.css';
import { layoutSeries, type Point } from './series.js';

const WIDTH = 560;
const HEIGHT = 150;
/** Room for the figures around the drawing. */
const PAD = { left: 8, right: 64, top: 22, bottom: 24 };

type LineChartProps = { points: readonly Point[]; target: number | null; label: string };

/** How the values of an indicator went, with the target as a dashed line. A picture of the sentence above it. */
export function LineChart({ points, target, label }: LineChartProps) {
  const { lang } = useText();
  const { places, targetY } = layoutSeries(points, target);
  const x = (part: number) => PAD.left + part * (WIDTH - PAD.left - PAD.right);
  const y = (part: number) => PAD.top + (1 - part) * (HEIGHT - PAD.top - PAD.bottom);
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return null;
  return (
    <svg className={styles.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path className={styles.ground} d={`M${x(0)} ${y(0)}H${x(1)}`} />
      {targetY !== null && (
        <>
          <path className={styles.target} d={`M${x(0)} ${y(targetY)}H${x(1)}`} />
          <text x={x(1) + 8} y={y(targetY) + 4} className={styles.targetText}>
            {formatNumber(target ?? 0, lang)}
          </text>
        </>
      )}
      <polyline
        className={styles.line}
        points={places.map((place) => `${x(place.x)},${y(place.y)}`).join(' ')}
      />
      {places.map((place) => (
        <circle key={place.point.on} className={styles.point} cx={x(place.x)} cy={y(place.y)} r="3.5" />
      ))}
      {Math.abs(last.y - (targetY ?? 2)) > 0.12 && (
        <text x={x(last.x) + 8} y={y(last.y) + 4} className={styles.lastText}>
          {formatNumber(last.point.value, lang)}
        </text>
      )}
      {places.length > 1 && (
        <text x={x(first.x)} y={HEIGHT - 6} className={styles.day}>
          {formatDay(first.point.on, lang, 'numeric')}
        </text>
      )}
      <text x={x(last.x)} y={HEIGHT - 6} textAnchor="end" className={styles.day}>
        {formatDay(last.point.on, lang, 'numeric')}
      </text>
    </svg>
  );
}
