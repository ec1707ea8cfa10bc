import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Waits until a file or folder is no longer there: what a reading leaves is cleared away after its end is told. */
export async function gone(path: string): Promise<void> {
  while (existsSync(path)) await setTimeout(20);
}
