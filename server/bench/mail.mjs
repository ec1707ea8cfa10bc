// What a mail server costs a request: three servers with the same data, one whose mail server takes everything, one whose
// mail server is not there, one whose mail server takes a second for each word. They are asked in turns, request by
// request, so what the machine does besides falls on all three. `node server/bench/mail.mjs [requests]` after a build.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { SMTPServer } from 'smtp-server';
import { startServer } from './child.mjs';

const REQUESTS = Number(process.argv[2] ?? 1000);
const WARM_UP = 100;
const REFILL_EVERY = 20;
const MAIN = join(import.meta.dirname, '../dist/main.js');
const SLOW_MS = 1000;

const WAYS = ['up', 'down', 'slow'];
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';
const MY_TASKS =
  '{ myTasks { answered { occurrence { id } } } plans { slug tasks { nodes { indicators { id } } } } }';
const WRITE =
  'mutation ($input: AddMeasurementInput!) { addMeasurement(input: $input) { measurement { id } } }';
const READ = '{ viewer { waiting } plans { slug title } }';

/** A mail server on a port of its own; `wait` milliseconds before each of its words. */
async function mailServer(wait) {
  const pause = (done) => {
    setTimeout(() => done(), wait);
  };
  const got = { mails: 0 };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_session, done) => pause(done),
    onMailFrom: (_address, _session, done) => pause(done),
    onRcptTo: (_address, _session, done) => pause(done),
    onData(stream, _session, done) {
      stream.resume().on('end', () => {
        got.mails += 1;
        pause(done);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address();
  return {
    url: `smtp://127.0.0.1:${port}`,
    got,
    close: () =>
      new Promise((done) => {
        server.close(done);
      }),
  };
}

/** Puts a mail on its way to everybody who has none. */
function refill(database) {
  database.prepare(`delete from mail where state <> 'queued'`).run();
  const people = database
    .prepare(`select id, council_id from membership where id not in (select membership_id from mail)`)
    .all();
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv' }).format();
  const insert = database.prepare(
    `insert into mail (id, council_id, membership_id, kind, day, digest, locale, subject, text, html, state, attempts, next_attempt_at, created_at)
      values (?, ?, ?, 'digest', ?, 1, 'uk', '', '', '', 'queued', 0, 0, 0)`,
  );
  for (const { id, council_id: council } of people) insert.run(randomUUID(), council, id, today);
}

async function open(way, folder) {
  const mail = await mailServer(way === 'slow' ? SLOW_MS : 0);
  const server = await startServer(MAIN, {
    env: { KVARTAL_DATA: folder, KVARTAL_SMTP_URL: mail.url, KVARTAL_MAIL_FROM: 'kvartal@rada.example' },
    ready: '/readyz',
  });
  if (way === 'down') await mail.close();
  const database = new Database(join(folder, 'kvartal.db'), { timeout: 5000 });
  database.prepare(`update membership set roles = '["head","secretary"]'`).run();
  let cookie = '';
  const ask = async (query, variables = {}) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify({ query, variables }),
    });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    const { data, errors } = await response.json();
    if (errors) throw new Error(`${way}: ${JSON.stringify(errors)}`);
    return data;
  };
  const { email } = database.prepare(`select email from account order by id limit 1`).get();
  await ask(SIGN_IN, { input: { email, password: 'kvartal-demo-2026' } });
  const { plans } = await ask(MY_TASKS);
  const indicatorId = plans.flatMap(({ tasks }) => tasks.nodes.flatMap(({ indicators }) => indicators))[0].id;
  const days = (number) => new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);
  return {
    way,
    mail,
    database,
    read: () => ask(READ),
    write: (number) => ask(WRITE, { input: { indicatorId, value: number, measuredOn: days(number) } }),
    times: { read: [], write: [] },
    async close() {
      database.close();
      await server.stop();
      if (way !== 'down') await mail.close();
    },
  };
}

const p95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
/** How far the p95 of one and the same server is apart between its odd and its even requests: the noise of the machine. */
const noise = (times) => {
  const [odd, even] = [1, 0].map((rest) => p95(times.filter((_, index) => index % 2 === rest)));
  return (Math.max(odd, even) / Math.min(odd, even) - 1) * 100;
};
const p50 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.5)] ?? Number.NaN;

const root = mkdtempSync(join(tmpdir(), 'kvartal-mail-bench-'));
const opened = [];
try {
  for (const way of WAYS) opened.push(await open(way, join(root, way)));
  for (let number = 0; number < WARM_UP + REQUESTS; number += 1) {
    if (number % REFILL_EVERY === 0) for (const { database } of opened) refill(database);
    // Each in another place of the turn every time.
    for (let turn = 0; turn < opened.length; turn += 1) {
      const one = opened[(turn + number) % opened.length];
      for (const kind of ['read', 'write']) {
        const begun = performance.now();
        await one[kind](number);
        if (number >= WARM_UP) one.times[kind].push(performance.now() - begun);
      }
    }
  }
  const [up] = opened;
  for (const kind of ['read', 'write'])
    for (const { way, times, mail } of opened) {
      const change = (p95(times[kind]) / p95(up.times[kind]) - 1) * 100;
      const figures = [p50(times[kind]), p95(times[kind])].map((ms) => ms.toFixed(1).padStart(6)).join('  ');
      process.stdout.write(
        `${kind.padEnd(6)} mail server ${way.padEnd(5)} p50, p95 ms: ${figures}  p95 ${change >= 0 ? '+' : ''}${change.toFixed(1)} % (noise ${noise(times[kind]).toFixed(1)} %)  mails taken: ${mail.got.mails}\n`,
      );
    }
  process.stdout.write(`${REQUESTS} requests each, load ${loadavg()[0]?.toFixed(1)}\n`);
} finally {
  for (const one of opened) await one.close();
  rmSync(root, { recursive: true, force: true });
}
