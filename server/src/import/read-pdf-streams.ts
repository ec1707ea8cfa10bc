import { Buffer } from 'node:buffer';
import { createInflate, constants } from 'node:zlib';
import { UnreadableDocument } from './unreadable-document.js';

/** Text and drawings of an honest document stay far below these, in bytes as they come out. */
const MOST_IN_STREAM = 48 * 1024 * 1024;
const MOST_INFLATED = 160 * 1024 * 1024;
/** Pictures are never unpacked by us, only counted with more patience. */
const MOST_IN_PICTURE = 200 * 1024 * 1024;
const MOST_STREAMS = 20_000;
const DICTIONARY = 2048;
const ZLIB = 0x78;

/**
 * Refuses a PDF whose packed streams swell beyond measure, before anybody reads them: the reader of PDF unpacks a
 * stream whole. The bytes are counted as they come out and thrown away; what the file claims of itself is not asked.
 */
export async function refuseSwollenPdf(bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let inflated = 0;
  let streams = 0;
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const start =
      at +
      6 +
      (buffer[at + 6] === 0x0d ? 1 : 0) +
      (buffer[at + 6] === 0x0a || buffer[at + 7] === 0x0a ? 1 : 0);
    if (buffer[start] !== undefined && (buffer[start] & 0x0f) !== (ZLIB & 0x0f)) continue;
    if (buffer.subarray(at - 3, at).toString('latin1') === 'end') continue;
    if (++streams > MOST_STREAMS) throw new UnreadableDocument('too_much_inside');
    const words = buffer.subarray(Math.max(0, at - DICTIONARY), at).toString('latin1');
    const picture = /\/Subtype\s*\/Image\b/.test(words.slice(words.lastIndexOf(' obj')));
    const most = picture ? MOST_IN_PICTURE : Math.min(MOST_IN_STREAM, MOST_INFLATED - inflated);
    const size = await inflatedSize(buffer.subarray(start), most);
    if (!picture) inflated += size;
  }
}

/** How many bytes come out of a packed stream; what is no packed stream gives as many as came out before that showed. */
function inflatedSize(packed: Uint8Array, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 64 * 1024 });
    let size = 0;
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) return;
      inflate.destroy();
      reject(new UnreadableDocument('too_much_inside'));
    });
    inflate.on('error', () => resolve(size));
    inflate.on('end', () => resolve(size));
    inflate.end(packed);
  });
}
