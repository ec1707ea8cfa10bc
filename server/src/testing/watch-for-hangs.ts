import { Worker } from 'node:worker_threads';

/** Tells the watcher what is begun and that it is done, and sends the watcher away. */
export type HangWatch = { begin: (seed: number) => void; done: () => void; stop: () => Promise<number> };

/** Begun and not done yet is an odd number: only then the watcher's patience counts. */
const WATCHER = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const { shared, milliseconds } = workerData;
for (;;) {
  const [count, seed] = shared;
  Atomics.wait(shared, 2, 0, milliseconds);
  if (shared[2] === 1) break;
  if (shared[0] !== count || count % 2 === 0) continue;
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
    begin: (seed) => {
      shared[1] = seed;
      Atomics.add(shared, 0, 1);
    },
    done: () => void Atomics.add(shared, 0, 1),
    stop: () => {
      Atomics.store(shared, 2, 1);
      Atomics.notify(shared, 2);
      return watcher.terminate();
    },
  };
}
