import { nesting } from '../text/index.js';

/** A part of a cell between separators, with its offsets in the cell; `after` is the separator before it. */
export type Piece = { from: number; to: number; after: '' | ',' | ';' | '\n' };

const LIST_MARK = /^(?:[-–—•·*▪●○◦✓]+|\(?\d{1,2}[.)]|\p{Ll}\))\s+/u;
const LABEL =
  /^(?:відповідальн(?:ий|і|а)|(?:спів)?виконав(?:ець|ці)|партнери?|executors?|responsible|partners?|lead|co-executors?)\s*[:–—-]\s+/iu;
const BRACKETED_ONLY = /^\([^()]*\)\.?$/;

/**
 * Cuts a cell on commas, semicolons and line breaks that stand outside quotes and brackets. List marks, labels
 * («Виконавці:») and empty pieces are left out; a bracket alone on its piece stays with the name before it.
 *
 * @param cell a tidied cell (see `tidyLines`)
 */
export function piecesOf(cell: string): Piece[] {
  const inside = nesting(cell);
  const pieces: Piece[] = [];
  let from = 0;
  let after: Piece['after'] = '';
  for (let at = 0; at <= cell.length; at++) {
    const char = at === cell.length ? '\n' : cell[at];
    if (char !== ',' && char !== ';' && char !== '\n') continue;
    if (at < cell.length && (inside[at] || isDecimalComma(cell, at))) continue;
    const piece = trimmed(cell, from, at, after !== ',');
    if (piece) addPiece(pieces, cell, { ...piece, after });
    // A comma or semicolon before the line break has already said what separates.
    after = char === '\n' && !piece && after !== '' ? after : char;
    from = at + 1;
  }
  return pieces;
}

function addPiece(pieces: Piece[], cell: string, piece: Piece): void {
  const last = pieces.at(-1);
  if (last && BRACKETED_ONLY.test(cell.slice(piece.from, piece.to))) last.to = piece.to;
  else pieces.push(piece);
}

function isDecimalComma(cell: string, at: number): boolean {
  return cell[at] === ',' && /\d/.test(cell[at - 1] ?? '') && /\d/.test(cell[at + 1] ?? '');
}

function trimmed(
  cell: string,
  start: number,
  end: number,
  opensList: boolean,
): { from: number; to: number } | null {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(cell[from] ?? '')) from++;
  while (to > from && /[\s.]/.test(cell[to - 1] ?? '') && !endsWithInitial(cell, from, to)) to--;
  for (const mark of [LIST_MARK, LABEL]) {
    const found = opensList || mark === LIST_MARK ? mark.exec(cell.slice(from, to)) : null;
    if (found) from += found[0].length;
  }
  return /[\p{L}\p{N}]/u.test(cell.slice(from, to)) ? { from, to } : null;
}

/** «Іваненко І. І.» keeps its last full stop. */
function endsWithInitial(cell: string, from: number, to: number): boolean {
  return /(?:^|[\s.])\p{Lu}\.$/u.test(cell.slice(Math.max(from, to - 4), to));
}
