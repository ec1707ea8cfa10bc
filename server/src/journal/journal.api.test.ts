import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { buildSchema } from 'graphql';
import { addDays } from '@kvartal/shared/calendar';
import type { MemberCtx } from '../access/ctx.js';
import type { Role } from '../access/role.js';
import { run as journalVerb } from '../cli/journal.js';
import { schemaText } from '../schema-text.js';
import { chance } from '../testing/mutate.js';
import { takeGuardsAway, TAMPERINGS } from '../testing/tamper.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { newId } from '../platform/database/new-id.js';
import { ENGINE } from '../testing/engine.js';
import { writeChanges, type ChainEnd } from './chain-rows.js';
import { HeadExport } from './head-export.js';
import { HeadFiles, readHeads } from './heads.js';
import { NamesSweep } from './names-sweep.js';
import { verifyJournal } from './verify.js';
import { Writing } from './writing.js';

/** How many tamperings are tried; KVARTAL_TEST_TAMPERINGS=1000 is the long run of R15. */
const TAMPERED = Number(process.env['KVARTAL_TEST_TAMPERINGS'] ?? 2 * TAMPERINGS.length);
/** How many write at once; KVARTAL_TEST_JOURNAL_WRITERS=200 is the long run. */
const WRITERS = Number(process.env['KVARTAL_TEST_JOURNAL_WRITERS'] ?? 20);
/** How long the long journal is; KVARTAL_TEST_JOURNAL_ROWS=500000 measures how quickly a journal is checked. */
const LONG = Number(process.env['KVARTAL_TEST_JOURNAL_ROWS'] ?? 5001);
const DAY = 86_400_000;

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

const asHead = (): MemberCtx => ({
  now: test.clock.now(),
  today: test.clock.todayKyiv(),
  door: 'web',
  locale: 'uk',
  viewer: { accountId: test.own.accountIds.head, name: 'Ганна Головач', email: 'head@kalynivka.example' },
  councilId: test.own.councilId,
  membershipId: test.own.membershipIds.head,
  roles: ['head'],
  post: null,
  unitIds: [],
});

const tell = (after: Record<string, string>, subjectKind = 'org_unit') =>
  test.app.get(Writing).run(asHead(), async (_em, record) => {
    record({ action: 'unit.renamed', subjectKind, subjectId: test.own.unitIds.own, after });
  });

/** A journal of some rows, and a head of it that was handed out. */
async function journalWithHead(): Promise<void> {
  if ((await councilNow()).revision < 12) for (let i = 0; i < 12; i += 1) await tell({ name: `Рядок ${i}` });
  await test.app.get(HeadExport).look();
}

const councilNow = () =>
  test.reads
    .selectFrom('council')
    .where('id', '=', test.own.councilId)
    .select(['id', 'slug', 'revision', 'journal_hash'])
    .executeTakeFirstOrThrow();
const keptHeads = async () => {
  const heads = readHeads(await test.app.get(HeadFiles).read(test.own.councilId));
  if (typeof heads === 'number') throw new Error(`line ${heads}`);
  return heads;
};
const verdict = async (db = test.reads) => verifyJournal(db, await councilNow(), await keptHeads());

/** Runs `kvartal journal …` on the test's own data. */
async function kvartal(args: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const collect = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        printed[name] += chunk.toString();
        done();
      },
    });
  const before = { ...process.env };
  process.env['KVARTAL_DATA'] = test.dataFolder;
  if (test.database.engine === 'postgresql') process.env['DATABASE_URL'] = test.database.url;
  try {
    const streams = { input: Readable.from([]), out: collect('out'), err: collect('err') };
    return { code: await journalVerb(args, streams), ...printed };
  } finally {
    for (const name of ['KVARTAL_DATA', 'DATABASE_URL']) delete process.env[name];
    Object.assign(process.env, before);
  }
}

describe('the journal’s chain', () => {
  it(`has one end after ${WRITERS} people wrote at once, and is whole`, async () => {
    const names = Array.from({ length: WRITERS }, (_, i) => `Відділ ${i}`);
    await Promise.all(names.map((name) => tell({ name })));
    expect(await verdict()).toEqual({ rows: WRITERS, wrong: null });
  });

  it('hands its end out once a day, and anybody may read it', async () => {
    const heads = test.app.get(HeadExport);
    await heads.look();
    await heads.look();
    const { revision, journal_hash: hash } = await councilNow();
    const line = `2026-03-10 kalynivka ${revision} ${hash}\n`;
    const answer = await fetch(`${test.url}/public/kalynivka/journal-heads.txt`);
    expect([answer.status, await answer.text()]).toEqual([200, line]);
    const none = await fetch(`${test.url}/public/nowhere/journal-heads.txt`);
    expect(none.status).toBe(404);
    test.clock.pass(DAY);
    await tell({ name: 'Відділ після відбитка' });
    await heads.look();
    const days = (await keptHeads()).map(({ day, seq }) => [day, seq]);
    expect(days).toEqual([
      ['2026-03-10', WRITERS],
      ['2026-03-11', WRITERS + 1],
    ]);
  });

  it(`shows ${TAMPERED} tamperings out of ${TAMPERED}`, async () => {
    await journalWithHead();
    await tell({ name: 'Рядок, якого ще немає у відбитках' });
    const council = await councilNow();
    const heads = await keptHeads();
    const victim = { councilId: council.id, length: council.revision, head: heads.at(-1)?.seq ?? 0 };
    const unseen: string[] = [];
    for (let number = 0; number < TAMPERED; number += 1) {
      const [name, tamper] = TAMPERINGS[number % TAMPERINGS.length] ?? [];
      const undone = new Error('undone');
      const tried = test.writes.transaction().execute(async (db) => {
        await takeGuardsAway(db);
        await tamper?.(db, victim, chance(number));
        const now = await db
          .selectFrom('council')
          .where('id', '=', council.id)
          .select(['id', 'slug', 'revision', 'journal_hash'])
          .executeTakeFirstOrThrow();
        const { wrong } = await verifyJournal(db, now, heads);
        if (wrong === null) unseen.push(`${number}: ${name}`);
        throw undone;
      });
      await expect(tried).rejects.toBe(undone);
    }
    expect(unseen).toEqual([]);
    expect(await verdict()).toEqual({ rows: victim.length, wrong: null });
  });
});

describe('kvartal journal verify', () => {
  it('says that every journal is whole, also by heads that somebody kept', async () => {
    const kept = `${test.dataFolder}/kept.txt`;
    await writeFile(kept, await test.app.get(HeadFiles).read(test.own.councilId));
    const { revision } = await councilNow();
    expect(await kvartal(['verify', '--head', kept])).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(
        new RegExp(
          `^kalynivka: журнал цілий, рядків: ${revision}\nvyshneve: журнал цілий, рядків: 0\nПеревірено рядків: ${revision}, за `,
        ),
      ),
    });
  });
  it('ends with 1 and names the row where a kept head does not fit', async () => {
    const kept = `${test.dataFolder}/other.txt`;
    await writeFile(kept, `2026-03-10 kalynivka 2 ${'a'.repeat(64)}\n`);
    const { code, out } = await kvartal(['verify', '--council', 'kalynivka', '--head', kept]);
    expect(code).toBe(1);
    expect(out).toMatch(/^kalynivka: ВТРУЧАННЯ, рядок 2: рядок не той, що його відбиток записано назовні/);
  });
  it('ends with 1 where a head of a council was kept that is not there', async () => {
    const kept = `${test.dataFolder}/gone.txt`;
    await writeFile(kept, `2026-03-10 zabute 2 ${'a'.repeat(64)}\n`);
    const { code, out } = await kvartal(['verify', '--head', kept]);
    expect(code).toBe(1);
    expect(out).toContain('zabute: такої ради в базі немає, а відбиток її журналу є');
  });
  it.each([
    [[], 'потрібно так'],
    [['verify', '--council', 'nowhere'], 'ради «nowhere» немає'],
    [['verify', '--head', '/nowhere/at/all'], 'файл не вдалося відкрити'],
  ])('ends with 2 for %j', async (args, words) => {
    const { code, err } = await kvartal(args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('a journal of many years', () => {
  it(`of ${LONG} rows is checked page by page`, async () => {
    const { councilId, membershipIds, taskIds, planId } = test.other;
    const act = { at: test.clock.now(), membershipId: membershipIds.executor, door: 'web' as const };
    const about = { subjectKind: 'status_update', taskId: taskIds.own, planId };
    let end: ChainEnd = { councilId, seq: 0, hash: null };
    while (end.seq < LONG) {
      const many = Array.from({ length: Math.min(1000, LONG - end.seq) }, (_, i) => ({
        ...act,
        ...about,
        actorName: 'Віктор Виконавчук',
        action: 'status.submitted' as const,
        subjectId: newId(),
        before: { occurrence: '2026-Q1', declared: null },
        after: { occurrence: '2026-Q1', declared: 'in_progress', text: `Триває, ${i}.` },
      }));
      const from = end;
      end = await test.writes.transaction().execute((db) => writeChanges(db, from, many));
    }
    const council = { id: councilId, slug: 'vyshneve', revision: end.seq, journal_hash: end.hash };
    const begun = process.cpuUsage();
    expect(await verifyJournal(test.reads, council, [])).toEqual({ rows: LONG, wrong: null });
    const { user, system } = process.cpuUsage(begun);
    // A short journal is over before the machine has warmed up; only a long one is measured.
    if (LONG < 100_000) return;
    const rate = Math.round(LONG / ((user + system) / 1e6));
    process.stderr.write(`${ENGINE}: ${LONG} rows, ${rate} a second of the processor's time\n`);
  }, 900_000);
});

describe('names in the journal', () => {
  const JOURNAL = '{ journal(first: 1) { nodes { actorName action after } } }';
  type Journal = { journal: { nodes: { actorName: string | null; action: string; after: unknown }[] } };

  it('go when their term is over, and the chain stays whole', async () => {
    await tell({ name: 'Ольга Нова', email: 'olha@kalynivka.example', roles: 'reader' }, 'membership');
    const secretary = await test.signInAs('secretary');
    const told = { name: 'Ольга Нова', email: 'olha@kalynivka.example', roles: 'reader' };
    const { journal } = await secretary.get<Journal>(JOURNAL);
    expect(journal.nodes).toEqual([{ actorName: 'Ганна Головач', action: 'unit.renamed', after: told }]);

    const sweep = test.app.get(NamesSweep);
    test.clock.pass(400 * DAY);
    await sweep.look();
    expect((await verdict()).wrong).toBeNull();
    const { revision } = await councilNow();
    await test.writes
      .updateTable('council')
      .set({ names_kept_months: 12 })
      .where('id', '=', test.own.councilId)
      .execute();
    await sweep.look();
    await sweep.look();
    expect(await verdict()).toEqual({ rows: revision + 1, wrong: null });
    const later = await test.signInAs('secretary');
    const { journal: now } = await later.get<Journal>(JOURNAL.replace('first: 1', 'first: 2'));
    expect(now.nodes).toEqual([
      {
        actorName: 'Квартал',
        action: 'journal.names_erased',
        after: { before: '2026-04-15', rows: revision },
      },
      { actorName: null, action: 'unit.renamed', after: { roles: 'reader' } },
    ]);
  });
  it('cannot go before, nor be put back', async () => {
    await journalWithHead();
    test.clock.pass(400 * DAY);
    const kept = test.writes.updateTable('council').set({ names_kept_months: 12 });
    await kept.where('id', '=', test.own.councilId).execute();
    await test.app.get(NamesSweep).look();
    await tell({ name: 'Свіжий рядок' });
    const refused = 'The journal only grows.';
    await expect(test.writes.deleteFrom('journal_person').execute()).rejects.toThrow(refused);
    const put = test.writes.insertInto('journal_person').columns(['id', 'council_id', 'salt', 'actor_name']);
    const { id } = await test.reads
      .selectFrom('journal')
      .where('council_id', '=', test.own.councilId)
      .where('seq', '=', 1)
      .select('id')
      .executeTakeFirstOrThrow();
    const row = { id, council_id: test.own.councilId, salt: '00', actor_name: 'Хтось Інший' };
    await put.values(row).execute();
    expect((await verdict()).wrong).toEqual({ kind: 'person_changed', seq: 1 });
    await test.writes.deleteFrom('journal_person').where('id', '=', id).execute();
    expect((await verdict()).wrong).toBeNull();
  });
});

describe('the journal by a filter', () => {
  const FILTERED = 'query ($filter: JournalFilterInput) { journal(filter: $filter) { total } }';
  const count = async (filter: Record<string, string>): Promise<number> => {
    const secretary = await test.signInAs('secretary');
    const { journal } = await secretary.get<{ journal: { total: number } }>(FILTERED, { filter });
    return journal.total;
  };
  const csvOf = async (search: string, role: Role = 'secretary') => {
    const asker = await test.signInAs(role);
    return asker.fetch(`/files/journal.csv${search}`);
  };

  it('has the changes of a person, a kind, a thing, a door and days, all at once', async () => {
    const thing = newId();
    await test.app.get(Writing).run(asHead(), async (_em, record) => {
      record({ action: 'unit.renamed', subjectKind: 'org_unit', subjectId: thing, after: { name: '=1+1' } });
    });
    const today = test.clock.todayKyiv();
    const all = {
      personId: test.own.membershipIds.head,
      group: 'PEOPLE',
      subjectId: thing,
      door: 'WEB',
      from: today,
      to: today,
    };
    expect(await count(all)).toBe(1);
    const others: Record<string, string>[] = [
      { personId: test.own.membershipIds.secretary },
      { group: 'REPORTS' },
      { subjectId: newId() },
      { door: 'TOKEN' },
      { from: addDays(today, 1) },
      { to: addDays(today, -1) },
      { planId: test.own.planId },
      { taskId: test.own.taskIds.own },
    ];
    for (const other of others) expect(await count({ ...all, ...other })).toBe(0);

    const answer = await csvOf(`?thing=${thing}&what=people`);
    const [names, row, rest] = (await answer.text()).split('\r\n');
    expect(names).toBe('seq;at;actorName;door;action;subjectKind;subjectId;task;planId;before;after');
    expect(row).toMatch(
      /^\d+;[^;]+;Ганна Головач;web;unit\.renamed;org_unit;[^;]+;null;null;null;"\{""name""/,
    );
    expect(rest).toBe('');
  });
  it.each(['?what=nothing', '?from=yesterday', '?door=window', '?other=1'])(
    'is not made for %s',
    async (search) => {
      expect((await csvOf(search)).status).toBe(422);
    },
  );
  it('is not given as a file to somebody who may not read the journal', async () => {
    expect((await csvOf('', 'executor')).status).toBe(403);
  });
});

describe('nobody', () => {
  it('can change or delete the journal by the API: it has no such operation', async () => {
    const mutations =
      buildSchema(await schemaText())
        .getMutationType()
        ?.getFields() ?? {};
    const names = Object.keys(mutations).filter((name) => /journal|entry|history/i.test(name));
    expect(names).toEqual([]);
  });
});
