import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { WEB_DIST } from '../platform/http/web-app.js';
import type { Browser } from '../testing/browser.js';
import { addTask } from '../testing/add-task.js';
import { lastEntries } from '../testing/footprint.js';
import { MISSING, expectRefused } from '../testing/refusal.js';
import { publishedReport } from '../testing/reports.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';

let test: TestApp;
let administrator: Browser;
let secretary: Browser;
let executor: Browser;
let visitor: Browser;
beforeAll(async () => {
  test = await createTestApp();
  administrator = await test.signInAs('administrator');
  secretary = await test.signInAs('secretary');
  executor = await test.signInAs('executor');
  visitor = test.visitor();
});
afterAll(() => test?.close());

type Unit = {
  id: string;
  parentId: string | null;
  name: string;
  position: number | null;
  version: number;
  isClosed: boolean;
  openTasks: number;
  people: { name: string }[];
};
const UNITS = 'id parentId name position version isClosed openTasks people { name }';
const act = (who: Browser, verb: string, input: Record<string, unknown>) => {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  return who.ask<Record<string, { id: string; units: Unit[] }>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { id units { ${UNITS} } } }`,
    { input },
  );
};
const tree = async (): Promise<Unit[]> =>
  (await secretary.get<{ unitTree: Unit[] }>(`{ unitTree { ${UNITS} } }`)).unitTree;
const unitOf = async (id: string): Promise<Unit> => {
  const unit = (await tree()).find((one) => one.id === id);
  if (!unit) throw new Error(`There is no unit ${id}.`);
  return unit;
};
const made = async (name: string, parentId: string | null = null): Promise<string> => {
  const { data } = await act(secretary, 'createUnit', { name, kind: 'UNIT', parentId });
  return data['createUnit']?.id ?? '';
};

describe('a unit', () => {
  it('is made by the secretary as a part of another one, and the journal tells of it', async () => {
    const id = await made('Сектор архіву', test.own.unitIds.own);
    expect(await unitOf(id)).toMatchObject({ parentId: test.own.unitIds.own, version: 1, position: null });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'unit.created',
      actorName: 'Софія Секретарук',
      after: { name: 'Сектор архіву', kind: 'unit', parentId: test.own.unitIds.own },
    });
  });
  it('has another name than its neighbours, whatever the letters’ height', async () => {
    await made('Відділ зв’язку');
    await expectRefused(test, 'unit.name_taken', () =>
      act(secretary, 'createUnit', { name: 'відділ  зв’язку', kind: 'UNIT' }),
    );
    await expectRefused(test, 'input.invalid', () =>
      act(secretary, 'createUnit', { name: ' ', kind: 'UNIT' }),
    );
  });
  it.each(['createUnit', 'renameUnit', 'moveUnit', 'closeUnit'])(
    'is nothing that an executor could change: %s',
    async (verb) => {
      const id = test.own.unitIds.own;
      const input: Record<string, object> = {
        createUnit: { name: 'Нова', kind: 'UNIT' },
        renameUnit: { id, version: 1, name: 'Нова', kind: 'UNIT' },
        moveUnit: { id, version: 1 },
        closeUnit: { id, version: 1, on: '2026-04-01' },
      };
      await expectRefused(test, 'access.denied', () => act(executor, verb, { ...input[verb] }));
    },
  );
  it('gets another name, and tasks keep the one that was printed', async () => {
    const { taskId } = await addTask(test, { council: test.own });
    const id = test.own.unitIds.own;
    const { version } = await unitOf(id);
    await act(secretary, 'renameUnit', { id, version, name: 'Управління цифровізації', kind: 'UNIT' });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'unit.renamed',
      before: { name: 'Відділ інформаційних технологій', kind: 'unit' },
      after: { name: 'Управління цифровізації', kind: 'unit' },
    });
    const { task } = await secretary.get<{ task: { executors: { name: string; unit: { name: string } }[] } }>(
      'query ($id: ID!) { task(id: $id) { executors { name unit { name } } } }',
      { id: taskId },
    );
    expect(task.executors).toEqual([
      { name: 'Відділ інформаційних технологій', unit: { name: 'Управління цифровізації' } },
    ]);
    await expectRefused(test, 'unit.changed_meanwhile', () =>
      act(secretary, 'renameUnit', { id, version, name: 'Ще інша', kind: 'UNIT' }),
    );
  });
  it('is put before a neighbour or under another unit, never into itself', async () => {
    const top = await made('Департамент руху');
    const [first, second] = [await made('Перший', top), await made('Другий', top)];
    await act(secretary, 'moveUnit', { id: first, version: 1, parentId: top, beforeId: second });
    const order = (await tree())
      .filter(({ parentId }) => parentId === top)
      .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
    expect(order.map(({ name, position, version }) => [name, position, version])).toEqual([
      ['Перший', 1, 2],
      ['Другий', 2, 1],
    ]);
    await act(secretary, 'moveUnit', { id: second, version: 1, parentId: first });
    expect((await unitOf(second)).parentId).toBe(first);
    expect((await lastEntries(test))[0]).toMatchObject({ action: 'unit.moved', after: { parentId: first } });
    await expectRefused(test, 'unit.circle', () =>
      act(secretary, 'moveUnit', { id: top, version: 1, parentId: second }),
    );
    await expectRefused(test, 'unit.changed_meanwhile', () =>
      act(secretary, 'moveUnit', { id: top, version: 1, parentId: null, beforeId: second }),
    );
    await expectRefused(test, 'not_found', () =>
      act(secretary, 'moveUnit', { id: top, version: 1, parentId: test.other.unitIds.own }),
    );
  });
});

describe('a unit that is no more', () => {
  it('is closed only when its people, open tasks and parts were handed over, and says how many there are', async () => {
    const id = test.own.unitIds.own;
    const { version } = await unitOf(id);
    const refused = await act(administrator, 'closeUnit', { id, version, on: '2026-04-01' });
    expect(refused.code).toBe('unit.in_use');
    expect(JSON.parse(refused.body)).toMatchObject({
      errors: [{ extensions: { counts: { people: 1, tasks: 2, parts: 1 } } }],
    });
    expect(await unitOf(id)).toMatchObject({ isClosed: false, openTasks: 2 });
  });
  it('is not closed behind today', async () => {
    const id = await made('Учорашній');
    await expectRefused(test, 'unit.close_behind', () =>
      act(secretary, 'closeUnit', { id, version: 1, on: '2026-03-09' }),
    );
  });
  it('is offered to nobody, takes no part and changes no more, and its name is free', async () => {
    const id = await made('Тимчасова група');
    await act(secretary, 'closeUnit', { id, version: 1, on: '2026-03-10' });
    expect((await unitOf(id)).isClosed).toBe(true);
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'unit.closed',
      after: { name: 'Тимчасова група', closedOn: '2026-03-10' },
    });
    const { orgUnits } = await secretary.get<{ orgUnits: { id: string }[] }>('{ orgUnits { id } }');
    expect(orgUnits.map((one) => one.id)).not.toContain(id);
    await expectRefused(test, 'unit.closed', () =>
      act(secretary, 'createUnit', { name: 'Частина', kind: 'UNIT', parentId: id }),
    );
    await expectRefused(test, 'unit.closed', () =>
      act(secretary, 'renameUnit', { id, version: 2, name: 'Інша', kind: 'UNIT' }),
    );
    expect(await made('Тимчасова група')).not.toBe(id);
  });
});

type Settings = {
  version: number;
  isPublic: boolean;
  logoUrl: string | null;
  name: string;
  every: string;
  dueDay: number;
};
const SETTINGS = 'version isPublic logoUrl name every dueDay';
const settings = async (): Promise<Settings> =>
  (await administrator.get<{ councilSettings: Settings }>(`{ councilSettings { ${SETTINGS} } }`))
    .councilSettings;
const set = (verb: string, input: Record<string, unknown>, who: Browser = administrator) => {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  return who.ask(`mutation ($input: ${type}!) { ${verb}(input: $input) { settings { version } } }`, {
    input,
  });
};
const NAMES = {
  name: 'Калинівська міська рада',
  nameEn: 'Kalynivka City Council',
  city: 'Калинівка',
  locale: 'EN',
  every: 'QUARTER',
  dueDay: 5,
};

describe('the settings of a council', () => {
  it('are the administrator’s alone', async () => {
    const input = { version: 1, ...NAMES };
    await expectRefused(test, 'access.denied', () => set('editCouncil', input, secretary));
    expect((await secretary.ask('{ councilSettings { version } }')).code).toBe('access.denied');
    const sent = await upload(secretary, '/files/logos', 'x', 'герб.png');
    expect([sent.status, sent.body['code']]).toEqual([403, 'access.denied']);
  });
  it('are saved with the version that was seen, and the journal keeps what stood there', async () => {
    const { version } = await settings();
    await set('editCouncil', { version, ...NAMES });
    expect(await settings()).toMatchObject({ version: version + 1, every: 'QUARTER', dueDay: 5 });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'council.edited',
      before: { locale: 'uk', reporting: [{ every: 'half-year', dueDay: 10, from: null }] },
      after: { locale: 'en', reporting: [{ every: 'quarter', dueDay: 5, from: null }] },
    });
    await expectRefused(test, 'council.changed_meanwhile', () =>
      set('editCouncil', { version, ...NAMES, name: 'Інша' }),
    );
    await expectRefused(test, 'input.invalid', () =>
      set('editCouncil', { version: version + 1, ...NAMES, dueDay: 32 }),
    );
  });
});

/** The smallest beginnings that are a picture of each kind. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('the logo of a council', () => {
  it('is a picture by its own bytes and not by its name', async () => {
    for (const [bytes, name] of [
      ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'герб.svg'],
      ['<!doctype html><script>alert(1)</script>', 'герб.png'],
      ['GIF89a', 'герб.gif'],
    ] as const) {
      const sent = await upload(administrator, '/files/logos', bytes, name);
      expect([sent.status, sent.body['code']]).toEqual([422, 'logo.type_refused']);
    }
  });
  it('is no larger than 256 KB', async () => {
    const large = new Uint8Array(256 * 1024 + 1);
    large.set(PNG);
    expect((await upload(administrator, '/files/logos', large, 'герб.png')).status).toBe(413);
  });
  it('is a file of this council, and a file that is a picture', async () => {
    const { version } = await settings();
    await expectRefused(test, 'not_found', () => set('setCouncilLogo', { version, fileId: MISSING }));
    const text = await upload(secretary, '/files', 'Акт', 'акт.txt');
    await expectRefused(test, 'logo.type_refused', () =>
      set('setCouncilLogo', { version, fileId: text.body['id'] }),
    );
    const foreign = sql`update council set logo_file_id = ${text.body['id']} where id = ${test.other.councilId}`;
    await expect(foreign.execute(test.writes)).rejects.toThrow();
  });
  it('is shown to everybody as a picture that can do nothing', async () => {
    const taken = await upload(administrator, '/files/logos', new Uint8Array(PNG), 'герб.png');
    const { version } = await settings();
    await set('setCouncilLogo', { version, fileId: taken.body['id'] });
    expect((await settings()).logoUrl).toBe(`/files/${String(taken.body['id'])}`);
    const response = await visitor.fetch(`/public/${test.own.slug}/logo/${String(taken.body['id'])}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect(response.headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'");
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});

describe('a council that is closed to the public', () => {
  it('has no public page, feed, file or answer any more at once, and all of them again at the same addresses', async () => {
    const { publicUrl, planSlug } = await openPlan();
    const { slug } = test.own;
    const { logoUrl } = await settings();
    const plan = `/public/${slug}/plans/${planSlug}`;
    const addresses = [
      // The page itself is a file of the built web app.
      ...(existsSync(join(WEB_DIST, 'public.html')) ? [plan] : []),
      `${plan}/changes.atom`,
      `${plan}/indicators.csv`,
      `${plan}/measurements.csv`,
      publicUrl,
      `${publicUrl}/report.docx`,
      `${publicUrl}/report.csv`,
      `/public/${slug}/logo/${logoUrl?.split('/').at(-1) ?? ''}`,
    ];
    const etag = (await visitor.fetch(publicUrl)).headers.get('ETag') ?? '';
    const statuses = () =>
      Promise.all(
        addresses.map(async (path) => {
          const response = await visitor.fetch(path, { headers: { 'If-None-Match': etag } });
          return response.status === 304 ? 200 : response.status;
        }),
      );
    const ask = () =>
      visitor.get<{ publicPlan: { title: string } | null; publicCouncils: { slug: string }[] }>(
        'query ($council: String!, $plan: String!) { publicPlan(council: $council, plan: $plan) { title } publicCouncils { slug } }',
        { council: slug, plan: planSlug },
      );
    expect(await statuses()).toEqual(addresses.map(() => 200));
    expect((await ask()).publicPlan).not.toBeNull();
    // Asked twice: the second answer is a kept one.
    await ask();

    const { version } = await settings();
    await set('openCouncil', { version, isPublic: false });
    expect(await statuses()).toEqual(addresses.map(() => 404));
    expect(await ask()).toEqual({ publicPlan: null, publicCouncils: [] });
    const missing = await visitor.fetch(`/public/nobody/plans/${planSlug}/changes.atom`);
    const closed = await visitor.fetch(`${plan}/changes.atom`);
    expect(await closed.text()).toBe(await missing.text());
    expect((await secretary.ask(`{ plan(slug: "${planSlug}") { title } }`)).code).toBeNull();

    await set('openCouncil', { version: version + 1, isPublic: true });
    expect(await statuses()).toEqual(addresses.map(() => 200));
    expect((await lastEntries(test, 2)).map(({ action }) => action)).toEqual([
      'council.opened',
      'council.closed',
    ]);
  });
});

/** A plan that everybody may read, with a published report. */
async function openPlan(): Promise<{ publicUrl: string; planSlug: string }> {
  const { publicUrl } = await publishedReport(test);
  const planSlug = publicUrl?.split('/').at(-2) ?? '';
  await secretary.get('mutation ($input: PublishPlanInput!) { publishPlan(input: $input) { plan { id } } }', {
    input: { planSlug, version: 1 },
  });
  return { publicUrl: publicUrl ?? '', planSlug };
}
