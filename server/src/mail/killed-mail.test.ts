import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import SqliteDatabase from 'better-sqlite3';
import { SystemClock } from '../platform/clock/clock.js';
import { newId } from '../platform/database/new-id.js';
import { PROJECT_ROOT } from '../platform/env/settings.js';
import { SmtpCatcher } from '../testing/smtp-catcher.js';

/** So often the server is killed; a hundred times with KVARTAL_TEST_KILLS=100. */
const KILLS = Number(process.env['KVARTAL_TEST_KILLS'] ?? 3);
/** A start takes seconds on a machine that does other things too. */
const PATIENCE = 240_000 + KILLS * 40_000;
/** A server lives so long after it has begun to send, in milliseconds: each kill comes a little later than the last. */
const LONGEST_LIFE = 900;

const data = mkdtempSync(join(tmpdir(), 'kvartal-mail-'));
const post = new SmtpCatcher();
const running = new Set<ChildProcess>();
beforeAll(async () => {
  await post.start();
  // A moment between taking a mail and saying so, in which the server may die.
  post.beforeAnswer = () => setTimeout(20);
});
afterAll(async () => {
  for (const server of running) server.kill('SIGKILL');
  await post.stop();
  rmSync(data, { recursive: true, force: true });
});

/** The built server, as it is started in production, once it listens. */
async function start(): Promise<ChildProcess> {
  const server = spawn(process.execPath, [join(PROJECT_ROOT, 'server/dist/main.js')], {
    env: {
      PORT: '0',
      KVARTAL_DATA: data,
      KVARTAL_SMTP_URL: post.url,
      KVARTAL_MAIL_FROM: 'kvartal@rada.example',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(server);
  const { promise: listens, resolve, reject } = Promise.withResolvers<void>();
  let printed = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (printed.includes('Kvartal is at ')) resolve();
  });
  server.on('close', () => reject(new Error(`The server did not start: ${printed}`)));
  await listens;
  return server;
}

async function kill(server: ChildProcess): Promise<void> {
  server.kill('SIGKILL');
  await once(server, 'close');
  running.delete(server);
}

function inDatabase<T>(act: (database: SqliteDatabase.Database) => T): T {
  const database = new SqliteDatabase(join(data, 'kvartal.db'));
  try {
    return act(database);
  } finally {
    database.close();
  }
}

/** Commits a mail to everybody who has none on the way, and gives the Message-IDs of all that are. */
function commitMails(database: SqliteDatabase.Database): string[] {
  database.prepare(`update membership set roles = '["head"]'`).run();
  database.prepare(`delete from mail where state <> 'queued'`).run();
  const free = database
    .prepare<[], { id: string; council_id: string }>(
      `select id, council_id from membership where id not in (select membership_id from mail)`,
    )
    .all();
  // A mail of an earlier day would give way to the one that the day itself brings.
  const today = new SystemClock().todayKyiv();
  const insert = database.prepare(
    `insert into mail (id, council_id, membership_id, kind, day, digest, locale, subject, text, html, state, attempts, next_attempt_at, created_at)
      values (?, ?, ?, 'digest', ?, 1, 'uk', '', '', '', 'queued', 0, 0, 0)`,
  );
  for (const person of free) insert.run(newId(), person.council_id, person.id, today);
  return database.prepare<[], string>(`select '<' || id || '@rada.example>' from mail`).pluck().all();
}

const waiting = () =>
  inDatabase((database) =>
    database.prepare(`select count(*) from mail where state = 'queued'`).pluck().get(),
  );

test(
  `of the mails that were committed before a server was killed, ${KILLS} times, each arrives, and at most one a kill twice`,
  async () => {
    await kill(await start()); // the demo council is written
    const committed = new Set<string>();
    let inTheMiddle = 0;
    for (let round = 0; round < KILLS; round += 1) {
      for (const id of inDatabase(commitMails)) committed.add(id);
      const server = await start();
      await setTimeout((LONGEST_LIFE * (round + 1)) / KILLS);
      await kill(server);
      if (waiting() !== 0) inTheMiddle += 1;
    }
    const last = await start();
    while (waiting() !== 0) await setTimeout(100);
    await kill(last);

    const caught = post.caught.map(({ messageId }) => messageId);
    const arrived = new Set(caught);
    const lost = [...committed].filter((id) => !arrived.has(id));
    const repeated = caught.length - arrived.size;
    process.stdout.write(
      `${KILLS} kills, ${inTheMiddle} of them with mails left: ${committed.size} mails, ${lost.length} lost, ${repeated} repeated\n`,
    );
    expect(lost).toEqual([]);
    expect(repeated).toBeLessThanOrEqual(KILLS);
    expect(committed.size).toBeGreaterThan(5);
  },
  PATIENCE,
);
