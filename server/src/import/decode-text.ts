/** How much of a file shows which encoding it is in. */
const SHOWN = 4096;

/**
 * The text of a file: UTF-8 (with or without a byte order mark), UTF-16 (the same), or windows-1251, which old Ukrainian
 * files are in. Bytes always give some text; whether it is one is for the caller to judge. The mark is left out.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  // One broken byte does not make a long file another encoding; a page of windows-1251 is all broken.
  const { broken, letters } = lettersIn(text);
  return broken * 50 <= letters ? text : new TextDecoder('windows-1251').decode(bytes);
}

/** How many letters are Cyrillic and how many broken, counted in place: a list of them would be larger than the file. */
function lettersIn(text: string): { broken: number; letters: number } {
  const counts = { broken: 0, letters: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) counts.broken += 1;
    else if (code >= 0x400 && code <= 0x52f) counts.letters += 1;
  }
  return counts;
}

/** In UTF-16 without a mark the upper byte of most letters is 0 (Latin) or 4 (Cyrillic). */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const shown = bytes.subarray(0, SHOWN - (SHOWN % 2));
  if (bytes.length < 4 || !shown.includes(0)) return null;
  const upper = [0, 0];
  for (const [at, byte] of shown.entries()) {
    if (byte === 0 || byte === 4) upper[at % 2] = (upper[at % 2] ?? 0) + 1;
  }
  const [big = 0, little = 0] = upper;
  const most = shown.length * 0.4;
  if (little > most && big < little / 2) return 'utf-16le';
  return big > most && little < big / 2 ? 'utf-16be' : null;
}
