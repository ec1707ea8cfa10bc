import { randomBytes } from 'node:crypto';

/**
 * A new key: UUID version 7 (RFC 9562), so that keys made later sort later and rows of one act lie together.
 *
 * @example newId() // '0199f0c2-7b1e-7d3a-9c55-0f2d3c4b5a69'
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
