import { TextDecoder } from 'node:util';
import { decodeText } from './decode-text.js';

const SEARCHED = 4096;

/**
 * The text of a web page. What is valid UTF-8 is UTF-8, whatever the page says of itself: a converter that changes the
 * bytes seldom changes the words. Else the page's own word decides («<meta charset>», the XML declaration), and without
 * one the bytes themselves, as in any text.
 *
 * @example pageText(Buffer.from('<p>план</p>')) // '<p>план</p>'
 */
export function pageText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return declaredDecoder(bytes)?.decode(bytes) ?? decodeText(bytes);
  }
}

/** A decoder for what the page says that it is written in; null for nothing, for UTF-8 and for an unknown name. */
function declaredDecoder(bytes: Uint8Array): TextDecoder | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SEARCHED)).toString(
    'latin1',
  );
  const label =
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,40})/i.exec(head)?.[1];
  if (label === undefined || /^utf-?\d+/i.test(label)) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
