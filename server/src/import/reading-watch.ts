import { Worker } from 'node:worker_threads';

/** How often the watch looks, in milliseconds. */
const EVERY = 100;

/*
 * Plain text and not a module: a worker from a text needs nothing of the disk. It kills the process it lives in, and it
 * can do so while the process is lost in a long computation. SIGXCPU is what systems say of too much work; SIGABRT is
 * what the engine itself ends with when its own limit of memory is reached.
 */
const WATCH = `
const { workerData: { parent, microseconds, bytes, every } } = require('node:worker_threads');
const end = (signal) => process.kill(process.pid, signal);
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.ppid !== parent) end('SIGKILL');
  if (user + system > microseconds) end('SIGXCPU');
  if (process.memoryUsage.rss() > bytes) end('SIGABRT');
}, every);
`;

/**
 * Ends this process when it works longer or takes more memory than it may, or when the server that started it is gone:
 * nobody would stop it then.
 */
export function watchOver({ work, megabytes }: { work: number; megabytes: number }): void {
  const limits = { microseconds: work * 1_000_000, bytes: megabytes * 1024 * 1024 };
  const workerData = { parent: process.ppid, ...limits, every: EVERY };
  new Worker(WATCH, { eval: true, workerData, env: {} }).unref();
}
