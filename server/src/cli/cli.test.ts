import { describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from './main.js';

/** The first run may have to compile; a busy machine takes its time. */
const WITH_BUILD_MS = 240_000;
const PROGRAM = resolve('bin/kvartal.mjs');

async function run(args: string[], input: string): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const collect = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        printed[name] += chunk.toString();
        done();
      },
    });
  const code = await main(args, { input: Readable.from([input]), out: collect('out'), err: collect('err') });
  return { code, ...printed };
}

const question = (kind: string, text: string) => JSON.stringify({ kind, text, period: null });

describe('kvartal phrases', () => {
  test('answers each line with one line, in order', async () => {
    const lines = [
      question('kpis', 'at least 3 datasets'),
      question('executors', 'Відділ освіти'),
      question('deadlines', 'до 1 грудня 2019 р.'),
    ];
    const { code, out } = await run(['phrases'], `${lines.join('\n')}\n`);
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        value: [{ comparator: 'at_least', value: 3, unit: 'datasets', per: null, percent: false }],
        certainty: 'stated',
        issues: [],
      },
      {
        value: [{ name: 'Відділ освіти', kind: 'unit', parent: null, byConsent: false }],
        certainty: 'stated',
        issues: [],
      },
      { value: { kind: 'dates', from: null, to: '2019-12-01' }, certainty: 'stated', issues: [] },
    ]);
  });

  test.each([
    ['is not JSON', '{"kind":', 'line.not_json'],
    ['is empty', '', 'line.not_json'],
    ['is a list', '[]', 'line.not_a_question'],
    ['has no text', '{"kind":"kpis"}', 'line.not_a_question'],
    [
      'has a period that is none',
      '{"kind":"kpis","text":"5 звітів","period":{"from":"2024"}}',
      'line.not_a_question',
    ],
    ['asks for an unknown kind', '{"kind":"colours","text":"синій","period":null}', 'line.unknown_kind'],
  ])('a line that %s is answered in its place, and the next one is read', async (_what, line, code) => {
    const { out } = await run(['phrases'], `${line}\n${question('kpis', '2 звіти')}\n`);
    const [refused, read] = out
      .trimEnd()
      .split('\n')
      .map((answer) => JSON.parse(answer));
    expect(refused).toMatchObject({
      value: null,
      certainty: 'unread',
      issues: [{ severity: 'error', code }],
    });
    expect(read).toMatchObject({ value: [{ comparator: 'exactly', value: 2 }], certainty: 'stated' });
  });

  test('no input is no answer', async () => {
    expect(await run(['phrases'], '')).toEqual({ code: 0, out: '', err: '' });
  });
});

test('without a verb, and with help, the usage is printed', async () => {
  const help = await run(['help'], '');
  expect(help.code).toBe(0);
  expect(help.out).toContain('pnpm --silent kvartal <команда>');
  expect(await run([], '')).toEqual(help);
});

test.each(['parsee', '__proto__', 'main', 'toString'])(
  'the unknown verb %s is exit code 2 and one line on standard error',
  async (verb) => {
    expect(await run([verb], '')).toEqual({
      code: 2,
      out: '',
      err: `kvartal: невідома команда «${verb}». Перелік команд: pnpm --silent kvartal help\n`,
    });
  },
);

describe('the program as it is started', () => {
  test(
    'prints nothing but its answer on standard output',
    () => {
      const { status, stdout } = spawnSync(process.execPath, [PROGRAM, 'phrases'], {
        input: `${question('kpis', '100% of registers')}\n`,
        encoding: 'utf8',
      });
      expect(status).toBe(0);
      expect(stdout).toBe(
        '{"value":[{"comparator":"exactly","value":100,"unit":"registers","per":null,"percent":true}],"certainty":"stated","issues":[]}\n',
      );
    },
    WITH_BUILD_MS,
  );

  test(
    'answers a line before the next one comes, and ends quietly when nobody listens any more',
    async () => {
      const child = spawn(process.execPath, [PROGRAM, 'phrases'], { stdio: ['pipe', 'pipe', 'ignore'] });
      child.stdin.on('error', () => {});
      child.stdin.write(`${question('kpis', '5 звітів')}\n`);
      const answer = await new Promise<string>((done) => {
        child.stdout.once('data', (chunk: Buffer) => done(chunk.toString()));
      });
      expect(answer).toContain('"value":5');
      child.stdout.destroy();
      const ended = new Promise<number | null>((done) => child.once('exit', done));
      for (let i = 0; i < 2000; i++) child.stdin.write(`${question('kpis', '5 звітів')}\n`);
      child.stdin.end();
      expect(await ended).toBe(0);
    },
    WITH_BUILD_MS,
  );
});
