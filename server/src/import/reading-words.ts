import { isErrorCode, type ErrorCode } from '@kvartal/shared/errors';

/*
 * What the reader of documents says to the server over its channel. It works in a process of its own, so what comes is
 * looked at before it is believed.
 */

/** Where a reading is: in the line, unpacking the file, going through its rows, keeping what was read. */
export const READING_STAGES = ['waiting', 'opening', 'reading', 'saving'] as const;
export type ReadingStage = (typeof READING_STAGES)[number];

/**
 * How far a reading is: rows of the plan while it is read, before that bytes or pages of the file, after it pieces of what
 * was read. `total` is 0 while nobody knows how many there are.
 */
export type ReadingProgress = { stage: ReadingStage; done: number; total: number };

/** Hears how many of how many are done. */
export type Counting = (done: number, total: number) => void;

/** Pieces of the draft, and of what the document printed. */
export type PieceKind = 'read' | 'printed';

/** What lies in the folder: the frame of a draft, so many pieces of it and of what was printed; how many doubts it has. */
export type WhatWasRead = { issues: number; pieces: Record<PieceKind, number> };

/** The last word: the draft lies in the folder, or why there is none. */
export type ReadingOutcome = ({ kind: 'read' } & WhatWasRead) | { kind: 'refused'; code: ErrorCode };

export type ReaderSays = ({ kind: 'progress' } & ReadingProgress) | ReadingOutcome;

/**
 * The message, or null for anything that the reader does not say.
 *
 * @example readerSays({ kind: 'refused', code: 'document.empty' }) // { kind: 'refused', code: 'document.empty' }
 * @example readerSays({ kind: 'refused', code: 'made.up' }) // null
 */
export function readerSays(message: unknown): ReaderSays | null {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return null;
  const word: Record<string, unknown> & { kind: unknown } = { ...message };
  const { kind, stage, done, total, issues, pieces, code } = word;
  if (kind === 'progress') {
    const known = READING_STAGES.find((one) => one === stage);
    return known && isCount(done) && isCount(total) ? { kind, stage: known, done, total } : null;
  }
  if (kind === 'read') {
    const counts = pieceCounts(pieces);
    return isCount(issues) && counts ? { kind, issues, pieces: counts } : null;
  }
  if (kind === 'refused') return isErrorCode(code) ? { kind, code } : null;
  return null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function pieceCounts(pieces: unknown): WhatWasRead['pieces'] | null {
  if (typeof pieces !== 'object' || pieces === null) return null;
  const { read, printed }: { read?: unknown; printed?: unknown } = pieces;
  return isCount(read) && isCount(printed) ? { read, printed } : null;
}
