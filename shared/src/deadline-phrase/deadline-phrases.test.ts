import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPeriod } from '../calendar/index.js';
import type { Period } from '../calendar/index.js';
import { isSchedule } from '../schedule/index.js';
import type { Schedule } from '../schedule/index.js';
import { parseDeadline } from './index.js';

/** Phrases of adopted plans, read by hand; they lie beside the project and not in it. */
const TABLE = join(import.meta.dirname, '../../../../shared/plans/phrases/deadlines.tsv');
const present = existsSync(TABLE);

type Row = { text: string; period: Period | null; expected: Schedule | null };

function rows(): Row[] {
  const [, ...lines] = readFileSync(TABLE, 'utf8').replaceAll('\r', '').trimEnd().split('\n');
  return lines.map((line) => {
    const [text = '', bounds = '', json = ''] = line.split('\t');
    const [from, to] = bounds.split('..');
    const period: unknown = { from, to };
    const expected: unknown = JSON.parse(json);
    return {
      text: text.replaceAll('\\n', '\n'),
      period: isPeriod(period) ? period : null,
      expected: isSchedule(expected) ? expected : null,
    };
  });
}

/**
 * The same event in other words is the same reading; the table knows no day inside a recurrence.
 */
function comparable(schedule: Schedule | null): unknown {
  if (schedule?.kind === 'event') return { kind: 'event', within: schedule.within };
  if (schedule?.kind !== 'recurring') return schedule;
  const { kind, every, from, to, season } = schedule;
  return { kind, every, from, to, season };
}

(present ? describe : describe.skip)('the deadlines of adopted plans in ../shared/plans/phrases', () => {
  test('are read as a person read them', () => {
    const table = rows();
    const read = table.map(({ text, period }) => ({
      text,
      value: comparable(parseDeadline(text, period).value),
    }));
    expect(table.length).toBeGreaterThan(100);
    expect(read).toEqual(table.map(({ text, expected }) => ({ text, value: comparable(expected) })));
  });

  test('are never left unread without a word why', () => {
    const silent = rows().filter(({ text, period }) => {
      const { value, issues } = parseDeadline(text, period);
      return value === null && issues.length === 0;
    });
    expect(silent).toEqual([]);
  });
});
