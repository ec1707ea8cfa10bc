import { readText, type Block } from '@kvartal/shared/plan-document';
import { UnreadableDocument } from './unreadable-document.js';

/**
 * Reads a text file: UTF-8 (with or without a byte order mark), UTF-16 with one, or windows-1251, which old Ukrainian
 * files are in. Throws when the bytes are no text.
 */
export function readTextFile(bytes: Uint8Array): Block[] {
  const text = decode(bytes);
  // Control characters that no editor writes: it is a program, a sound, anything but text.
  // oxlint-disable-next-line eslint/no-control-regex -- finding control characters is the point
  const strange = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  if (strange > 0 && strange * 1000 > text.length) throw new UnreadableDocument('unknown_type');
  // No page has such a line: it is data of some kind, and searching it would take long.
  if (/[^\n\r]{100001}/.test(text)) throw new UnreadableDocument('unknown_type');
  if (text.trim() === '') throw new UnreadableDocument('no_text');
  return readText(text);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
