import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes and, when the reader is slower than we are, waits for it: memory stays flat however long the answer is. */
export async function writeAll(to: Writable, text: string): Promise<void> {
  if (!to.write(text)) await once(to, 'drain');
}
