import { isErrorCode, type ErrorCode } from '@kvartal/shared/errors';

/*
 * What the reader of documents says to the server over its channel. It works in a process of its own, so what comes is
 * looked at before it is believed.
 */

/** Where a reading is: in the line, unpacking the file, going through its rows, keeping what was read. */
export const READING_STAGES = ['waiting', 'opening', 'reading', 'saving'] as const;
export type ReadingStage = (typeof READING_STAGES)[number];

/** How far a reading is; `total` rows, 0 while nobody knows how many there are. */
export type ReadingProgress = { stage: ReadingStage; done: number; total: number };

/** The last word: the draft lies in the folder, or why there is none. */
export type ReadingOutcome = { kind: 'read'; issues: number } | { kind: 'refused'; code: ErrorCode };

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
  const { kind, stage, done, total, issues, code } = word;
  if (kind === 'progress') {
    const known = READING_STAGES.find((one) => one === stage);
    return known && isCount(done) && isCount(total) ? { kind, stage: known, done, total } : null;
  }
  if (kind === 'read') return isCount(issues) ? { kind, issues } : null;
  if (kind === 'refused') return isErrorCode(code) ? { kind, code } : null;
  return null;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
