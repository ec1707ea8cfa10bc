import { randomBytes } from 'node:crypto';

/** The place in one millisecond: 12 bits, as RFC 9562 (6.2, method 1) allows for keys that must keep their order. */
const PLACES = 0x1000;

let last = 0;
let place = 0;

/**
 * A new key: UUID version 7 (RFC 9562). Keys of one process sort in the order in which they were made, also within a
 * millisecond, so rows of one act lie together and lists by key are lists by time.
 *
 * @example newId() // '0199f0c2-7b1e-7000-9c55-0f2d3c4b5a69'
 */
export function newId(now: number = Date.now()): string {
  if (now > last) {
    last = now;
    place = 0;
  } else if (++place === PLACES) {
    last += 1;
    place = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | place, 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * The instant in which a key was made, in milliseconds UTC: its first 48 bits.
 *
 * @example madeAt('0199f0c2-7b1e-7000-9c55-0f2d3c4b5a69') // 1760680901406
 */
export function madeAt(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
