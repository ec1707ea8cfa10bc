import { sentenceEnds } from './split-statements.js';

/**
 * A stretch of a statement that is read by itself: a sentence without its brackets (blanked by spaces), or what is in
 * one bracket. Offsets of `text` start at `from` in the statement; `host` is the sentence that a bracket stands in.
 */
export type Segment = { from: number; text: string; host: Segment | null };

/**
 * Cuts a statement into its sentences and its brackets, a bracket after its sentence.
 *
 * @param printed the statement, for finding where its sentences end
 * @param text its masked form of the same length
 */
export function segmentsOf(printed: string, text: string): Segment[] {
  const segments: Segment[] = [];
  const outside = text.replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length));
  const starts = [0];
  for (const [index, line] of linesWithOffsets(printed)) {
    if (index > 0) starts.push(index);
    starts.push(...sentenceEnds(line).map((end) => index + end));
  }
  for (const [i, from] of starts.entries()) {
    const to = starts[i + 1] ?? text.length;
    const sentence: Segment = { from, text: outside.slice(from, to), host: null };
    segments.push(sentence);
    for (const { 0: bracket, index } of text.slice(from, to).matchAll(/\([^()]*\)/g)) {
      segments.push({ from: from + index + 1, text: bracket.slice(1, -1), host: sentence });
    }
  }
  return segments;
}

/** The innermost segment that an offset of the statement is in. */
export function segmentAt(segments: readonly Segment[], at: number): Segment | null {
  return segments.findLast(({ from, text }) => from <= at && at < from + text.length) ?? null;
}

function linesWithOffsets(text: string): [index: number, line: string][] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => [index, line]);
}
