import type { AttainmentResult } from '../gql/graphql.js';
import { classNames } from '../ui/class-names.js';
import styles from './kpi.module.css';
import { layoutSeries, type Point } from './series.js';

const WIDTH = 84;
const HEIGHT = 26;
const EDGE = 4;

type SparklineProps = { points: readonly Point[]; target: number | null; result: AttainmentResult };

/** A series at the size of a word. It repeats the figures beside it, so it is not read out. */
export function Sparkline({ points, target, result }: SparklineProps) {
  const { places, targetY } = layoutSeries(points, target);
  const x = (part: number) => EDGE + part * (WIDTH - 2 * EDGE);
  const y = (part: number) => EDGE + (1 - part) * (HEIGHT - 2 * EDGE);
  const last = places.at(-1);
  return (
    <svg className={styles.spark} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {targetY !== null && <path className={styles.target} d={`M${x(0)} ${y(targetY)}H${x(1)}`} />}
      {places.length > 1 && (
        <polyline
          className={styles.line}
          points={places.map((place) => `${x(place.x)},${y(place.y)}`).join(' ')}
        />
      )}
      {last && (
        <circle
          className={classNames(styles.last, styles[result.toLowerCase()])}
          cx={x(last.x)}
          cy={y(last.y)}
          r="3.5"
        />
      )}
    </svg>
  );
}
