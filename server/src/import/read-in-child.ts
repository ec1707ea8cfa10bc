import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ErrorCode } from '@kvartal/shared/errors';
import { PROJECT_ROOT } from '../platform/env/settings.js';
import type { ReadingLimits } from './reading-limits.js';
import { readerSays, type ReadingOutcome, type ReadingProgress } from './reading-words.js';

/** The built entry, also for tests: the reader is a program of its own, started as in production. */
const READER = join(PROJECT_ROOT, 'server/dist/import/reading-child.js');
/** All that the reader loads; the data folder, the settings and the sources are not in it. */
const CODE = [
  'server/dist/',
  'server/package.json',
  'server/node_modules/',
  'node_modules/',
  'shared/dist/',
  'shared/package.json',
];
/** What the engine itself needs beside the values of the program, in megabytes. */
const BESIDE_VALUES = 128;
/** Below this the engine does not start at all. */
const SMALLEST_HEAP = 32;
/** How much of what the reader complains about goes to the log. */
const LONGEST_COMPLAINT = 4000;

export type ReadingTask = {
  /** Absolute: the document is in it, and the draft comes into it. */
  folder: string;
  fileName: string;
  limits: ReadingLimits;
  onProgress: (progress: ReadingProgress) => void;
  /** Aborted when nobody wants the draft any more. */
  signal: AbortSignal;
  /** Told when the reader broke without saying why: a fault of ours. */
  onBroken: (complaint: string) => void;
};

/**
 * Reads the document of a folder in a process that has no secrets, no network and no other files, and that ends when it
 * takes too long or too much memory. Gives what came of it; null when the signal was aborted.
 */
export function readInChild(task: ReadingTask): Promise<ReadingOutcome | null> {
  const { folder, fileName, limits, signal } = task;
  const { promise, resolve } = Promise.withResolvers<ReadingOutcome | null>();
  if (signal.aborted) return Promise.resolve(null);
  const child = fork(READER, [folder, fileName, String(limits.work), String(limits.megabytes)], {
    cwd: folder,
    env: {},
    execArgv: [
      '--permission',
      ...CODE.map((path) => `--allow-fs-read=${join(PROJECT_ROOT, path)}`),
      `--allow-fs-read=${folder}`,
      `--allow-fs-write=${folder}`,
      '--allow-worker',
      '--disable-warning=SecurityWarning',
      `--max-old-space-size=${Math.max(limits.megabytes - BESIDE_VALUES, SMALLEST_HEAP)}`,
    ],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let last: ReadingOutcome | null = null;
  let complaint = '';
  let isLate = false;
  const end = (): void => void child.kill('SIGKILL');
  const timer = setTimeout(() => {
    isLate = true;
    end();
  }, limits.patience * 1000);
  signal.addEventListener('abort', end, { once: true });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < LONGEST_COMPLAINT) complaint += text;
  });
  child.on('message', (message) => {
    const word = readerSays(message);
    if (word?.kind === 'progress') task.onProgress({ stage: word.stage, done: word.done, total: word.total });
    else if (word) last = word;
  });
  child.on('error', (error) => {
    complaint += String(error);
    finish(null);
  });
  child.on('close', (_code, name) => finish(name));

  function finish(name: NodeJS.Signals | null): void {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    if (signal.aborted) resolve(null);
    else resolve(last ?? { kind: 'refused', code: reasonOf(name) });
  }

  function reasonOf(name: NodeJS.Signals | null): ErrorCode {
    if (isLate || name === 'SIGXCPU') return 'import.too_long';
    if (name === 'SIGABRT' || name === 'SIGTRAP') return 'import.too_heavy';
    task.onBroken(complaint.slice(0, LONGEST_COMPLAINT));
    return 'import.unread';
  }
  return promise;
}
