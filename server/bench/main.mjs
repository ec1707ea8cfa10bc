import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { machine, startServer } from './child.mjs';
import { makeCouncils } from './councils.mjs';
import { measure } from './load.mjs';
import { QUESTIONS } from './questions.mjs';
import { printTable } from './table.mjs';
import { WAYS } from './ways.mjs';

const SECONDS = 4;
const WARM_UP = 2;
const SIZES = [
  { name: '45 tasks', councils: 1, tasks: 45 },
  { name: '200,000 tasks in 1,500 councils', councils: 1500, tasks: 200_000 },
];
const SERVER = join(import.meta.dirname, '../dist/main.js');
const BARE = join(import.meta.dirname, 'bare.mjs');
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Kyiv' }).format();

async function benchSize({ name, councils, tasks }) {
  const data = join(folder, String(tasks));
  const file = join(data, 'kvartal.db');
  const env = { KVARTAL_DATA: data, KVARTAL_DEMO: '0', KVARTAL_LINK_CHECK: '0', NODE_ENV: 'production' };
  const empty = await startServer(SERVER, { env, ready: '/readyz' });
  await empty.stop();
  const made = makeCouncils(file, { councils, tasks, today });
  const rows = [];
  const servers = {
    kvartal: () => startServer(SERVER, { env, ready: '/readyz' }),
    bare: () => startServer(BARE, { args: [file, today], ready: '/readyz' }),
  };
  await expectSameAnswers(servers, made[0]);
  for (const question of Object.keys(QUESTIONS)) {
    for (const way of WAYS) {
      const row = { question, way: way.name };
      for (const who of ['kvartal', 'bare'])
        row[who] = await run(servers[who], way[who](made, question), way.status);
      rows.push(row);
    }
  }
  printTable(name, rows);
}

/** Both servers must say the same of a council, or there is nothing to compare. */
async function expectSameAnswers(servers, council) {
  const answers = { kvartal: [], bare: [] };
  for (const who of ['kvartal', 'bare']) {
    const server = await servers[who]();
    for (const question of Object.keys(QUESTIONS))
      answers[who].push(await ASK[who](server, council, question));
    await server.stop();
  }
  if (!isDeepStrictEqual(answers.kvartal, answers.bare))
    throw new Error('The two servers answer differently.');
}

const ASK = {
  kvartal: ({ url }, { slug, token }, question) =>
    askJson(`${url}/graphql`, token, JSON.stringify({ query: QUESTIONS[question], variables: { slug } })),
  bare: ({ url }, { slug, token }, question) => askJson(`${url}/first/${question}/${slug}`, token),
};

async function askJson(url, token, body) {
  const headers = { cookie: `kvartal=${token}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method: body ? 'POST' : 'GET', headers, body });
  return answer.json();
}

/** Measures one cell in a fresh process, after a warm-up; the two servers take turns and never run together. */
async function run(start, asking, expected) {
  const server = await start();
  try {
    const request = await asking(server);
    let sent = 0;
    const next = () => request(sent++);
    await measure(server, next, { seconds: WARM_UP, expected });
    return await measure(server, next, { seconds: SECONDS, expected });
  } finally {
    await server.stop();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'kvartal-bench-'));
try {
  console.log(
    `What reading costs on ${machine()}: answers per second over 10 connections, ${SECONDS} s each.`,
  );
  for (const size of SIZES) await benchSize(size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
