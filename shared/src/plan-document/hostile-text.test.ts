import { expect, test } from '@jest/globals';
import { readPlanDocument } from './read-plan-document.js';
import { readText } from './read-text.js';

const PROSE =
  'Мешканці мають право на участь, зокрема через збори, звернення, поради; порядок визначає рада.';
/** Lines enough to tell work that grows with the square of their number from work that grows with the number. */
const FEW = 1500;
const TIMES = 4;

const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** The processor's time and not the clock's, so that a busy machine does not fail the test. */
function refusedIn(text: string): number {
  const before = process.cpuUsage();
  expect(readPlanDocument(readText(text)).issues.map(({ code }) => code)).toEqual(['document.no_tasks']);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Four times the lines take four times the work, and sixteen times when every line is compared with all the others. */
test.each([
  ['numbered lines that end in a space', (at: number) => `${(at % 500) + 1}. ${PROSE} `],
  ['bullets that end in a space', () => `- ${PROSE} `],
  ['pages of prose below a point', (at: number) => (at % 500 === 0 ? `${at / 500 + 1}. ${PROSE}` : PROSE)],
  ['empty lines', () => ''],
])('%s are refused with work that grows as they do', (_, line) => {
  const few = refusedIn(repeat(FEW, line));
  expect(refusedIn(repeat(FEW * TIMES, line))).toBeLessThan(Math.max(few * TIMES * 2, 1000));
});

test('a long list in which few lines say who and when is read all the same', () => {
  const item = (at: number): string =>
    [
      `${at + 1}. Провести аудит будівлі № ${at + 1}`,
      ...Array.from({ length: 6 }, (_, step) => `Крок ${step + 1} описано в додатку до цього плану`),
      'відділ освіти, до 1 травня 2026 року',
    ].join('\n');
  const { draft } = readPlanDocument(readText(`План дій на 2026 рік\n${repeat(60, item)}`));
  const tasks = draft?.sections.flatMap((section) => section.tasks) ?? [];
  expect(tasks).toHaveLength(60);
  expect(tasks.at(-1)?.deadlineText).toBe('до 1 травня 2026 року');
});
