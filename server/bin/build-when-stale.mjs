import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const shared = join(root, 'shared');
const server = join(root, 'server');
const entry = join(server, 'dist/cli/main.js');
const stamp = join(server, 'dist/.cli-built');
const lock = join(server, 'dist/.cli-building');
const buildInfo = [join(shared, 'dist/.tsbuildinfo'), join(server, 'dist/.cli.tsbuildinfo')];
const settings = [
  'tsconfig.base.json',
  'shared/tsconfig.json',
  'server/tsconfig.json',
  'server/tsconfig.cli.json',
];
const LOCK_IS_DEAD_AFTER_MS = 120_000;

/**
 * Compiles shared and the command line when their output is missing or older than a source; silent unless it fails.
 * Runs that start together build once: the others wait. A type error is told on standard error and what was emitted
 * still runs; without anything to run the answer is false.
 */
export function buildWhenStale() {
  if (isFresh()) return true;
  mkdirSync(dirname(lock), { recursive: true });
  while (!takeLock()) sleep(50);
  try {
    return isFresh() || build();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isFresh() {
  if (!existsSync(entry) || !existsSync(stamp) || !existsSync(join(shared, 'dist/index.js'))) return false;
  return newest() <= statSync(stamp).mtimeMs;
}

/** The newest change among the sources; a folder's own time tells of files that were removed. */
function newest() {
  let time = 0;
  const look = (path) => {
    time = Math.max(time, statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  };
  for (const file of settings) look(join(root, file));
  for (const folder of [join(shared, 'src'), join(server, 'src')]) {
    look(folder);
    for (const found of readdirSync(folder, { recursive: true })) {
      if (!found.endsWith('.test.ts')) look(join(folder, found));
    }
  }
  return time;
}

function build() {
  const started = new Date();
  // The compiler trusts its notes about what it has emitted; without the output they are wrong.
  if (!existsSync(entry)) for (const file of buildInfo) rmSync(file, { force: true });
  const compiled = [compile('shared/tsconfig.json'), compile('server/tsconfig.cli.json')].every(Boolean);
  if (compiled) {
    writeFileSync(stamp, '');
    utimesSync(stamp, started, started);
  }
  return existsSync(entry);
}

function compile(project) {
  const tsc = createRequire(join(root, 'package.json')).resolve('typescript/bin/tsc');
  const args = [tsc, '-p', join(root, project), '--noEmitOnError', 'false', '--pretty', 'false'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) process.stderr.write(`kvartal: ${project}\n${stdout ?? ''}${stderr ?? ''}`);
  return status === 0;
}

function takeLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > LOCK_IS_DEAD_AFTER_MS)
      rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function sleep(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
