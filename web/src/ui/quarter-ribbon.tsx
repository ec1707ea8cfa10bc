import { formatQuarter, quarterNumber, quarterOf, ROMAN, yearOf, type Day } from '@kvartal/shared/calendar';
import type { RibbonCell } from '@kvartal/shared/progress';
import { statusWord } from '@kvartal/shared/status';
import { useText, type Text } from '../lib/i18n.js';
import { classNames } from './class-names.js';
import styles from './quarter-ribbon.module.css';
import { statusTone } from './status-tone.js';

type QuarterRibbonProps = {
  cells: readonly RibbonCell[];
  today: Day;
  /** Large cells with quarter numbers and years under them, for the head of a page. */
  labelled?: boolean;
};

/**
 * The signature of the product: one cell per quarter of the plan, a tick where today is. A picture with its text:
 * the same in lists, on a task's page and in the overview.
 */
export function QuarterRibbon({ cells, today, labelled = false }: QuarterRibbonProps) {
  const text = useText();
  const size = labelled ? 22 : 11;
  const gap = labelled ? 3 : 2;
  const now = cells.findIndex((cell) => cell.quarter === quarterOf(today));
  const top = labelled ? 6 : 5;
  const width = cells.length * (size + gap) - gap;
  return (
    <svg
      className={styles.ribbon}
      width={width}
      height={top + size + (labelled ? 32 : 1)}
      role="img"
      aria-label={text.t('ui.ribbon', { text: ribbonSentence(cells, today, text) })}
    >
      {now >= 0 && (
        <rect className={styles.now} x={now * (size + gap) + size / 2 - 1} width="2" height={top - 2} />
      )}
      {cells.map((cell, i) => (
        <g key={cell.quarter} transform={`translate(${i * (size + gap)} ${top})`}>
          <Cell cell={cell} size={size} />
          {labelled && <Label cell={cell} size={size} first={i === 0} now={i === now} />}
        </g>
      ))}
    </svg>
  );
}

/** A square; what needs somebody is also marked by its drawing, not by colour alone. */
function Cell({ cell: { status }, size }: { cell: RibbonCell; size: number }) {
  if (status === null) return <path className={styles.nothing} d={`M1 ${size - 1}h${size - 2}`} />;
  const box = <rect x=".75" y=".75" width={size - 1.5} height={size - 1.5} />;
  return (
    <g className={classNames(styles.cell, styles[statusTone(status)], styles[status])}>
      {box}
      {status === 'overdue' && <path className={styles.cut} d={cross(size)} />}
      {status === 'at_risk' && <path className={styles.stripes} d={stripes(size)} />}
      {status === 'not_done' && <path className={styles.line} d={cross(size)} />}
    </g>
  );
}

function Label({ cell, size, first, now }: { cell: RibbonCell; size: number; first: boolean; now: boolean }) {
  const number = quarterNumber(cell.quarter);
  return (
    <g className={classNames(styles.label, now && styles.labelNow)} aria-hidden="true">
      <text x={size / 2} y={size + 14} textAnchor="middle">
        {ROMAN[number]}
      </text>
      {(number === 1 || first) && (
        <text x="0" y={size + 30} className={styles.year}>
          {yearOf(cell.quarter)}
        </text>
      )}
    </g>
  );
}

const cross = (size: number) => {
  const [a, b] = [size * 0.3, size * 0.7];
  return `M${a} ${a}L${b} ${b}M${b} ${a}L${a} ${b}`;
};

const stripes = (size: number) => `M${size / 3} 1V${size - 1}M${(size * 2) / 3} 1V${size - 1}`;

/**
 * The ribbon in words; equal neighbours are said once.
 *
 * @example ribbonSentence([{ quarter: '2026-Q1', status: 'done' }], '2026-02-01', text) // 'I квартал 2026 (зараз): Виконано'
 */
function ribbonSentence(
  cells: readonly RibbonCell[],
  today: Day,
  { t, lang }: Pick<Text, 't' | 'lang'>,
): string {
  const runs: { from: RibbonCell; to: RibbonCell; hasNow: boolean }[] = [];
  for (const cell of cells) {
    const isNow = cell.quarter === quarterOf(today);
    const last = runs.at(-1);
    if (last && last.to.status === cell.status)
      Object.assign(last, { to: cell, hasNow: last.hasNow || isNow });
    else runs.push({ from: cell, to: cell, hasNow: isNow });
  }
  return runs
    .map(({ from, to, hasNow }) => {
      const span =
        from === to
          ? formatQuarter(from.quarter, lang)
          : `${formatQuarter(from.quarter, lang)} – ${formatQuarter(to.quarter, lang)}`;
      const word = from.status === null ? t('ui.ribbon.nothing') : statusWord(from.status, lang);
      return `${span}${hasNow ? ` (${t('ui.ribbon.today')})` : ''}: ${word}`;
    })
    .join('; ');
}
