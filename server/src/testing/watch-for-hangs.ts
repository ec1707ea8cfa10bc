import { Worker } from 'node:worker_threads';

/** Tells the watcher what is being done now, and stops it when all is done. */
export type HangWatch = { now: (seed: number) => void; stop: () => Promise<number> };

const WATCHER = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { shared, milliseconds } = workerData;
for (;;) {
  const [count, seed] = shared;
  Atomics.wait(shared, 2, 0, milliseconds);
  if (shared[2] === 1) break;
  if (shared[0] !== count) continue;
  writeSync(2, 'The document of seed ' + seed + ' was not read in ' + milliseconds + ' ms.\\n');
  process.kill(process.pid, 'SIGKILL');
}`;

/**
 * A loop without end cannot be stopped from inside, so a thread of its own looks on: it ends the whole process and names
 * the document when one takes longer than `milliseconds`.
 */
export function watchForHangs(milliseconds: number): HangWatch {
  const shared = new Int32Array(new SharedArrayBuffer(12));
  const watcher = new Worker(WATCHER, { eval: true, workerData: { shared, milliseconds } });
  return {
    now: (seed) => {
      shared[1] = seed;
      Atomics.add(shared, 0, 1);
    },
    stop: async () => {
      Atomics.store(shared, 2, 1);
      Atomics.notify(shared, 2);
      return watcher.terminate();
    },
  };
}
