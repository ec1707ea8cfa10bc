import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const dist = join(root, 'server/dist');
const sharedEntry = join(root, 'shared/dist/text/index.js');
const lock = join(dist, '.cli-building');

/** What a verb needs: its projects, the sources whose change makes them stale, and a note of the last build. */
const LIGHT = {
  projects: ['shared/tsconfig.json', 'server/tsconfig.cli.json'],
  sources: ['shared/src', 'server/src/cli', 'server/src/import'],
  entry: join(dist, 'cli/main.js'),
  stamp: join(dist, '.cli-built'),
};
const WHOLE = {
  projects: ['shared/tsconfig.json', 'server/tsconfig.json'],
  sources: ['shared/src', 'server/src'],
  entry: join(dist, 'cli/main.js'),
  stamp: join(dist, '.cli-built-whole'),
};

/**
 * Compiles what a verb needs when the output is missing or older than a source; silent unless it fails. Reading a
 * phrase needs `shared` and the verb; a verb that opens the database needs the whole server. Runs that start together
 * build once: the others wait. A type error is told on standard error and what was emitted still runs; without
 * anything to run the answer is false.
 */
export function buildWhenStale({ wholeServer }) {
  const needed = wholeServer ? WHOLE : LIGHT;
  if (isFresh(needed)) return true;
  mkdirSync(dist, { recursive: true });
  while (!takeLock()) sleep(50);
  try {
    return isFresh(needed) || build(needed);
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Notes that the whole server has just been compiled by the build itself, so that no verb does it again. */
export function noteBuild() {
  for (const { stamp } of [LIGHT, WHOLE]) writeFileSync(stamp, '');
}

function isFresh({ entry, stamp, projects, sources }) {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined || !existsSync(entry) || !existsSync(sharedEntry)) return false;
  return newest(['tsconfig.base.json', ...projects], sources) <= built;
}

/** The newest change among files and folders; a folder's own time tells of files that were removed. */
function newest(files, folders) {
  let time = 0;
  const look = (path) => {
    time = Math.max(time, statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  };
  for (const file of files) look(file);
  for (const folder of folders) {
    look(folder);
    if (!existsSync(join(root, folder))) continue;
    for (const found of readdirSync(join(root, folder), { recursive: true })) {
      if (!found.endsWith('.test.ts')) look(join(folder, found));
    }
  }
  return time;
}

function build({ projects, entry, stamp }) {
  const started = new Date();
  // The compiler trusts its notes about what it has emitted; without the output they are wrong.
  if (!existsSync(sharedEntry)) rmSync(join(root, 'shared/dist/.tsbuildinfo'), { force: true });
  const compiled = projects.map(compile).every(Boolean);
  if (compiled && existsSync(entry)) {
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

/** The lock holds the number of its process: one whose process has died is nobody's. */
function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(lockOwner())) rmSync(lock, { force: true });
    return false;
  }
}

/** 0 when the lock is just being made or taken away. */
function lockOwner() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function sleep(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
