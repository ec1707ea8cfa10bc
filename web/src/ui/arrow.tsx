/** Degrees from the drawing, which points to the right. */
const TURN = { right: 0, down: 90, left: 180 } as const;

type Way = keyof typeof TURN;

const around = (to: Way) => ({
  viewBox: '0 0 16 16',
  width: '1em',
  height: '1em',
  'aria-hidden': true as const,
  style: { transform: `rotate(${TURN[to]}deg)`, verticalAlign: '-0.125em' },
});

/** The arrow of a key. Drawn, because the fonts that are sent have arrows up and down alone. */
export function Arrow({ to }: { to: Way }) {
  return (
    <svg {...around(to)}>
      <path d="M2 8h11M9 4l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}

/** The sign of a group that is open or closed; drawn for the same reason. */
export function Fold({ open }: { open: boolean }) {
  return (
    <svg {...around(open ? 'down' : 'right')}>
      <path d="M6 3.5v9L11 8z" fill="currentColor" />
    </svg>
  );
}
