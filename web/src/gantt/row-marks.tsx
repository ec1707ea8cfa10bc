import type { Mark } from '@kvartal/shared/plan';
import type { Status } from '@kvartal/shared/status';
import { classNames } from '../ui/class-names.js';
import { StatusShape } from '../ui/status-glyph.js';
import { statusTone } from '../ui/status-tone.js';
import styles from './marks.module.css';

/** Height of a row and of the bars in it, in CSS pixels. */
export const ROW_HEIGHT = 34;
const BAR = { top: 10, height: 14 };
const MIDDLE = ROW_HEIGHT / 2;
const GLYPH = 16;

type RowMarksProps = {
  marks: readonly Mark[];
  /** The width of one quarter; positions of marks are in quarters. */
  unit: number;
  /** The mark that the keyboard stands on. */
  active?: number;
};

/** The marks of one task, drawn in a group that an SVG of the row's size holds. Words for them stand beside. */
export function RowMarks({ marks, unit, active = -1 }: RowMarksProps) {
  return (
    <>
      {marks.map((mark, i) => (
        <g
          key={mark.key}
          data-mark={i}
          data-active={i === active || undefined}
          className={classNames(styles.mark, styles[statusTone(mark.status)], styles[mark.status])}
        >
          {i === active && <FocusRing mark={mark} unit={unit} />}
          <MarkShape mark={mark} unit={unit} />
        </g>
      ))}
    </>
  );
}

function MarkShape({ mark, unit }: { mark: Mark; unit: number }) {
  switch (mark.shape) {
    case 'occurrence':
      return (
        <Glyph status={mark.status} x={glyphX(mark, unit)} size={Math.min(GLYPH, glyphRoom(mark, unit))} />
      );
    case 'event':
      return <Diamond x={((mark.from + mark.to) / 2) * unit} />;
    case 'moved':
      return <Tail x={mark.from * unit} end={mark.to * unit - 3} />;
    case 'proposal':
      return <Proposal x={mark.from * unit} end={mark.to * unit} />;
    case 'hatch':
      return <Hatch {...box(mark, unit)} />;
    default:
      return <Bar {...box(mark, unit)} status={mark.status} />;
  }
}

type Box = { x: number; width: number };

/** Two pixels of air on each side, so that neighbours do not touch; never thinner than can be seen. */
function box(mark: Mark, unit: number): Box {
  return { x: mark.from * unit + 2, width: Math.max(6, (mark.to - mark.from) * unit - 4) };
}

function Bar({ x, width, status }: Box & { status: Status }) {
  const rect = { x: x + 0.75, y: BAR.top + 0.75, width: width - 1.5, height: BAR.height - 1.5, rx: 1.5 };
  return (
    <>
      <rect className={styles.bar} {...rect} />
      {status === 'at_risk' && <path className={styles.stripes} d={verticals(x, width)} />}
      {status === 'obsolete' && <path className={styles.strike} d={`M${x - 3} ${MIDDLE}h${width + 6}`} />}
      {(status === 'overdue' || status === 'not_done') && <EndGlyph status={status} x={x + width} />}
    </>
  );
}

/** In grey print done and overdue are the same grey: the octagon at the end tells them apart. */
function EndGlyph({ status, x }: { status: Status; x: number }) {
  return (
    <g className={styles.end} transform={`translate(${x - 13} ${MIDDLE - 9}) scale(1.125)`}>
      <path className={styles.ground} d="M5.2 0h5.6L16 5.2v5.6L10.8 16H5.2L0 10.8V5.2z" />
      <StatusShape status={status} />
    </g>
  );
}

/** Ongoing work. Lines are drawn one by one: patterns and gradients print unevenly. */
function Hatch({ x, width }: Box) {
  return (
    <>
      <rect
        className={styles.hatchBox}
        x={x + 0.75}
        y={BAR.top + 0.75}
        width={width - 1.5}
        height={BAR.height - 1.5}
        rx="1.5"
      />
      <path className={styles.hatch} d={diagonals(x + 1, width - 2)} />
    </>
  );
}

function Diamond({ x }: { x: number }) {
  const r = 7;
  return <path className={styles.diamond} d={`M${x} ${MIDDLE - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`} />;
}

/** From the first approved deadline to the one in force: a dashed line and a hollow handle at its end. */
function Tail({ x, end }: { x: number; end: number }) {
  return (
    <>
      <path className={styles.tail} d={`M${x} ${MIDDLE}H${end - 7}`} />
      <rect className={styles.handle} x={end - 7} y={MIDDLE - 8} width="7" height="16" />
    </>
  );
}

/** The way to a deadline that nobody has decided on: a hollow outline that ends in a question. */
function Proposal({ x, end }: { x: number; end: number }) {
  const [left, at] = [x + 2.5, Math.max(9, end - 9)];
  return (
    <>
      <rect
        className={styles.proposal}
        x={left}
        y={BAR.top + 0.75}
        width={Math.max(0, end - 2.5 - left)}
        height={BAR.height - 1.5}
        rx="1.5"
      />
      <circle className={styles.question} cx={at} cy={MIDDLE} r="7.5" />
      <text className={styles.questionMark} x={at} y={MIDDLE + 4}>
        ?
      </text>
    </>
  );
}

function Glyph({ status, x, size }: { status: Status; x: number; size: number }) {
  return (
    <g transform={`translate(${x - size / 2} ${MIDDLE - size / 2}) scale(${size / 16})`}>
      <rect width="16" height="16" fill="transparent" />
      <StatusShape status={status} />
    </g>
  );
}

/** A round of a recurrence stands where it is due: in the middle of its last quarter. */
function glyphX(mark: Mark, unit: number): number {
  return (mark.to - glyphSpan(mark) / 2) * unit;
}

const glyphSpan = (mark: Mark) => Math.min(1, mark.to - mark.from);
const glyphRoom = (mark: Mark, unit: number) => Math.max(8, glyphSpan(mark) * unit - 2);

function FocusRing({ mark, unit }: { mark: Mark; unit: number }) {
  const { x, width } =
    mark.shape === 'occurrence' ? { x: glyphX(mark, unit) - 10, width: 20 } : box(mark, unit);
  const frame = { x: x - 2, y: MIDDLE - 12, width: width + 4, height: 24, rx: 2 };
  return (
    <>
      <rect className={styles.halo} {...frame} />
      <rect className={styles.ring} {...frame} />
    </>
  );
}

function verticals(x: number, width: number): string {
  let path = '';
  for (let at = x + 5; at < x + width - 2; at += 6)
    path += `M${at.toFixed(1)} ${BAR.top + 1}v${BAR.height - 2}`;
  return path;
}

/** Slanted lines cut at the ends of the bar, as one path. */
function diagonals(x: number, width: number): string {
  const [top, bottom, h] = [BAR.top + 1.5, BAR.top + BAR.height - 1.5, BAR.height - 3];
  let path = '';
  for (let foot = -h + 4; foot < width; foot += 8) {
    const from = Math.max(0, foot);
    const to = Math.min(width, foot + h);
    if (to <= from) continue;
    path += `M${(x + from).toFixed(1)} ${(bottom - (from - foot)).toFixed(1)}L${(x + to).toFixed(1)} ${(top + (foot + h - to)).toFixed(1)}`;
  }
  return path;
}
