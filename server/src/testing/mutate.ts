import { inflateRawSync } from 'node:zlib';
import { makeZip, type Part } from './make-docx.js';

/** Numbers that look accidental and are the same every time: give the number below which the next one lies. */
export type Chance = (below: number) => number;

/** A generator of our own (mulberry32), so that a document that broke the reader can be made again from its number. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Words that readers stumble over: numbers without sense, tags out of place, signs that few expect. */
const STRANGE = [
  '\0',
  '\uFFFE',
  '\u202E',
  '😀',
  '&#x0;',
  '&amp;amp;',
  '<',
  '>',
  '"',
  '</w:tc>',
  '<w:tbl>',
  '<td rowspan=65535>',
  '</table>',
  '-1',
  '4294967296',
  '1e308',
  'NaN',
  'endobj',
  'stream\n',
  '>>',
  ';;;;',
  '\t\t\t',
  '\n\n',
  'I квартал',
  '2026',
];

/** The document with damage of one kind: to its bytes, or to the parts inside when it is a zip archive. */
export function mutated(bytes: Buffer, next: Chance): Buffer {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));
  const kind = next(isZip ? 8 : 5);
  if (kind === 0) return bytes.subarray(0, next(bytes.length));
  if (kind === 1) return withFlippedBits(bytes, next);
  if (isZip && kind > 2) return withDamagedParts(unzipped(bytes), next);
  return Buffer.from(
    damagedText(bytes.toString('latin1'), next, (strange) => Buffer.from(strange).toString('latin1')),
    'latin1',
  );
}

function withFlippedBits(bytes: Buffer, next: Chance): Buffer {
  const flipped = Buffer.from(bytes);
  for (let count = next(12) + 1; count > 0; count--) {
    const at = next(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << next(8));
  }
  return flipped;
}

function withDamagedParts(parts: Part[], next: Chance): Buffer {
  const at = next(parts.length);
  const [part, other] = [parts[at], parts[next(parts.length)]];
  if (!part || !other) return makeZip(parts);
  switch (next(5)) {
    case 0:
      [part.bytes, other.bytes] = [other.bytes, part.bytes];
      break;
    case 1:
      parts.splice(at, 1);
      break;
    case 2:
      parts.push({ ...part, bytes: other.bytes });
      break;
    default:
      part.bytes = damagedText(part.bytes.toString(), next, (strange) => strange);
  }
  return makeZip(parts);
}

/** A piece of the text is cut out, said twice, moved, or replaced by something strange, a few times. */
function damagedText(text: string, next: Chance, written: (strange: string) => string): string {
  let damaged = text;
  for (let count = next(6) + 1; count > 0; count--) {
    const from = next(damaged.length + 1);
    const to = Math.min(damaged.length, from + next(next(4) === 0 ? 2000 : 20) + 1);
    const [before, piece, after] = [damaged.slice(0, from), damaged.slice(from, to), damaged.slice(to)];
    const strange = written(STRANGE[next(STRANGE.length)] ?? '');
    const kind = next(5);
    if (kind === 0) damaged = before + after;
    else if (kind === 1) damaged = before + piece + piece + after;
    else if (kind === 2) damaged = before + strange + after;
    else if (kind === 3) damaged = before + strange + piece + after;
    else damaged = after + before + piece;
  }
  return damaged;
}

/** The parts of an archive that our tests or an office program wrote. */
function unzipped(bytes: Buffer): Part[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [packedSize, nameSize] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const more = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + packedSize);
    const name = bytes.subarray(at + 46, at + 46 + nameSize).toString();
    parts.push({ name, bytes: bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed });
    at += 46 + nameSize + more;
  }
  return parts;
}
