import type { Status } from '@kvartal/shared/status';
import { classNames } from '../ui/class-names.js';
import { statusTone } from '../ui/status-tone.js';
import styles from './overview.module.css';

/** A stretch of a sentence; one that counts something leads to what it counts. */
export type Piece = { text: string; status: Status | null; href: string | null };

/** A sentence of the server or of `shared`, its numbers as links. `loud` gives them the colours of their statuses. */
export function Pieces({ pieces, loud = false }: { pieces: readonly Piece[]; loud?: boolean }) {
  return placed(pieces).map(({ at, text, status, href }) =>
    href === null ? (
      <span key={at}>{text}</span>
    ) : (
      <a
        key={at}
        href={href}
        className={
          loud ? classNames(styles.figure, status !== null && styles[statusTone(status)]) : undefined
        }
      >
        {text}
      </a>
    ),
  );
}

/** Each piece with the place of its first letter: pieces may repeat one another. */
function placed(pieces: readonly Piece[]): (Piece & { at: number })[] {
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at += piece.text.length;
    return { ...piece, at: start };
  });
}
