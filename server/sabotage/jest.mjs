// Runs one named test of the copy with Jest and counts.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ARGUMENTS = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--runInBand',
  '--json',
];

/**
 * Runs the tests of one file whose titles hold a text.
 *
 * @param {string} folder the copy of the project
 * @param {import('./list.mjs').Sabotage['test']} test
 * @returns {Promise<{ passed: number, failed: number, crashed: string }>} `crashed` says why nothing ran, else it is ''
 */
export async function runTests(folder, { file, name, engine = 'sqlite' }) {
  const [pack, ...path] = file.split('/');
  const report = join(folder, 'jest.json');
  rmSync(report, { force: true });
  const words = [path.join('/'), '--testNamePattern', patternOf(name), `--outputFile=${report}`];
  const child = spawn(process.execPath, [...ARGUMENTS, ...words], {
    cwd: join(folder, pack),
    env: { ...process.env, KVARTAL_TEST_ENGINE: engine },
    stdio: 'ignore',
  });
  await new Promise((resolve) => {
    child.on('close', resolve);
  });
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const ran = numPassedTests + numFailedTests;
  return { passed: numPassedTests, failed: numFailedTests, crashed: ran > 0 ? '' : lineOf(testResults) };
}

/** A file that cannot even be loaded has a message and no tests. */
function lineOf(testResults) {
  const [first] = testResults;
  const line = first?.message.split('\n').find((text) => /Error|error/.test(text));
  return line?.trim() ?? 'no test has this name';
}

/** The title as a pattern; where a row of a table is told (%s, $name) anything may stand. */
function patternOf(title) {
  return title
    .replaceAll(/[\\^.*+?()[\]{}|]/g, String.raw`\$&`)
    .replaceAll(/%[sdijop#]|\$\w+(\\\.\w+)*/g, '.*');
}
