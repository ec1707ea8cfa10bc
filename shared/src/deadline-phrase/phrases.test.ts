import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPeriod } from '../calendar/index.js';
import type { Period } from '../calendar/index.js';
import { describeSchedule } from '../schedule/index.js';
import { parseDeadline } from './index.js';

/*
 * phrases-uk.md and phrases-en.md say what each phrase is read as. They are the list of phrases and the expectation at
 * once: a change of the rules shows itself as a changed line. To add a phrase, write its row with the first cell alone;
 * to accept what the rules say, run this test once with UPDATE_PHRASES=1, format, and look at the difference.
 */

const CERTAINTY_UK = { stated: 'названо', inferred: 'виведено', unread: 'не прочитано' };

type Line = { text: string; cells: string[]; period: Period | null };

/** A heading ends with the plan's period; a row is four cells. */
function lines(file: string): Line[] {
  let period: Period | null = null;
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => {
      if (text.startsWith('## ')) period = headingPeriod(text);
      const isRow = text.startsWith('| ') && !/^\| (?:-|Фраза|Phrase)/.test(text);
      const cells = text.split(/(?<!\\)\|/).slice(1, -1);
      return {
        text,
        cells: isRow ? cells.map((cell) => cell.trim().replace(/\\(?=[^\p{L}\d\s])/gu, '')) : [],
        period,
      };
    });
}

function headingPeriod(text: string): Period | null {
  const [from, to] = /\((\S+) … (\S+)\)$/.exec(text)?.slice(1) ?? [];
  const period: unknown = { from, to };
  return isPeriod(period) ? period : null;
}

function reading(phrase: string, period: Period | null, language: 'uk' | 'en'): string[] {
  const { value, certainty, issues } = parseDeadline(phrase, period);
  const codes = [...new Set(issues.map(({ code }) => code.replace('deadline.', '')))];
  const read = value === null ? '—' : describeSchedule(value, language);
  return [phrase, read, language === 'uk' ? CERTAINTY_UK[certainty] : certainty, codes.join(', ')];
}

function written({ text, cells: [phrase], period }: Line, language: 'uk' | 'en'): string {
  if (phrase === undefined) return text;
  return `| ${reading(phrase, period, language)
    .map((cell) => cell.replaceAll('|', String.raw`\|`))
    .join(' | ')} |`;
}

describe.each([
  ['phrases-uk.md', 'uk'],
  ['phrases-en.md', 'en'],
] as const)('the table %s', (name, language) => {
  const file = join(import.meta.dirname, name);
  const table = lines(file);
  const rows = table.filter(({ cells }) => cells.length > 0);

  test('says what the rules say today', () => {
    if (process.env['UPDATE_PHRASES'] === '1') {
      writeFileSync(file, `${table.map((line) => written(line, language)).join('\n')}\n`);
    }
    const today = lines(file).filter(({ cells }) => cells.length > 0);
    expect(today.map(({ cells }) => cells)).toEqual(
      rows.map(({ cells: [phrase = ''], period }) => reading(phrase, period, language)),
    );
  });

  test('holds every phrase once on each plan', () => {
    const phrases = rows.map(({ cells: [phrase], period }) => `${period?.from}–${period?.to} ${phrase}`);
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });
});
