// `pnpm sabotage [R40 | edge | edge-3 …]`: switches the controls off one at a time, in a copy of the project, and runs
// the test that must notice. Without words all of them. A test that passes beside a sabotage is a test of nothing.
import { copyProject } from './copy.mjs';
import { runTests } from './jest.mjs';
import { sabotages, wrongWith } from './list.mjs';

const words = process.argv.slice(2);
const chosen = (await sabotages()).filter(
  ({ name, control }) =>
    words.length === 0 || words.some((word) => [name, control, name.replace(/-\d+$/, '')].includes(word)),
);
const counts = { caught: 0, missed: 0, broken: 0 };

/** What became of a sabotage: noticed, not noticed, or nothing can be said. */
async function outcomeOf(copy, sabotage) {
  const wrong = wrongWith(sabotage);
  if (wrong !== null) return ['broken', wrong];
  const whole = await runTests(copy.folder, sabotage.test);
  if (whole.passed === 0 || whole.failed > 0) return ['broken', `without it ${told(whole)}`];
  const before = copy.replace(sabotage.file, sabotage.find, sabotage.replace);
  try {
    const result = await runTests(copy.folder, sabotage.test);
    if (result.crashed) return ['broken', `with it the test does not run: ${result.crashed}`];
    return result.failed > 0 ? ['caught', ''] : ['missed', told(result)];
  } finally {
    copy.write(sabotage.file, before);
  }
}

function told({ passed, failed, crashed }) {
  return `${passed} passed, ${failed} failed${crashed ? `: ${crashed}` : ''}`;
}

const copy = copyProject();
try {
  for (const sabotage of chosen) {
    const started = performance.now();
    const [outcome, why] = await outcomeOf(copy, sabotage);
    counts[outcome] += 1;
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const sign = outcome === 'caught' ? '✓' : '✗';
    console.log(
      `${sign} ${sabotage.name} ${sabotage.control} ${outcome}: ${sabotage.what} (${seconds} s) ${why}`,
    );
  }
} finally {
  copy.remove();
}
console.log(`\n${counts.caught} caught, ${counts.missed} missed, ${counts.broken} broken`);
process.exitCode = counts.missed + counts.broken > 0 || counts.caught === 0 ? 1 : 0;
