import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { chance } from '../../testing/mutate.js';
import { KEPT_REFUSALS, tellChanges, tellExport, tellRefusal, tellSession } from './events.js';
import { JsonLogger } from './json-logger.js';
import { nameActor, nameRequest } from './log-context.js';

/** How many hostile texts are logged; KVARTAL_TEST_LOG_PAYLOADS=1000 is the long run of R60. */
const PAYLOADS = Number(process.env['KVARTAL_TEST_LOG_PAYLOADS'] ?? 50);
const PIECES = [
  '\r\n',
  '\n',
  '\r',
  '\u001B[31m',
  '\u009B2J',
  '\u2028',
  '\u2029',
  '\0',
  '\u007F',
  '"}',
  '{"level":"error"',
  'слово',
  '\u0085',
  '\v',
  '\f',
];

const isOfTerminal = (sign: number): boolean =>
  sign < 0x20 || (sign >= 0x7f && sign < 0xa0) || sign === 0x2028 || sign === 0x2029;

const lines: string[] = [];
const logger = new JsonLogger(
  ['log', 'warn', 'error'],
  () => 0,
  (line) => lines.push(line),
);
const written = (act: () => void): unknown[] => {
  lines.length = 0;
  Logger.overrideLogger(logger);
  try {
    act();
  } finally {
    Logger.overrideLogger(false);
  }
  return lines.map((line) => JSON.parse(line));
};

describe('the log', () => {
  it('is a line of JSON in UTC for an event', () => {
    logger.error('0199f0c2 Error: broken', 'HTTP');
    expect(lines.pop()).toBe(
      '{"time":"1970-01-01T00:00:00.000Z","level":"error","context":"HTTP","message":"0199f0c2 Error: broken"}\n',
    );
  });
  it(`is one line for each of ${PAYLOADS} texts with line ends and signs of a terminal`, () => {
    const next = chance(60);
    for (let number = 0; number < PAYLOADS; number += 1) {
      const text = Array.from({ length: 1 + next(9) }, () => PIECES[next(PIECES.length)]).join('');
      lines.length = 0;
      logger.error(text, 'HTTP');
      const all = lines.join('');
      const signs = Array.from(all.slice(0, -1), (sign) => sign.charCodeAt(0));
      expect(signs.filter((sign) => isOfTerminal(sign))).toEqual([]);
      expect(JSON.parse(all)).toMatchObject({ level: 'error', message: text });
    }
  });
  it('names the request, the council and the membership that asks', () => {
    const [line] = written(() => {
      // The middleware looks at neither of the two.
      Reflect.apply(nameRequest, undefined, [
        null,
        null,
        () => {
          nameActor('c1', 'm1');
          tellExport('/files/journal.csv');
        },
      ]);
    });
    expect(line).toEqual({
      time: '1970-01-01T00:00:00.000Z',
      level: 'log',
      context: 'Event',
      message: 'exported',
      event: 'exported',
      path: '/files/journal.csv',
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
      council: 'c1',
      actor: 'm1',
    });
  });
  it('does not keep what the framework says at a start', () => {
    expect(written(() => logger.log('Mapped {/, GET} route', 'RouterExplorer'))).toEqual([]);
  });
  it.each([...KEPT_REFUSALS])('tells of the refusal %s', (code) => {
    expect(written(() => tellRefusal(code))).toMatchObject([{ event: 'refused', code }]);
  });
  it('does not tell of a refusal that is none of security', () => {
    expect(written(() => tellRefusal('input.invalid'))).toEqual([]);
  });
  it('tells of somebody who signs in and out', () => {
    const told = written(() => {
      tellSession('signed_in');
      tellSession('signed_out');
    });
    expect(told).toMatchObject([{ event: 'signed_in' }, { event: 'signed_out' }]);
  });
  it('tells of each change', () => {
    const [one, other] = written(() => tellChanges(['person.deactivated', 'plan.published']));
    expect(one).toMatchObject({ event: 'changed', action: 'person.deactivated' });
    expect(other).toMatchObject({ event: 'changed', action: 'plan.published' });
  });
});
