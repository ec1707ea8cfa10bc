import { promisify } from 'node:util';
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Counting } from './reading-words.js';
import { UnreadableDocument } from './unreadable-document.js';

/** An honest document stays far below these; an archive above them is a bomb. Bytes are counted as they are inflated. */
const MOST_ENTRIES = 2000;
const MOST_INFLATED = 200 * 1024 * 1024;
const MOST_IN_PART = 100 * 1024 * 1024;
/**
 * How many times a part may have shrunk once so many bytes have come out of it. Small parts of repeated XML shrink
 * enormously, so the ratio tells nothing of the first bytes; hardly anything but one word said over and over shrinks
 * four hundred times.
 */
const RATIOS: readonly { from: number; most: number }[] = [
  { from: 1024 * 1024, most: 400 },
  { from: 8 * 1024 * 1024, most: 100 },
];

const openBuffer = promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer);

/** The parts of a document that is a zip archive, read one at a time. */
export type Archive = {
  has(name: string): boolean;
  /** The bytes of a part as they come out, or nothing when the archive has no such part. */
  read(name: string): AsyncIterable<Uint8Array>;
};

/**
 * Opens an archive that lies in memory. `counting` hears how many bytes have come out, of all that its parts of XML say they
 * have. Throws an UnreadableDocument for a damaged, encrypted or hostile one.
 */
export async function openArchive(bytes: Uint8Array, counting: Counting = () => {}): Promise<Archive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await openBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }).catch(damaged);
  const entries = await entriesOf(zip);
  let inflated = 0;
  const said = [...entries.values()].reduce(
    (sum, { fileName, uncompressedSize }) => sum + (fileName.endsWith('.xml') ? uncompressedSize : 0),
    0,
  );
  async function* read(name: string): AsyncIterable<Uint8Array> {
    const entry = entries.get(name);
    if (!entry) return;
    if (entry.isEncrypted()) throw new UnreadableDocument('encrypted');
    // What a part says of itself is believed when it speaks against it; a part that says less is found out below.
    if (isSwollen(entry.uncompressedSize, entry)) throw new UnreadableDocument('too_much_inside');
    let own = 0;
    try {
      for await (const chunk of await streamOf(zip, entry)) {
        own += chunk.length;
        inflated += chunk.length;
        if (isSwollen(own, entry) || own > MOST_IN_PART || inflated > MOST_INFLATED)
          throw new UnreadableDocument('too_much_inside');
        counting(Math.min(inflated, said), said);
        yield chunk;
      }
    } catch (error) {
      damaged(error);
    }
  }
  return { has: (name) => entries.has(name), read };
}

function isSwollen(size: number, { compressedSize }: Entry): boolean {
  return RATIOS.some(({ from, most }) => size > from && size > compressedSize * most);
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      if (zip.entriesRead > MOST_ENTRIES) reject(new UnreadableDocument('too_much_inside'));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(new UnreadableDocument('damaged')));
    zip.readEntry();
  });
}

async function streamOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });
}

function damaged(error: unknown): never {
  throw error instanceof UnreadableDocument ? error : new UnreadableDocument('damaged');
}
