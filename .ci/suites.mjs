// One suite is one command with a name. Jest and Playwright suites report counts as JSON;
// any other command is one test: it passes with exit code 0.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'kvartal-test-'));
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  // Jest leaves one core idle unless it is told not to: on two cores that is half of them.
  '--maxWorkers=100%',
  '--json',
];

/**
 * A Jest suite of one package, or of some of its folders, e.g.
 * `jest('shared', 'days in Kyiv', { TZ: 'Europe/Kyiv' }, ['src/calendar'])`.
 */
export function jest(folder, name, env = {}, paths = []) {
  const file = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`);
  return {
    name,
    cwd: folder,
    env,
    command: [process.execPath, ...JEST, `--outputFile=${file}`, ...paths],
    counts: () => {
      const r = JSON.parse(readFileSync(file, 'utf8'));
      return {
        passed: r.numPassedTests,
        failed: r.numFailedTests + r.numRuntimeErrorTestSuites,
        skipped: r.numPendingTests + r.numTodoTests,
      };
    },
  };
}

/** The browser stories. */
export function playwright(folder, name) {
  const file = join(reports, 'playwright.json');
  return {
    name,
    cwd: folder,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    command: [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    counts: () => {
      const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
      return {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected + (errors?.length ?? 0),
        skipped: stats.skipped,
      };
    },
  };
}

/** A command that passes or fails as a whole: format, lint, types, walls. */
export function command(name, ...words) {
  return {
    name,
    cwd: '.',
    env: {},
    command: words,
    counts: (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }),
  };
}

/** The exit code of a suite's command; what it prints is shown at once, or kept by `keep` until it has ended. */
function exitCode(suite, keep) {
  return new Promise((resolve) => {
    const [file, ...args] = suite.command;
    const child = spawn(file, args, {
      cwd: suite.cwd,
      env: { ...process.env, ...suite.env },
      stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
    });
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      console.error(String(error));
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

async function runOne(suite, beside) {
  const started = performance.now();
  const printed = [];
  if (!beside) console.log(`\n— ${suite.name}`);
  const code = await exitCode(suite, beside && ((text) => printed.push(text)));
  if (beside) process.stdout.write(`\n— ${suite.name}\n${Buffer.concat(printed).toString()}`);
  let counts;
  try {
    counts = suite.counts(code);
  } catch {
    counts = { passed: 0, failed: 1, skipped: 0 }; // it never got as far as its report
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { name: suite.name, ...counts, seconds: (performance.now() - started) / 1000 };
}

/** Runs the suites two at a time: most commands keep one core busy and leave the other idle. */
async function runPairs(suites) {
  const waiting = [...suites];
  const rows = [];
  const work = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) rows.push(await runOne(suite, true));
  };
  await Promise.all([work(), work()]);
  return rows;
}

/**
 * Runs the checks two at a time and then the suites one after another, prints a line for each and the closing line
 * `N passed, N failed, N skipped`. Sets the exit code to 1 when anything failed or nothing ran.
 */
export async function runSuites({ checks, suites }) {
  const rows = await runPairs(checks);
  for (const suite of suites) rows.push(await runOne(suite));
  console.log('');
  for (const r of rows)
    console.log(
      `${r.failed ? '✗' : '✓'} ${r.name.padEnd(34)} ${String(r.passed).padStart(5)} passed` +
        `${r.failed ? `, ${r.failed} FAILED` : ''}${r.skipped ? `, ${r.skipped} skipped` : ''}  ${r.seconds.toFixed(1)} s`,
    );
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}
