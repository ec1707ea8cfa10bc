import type { Status } from '@kvartal/shared/status';
import type { ReactElement } from 'react';
import { classNames } from './class-names.js';
import styles from './status-mark.module.css';
import { statusTone } from './status-tone.js';

const OCTAGON = 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z';
const CROSS = 'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8';
const RING = { cx: 8, cy: 8, fill: 'none', stroke: 'currentColor' } as const;
/** What is cut out of a filled glyph has the colour of the ground it stands on. */
const CUT = { fill: 'none', className: styles.cut, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** One drawing for each status, told apart by its shape alone: print is grey and one man in twelve sees colours otherwise. */
const SHAPES: Record<Status, ReactElement> = {
  done: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" fill="currentColor" />
      <path {...CUT} d="M4.5 8.3l2.4 2.4 4.7-5" strokeWidth="2" />
    </>
  ),
  partly_done: (
    <>
      <rect
        x="2.25"
        y="2.25"
        width="11.5"
        height="11.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <path d="M2.25 13.75V2.25L13.75 13.75z" fill="currentColor" />
    </>
  ),
  in_progress: (
    <>
      <circle {...RING} r="6" strokeWidth="1.75" />
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  at_risk: (
    <>
      <path d="M8 1.3l7.2 13H.8z" fill="currentColor" />
      <path {...CUT} d="M8 6v3.6M8 12v.1" strokeWidth="1.75" />
    </>
  ),
  overdue: (
    <>
      <path d={OCTAGON} fill="currentColor" />
      <path {...CUT} d={CROSS} strokeWidth="1.75" />
    </>
  ),
  unconfirmed: (
    <>
      <circle {...RING} r="6.25" strokeWidth="1.5" />
      <path
        d="M6.1 6.5a1.95 1.95 0 1 1 3 1.6c-.7.45-1.05.8-1.05 1.5M8.05 11.7v.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
  in_review: (
    <>
      <circle {...RING} r="6.2" strokeWidth="1.9" strokeDasharray="0.1 3.14" strokeLinecap="round" />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  not_started: <circle {...RING} r="5.75" strokeWidth="1.5" />,
  not_due: <circle {...RING} r="4.25" strokeWidth="1.5" />,
  awaiting_event: (
    <path
      d="M8 1.6l6.4 6.4L8 14.4 1.6 8z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeDasharray="2.5 1.6"
    />
  ),
  not_done: (
    <>
      <path d={OCTAGON} fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d={CROSS} stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  obsolete: (
    <>
      <circle {...RING} r="5.75" strokeWidth="1.5" />
      <path d="M4 12L12 4" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
};

/** The bare shape on a square of 16, to be set inside another drawing. */
export function StatusShape({ status }: { status: Status }) {
  return SHAPES[status];
}

/** The glyph of a status. It never stands alone: use StatusMark, which adds the word. */
export function StatusGlyph({ status, size = 16 }: { status: Status; size?: number }) {
  return (
    <svg
      className={classNames(styles.glyph, styles[statusTone(status)])}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {SHAPES[status]}
    </svg>
  );
}
