import { createInterface } from 'node:readline';
import { isQuarter, type Period } from '@kvartal/shared/calendar';
import { parseDeadline } from '@kvartal/shared/deadline-phrase';
import { parseExecutors } from '@kvartal/shared/executor';
import { parseTargets } from '@kvartal/shared/kpi';
import type { PhraseIssue, Reading } from '@kvartal/shared/text';
import { writeAll } from './write-all.js';
import type { Verb } from './verb.js';

type Question = { kind: string; text: string; period: Period | null };

const READERS = new Map<string, (text: string, period: Period | null) => Reading<unknown>>([
  ['deadlines', parseDeadline],
  ['executors', (text) => parseExecutors(text)],
  ['kpis', parseTargets],
]);

/**
 * Reads phrases line by line as they come and answers each with one line, in order. A line that is not a question is
 * answered too, with what is wrong with it, so that answers and questions never get out of step.
 */
export const run: Verb = async (_args, { input, out }) => {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    await writeAll(out, `${JSON.stringify(answer(line))}\n`);
  }
  return 0;
};

function answer(line: string): Reading<unknown> {
  let asked: unknown;
  try {
    asked = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return refused('line.not_json', 'Рядок не є коректним JSON.', 'The line is not valid JSON.');
  }
  const question = readQuestion(asked);
  if (!question) {
    return refused(
      'line.not_a_question',
      'Рядок має бути об’єктом { "kind", "text", "period" }: kind і text — рядки, period — null або { "from", "to" } з кварталами на зразок 2024-Q1.',
      'The line must be an object { "kind", "text", "period" }: kind and text are strings, period is null or { "from", "to" } with quarters such as 2024-Q1.',
    );
  }
  const read = READERS.get(question.kind);
  if (!read) {
    return refused(
      'line.unknown_kind',
      'Невідомий kind: має бути deadlines, executors або kpis.',
      'Unknown kind: it must be deadlines, executors or kpis.',
    );
  }
  const { value, certainty, issues } = read(question.text, question.period);
  return { value, certainty, issues };
}

function readQuestion(asked: unknown): Question | null {
  if (!isRecord(asked)) return null;
  const { kind, text, period = null } = asked;
  if (typeof kind !== 'string' || typeof text !== 'string') return null;
  if (period === null) return { kind, text, period };
  if (!isRecord(period)) return null;
  const { from, to } = period;
  if (typeof from !== 'string' || typeof to !== 'string' || !isQuarter(from) || !isQuarter(to)) return null;
  return { kind, text, period: { from, to } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(code: string, uk: string, en: string): Reading<null> {
  const issue: PhraseIssue = { severity: 'error', code, message: { uk, en } };
  return { value: null, certainty: 'unread', issues: [issue] };
}
