import { readCsv, readText, type Block } from '@kvartal/shared/plan-document';
import { decodeText } from './decode-text.js';
import { isMarkdown, readMarkdown } from './read-markdown.js';
import { UnreadableDocument } from './unreadable-document.js';

/** In characters. */
const LONGEST_LINE = 100_000;
/** The longest plan that is read has some thousands of rows. */
const MOST_LINES = 200_000;

/** Reads a text file: the rows of a spreadsheet saved as CSV, Markdown, or plain text. Throws when the bytes are no text. */
export function readTextFile(bytes: Uint8Array): Block[] {
  const text = decodeText(bytes);
  // Control characters that no editor writes: it is a program, a sound, anything but text.
  // oxlint-disable-next-line eslint/no-control-regex -- finding control characters is the point
  const strange = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  if (strange > 0 && strange * 1000 > text.length) throw new UnreadableDocument('unknown_type');
  // No page has such a line: it is data of some kind, and searching it would take long.
  const lines = text.split(/\r\n?|\n/);
  if (lines.length > MOST_LINES) throw new UnreadableDocument('too_much_inside');
  if (lines.some((line) => line.length > LONGEST_LINE)) throw new UnreadableDocument('unknown_type');
  if (text.trim() === '') throw new UnreadableDocument('no_text');
  return readCsv(text) ?? (isMarkdown(text) ? readMarkdown(text) : readText(text));
}
