import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addTask } from '../testing/add-task.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let secretary: Browser;
beforeAll(async () => {
  test = await createTestApp();
  secretary = await test.signInAs('secretary');
});
afterAll(() => test?.close());

const FILE = `added same lines { line kind problem text measuredOn value known worry }`;
const PREVIEW = `query ($input: MeasurementFileInput!) { measurementsPreview(input: $input) { ${FILE} } }`;
const IMPORT = `mutation ($input: MeasurementFileInput!) { importMeasurements(input: $input) { ${FILE} } }`;

type File = { added: number; same: number; lines: { line: number; kind: string }[] };
const line = (number: number, indicatorId: string, measuredOn: string, value: string) => ({
  line: number,
  indicatorId,
  measuredOn,
  value,
  source: 'Портал',
  note: '',
});
const file = (...lines: ReturnType<typeof line>[]) => ({ input: { planSlug: 'open-data-2026', lines } });
const accept = (who: Browser, variables: ReturnType<typeof file>) =>
  who.ask<{ importMeasurements: File }>(IMPORT, variables);

/** Every value ever entered, in the order of the days. */
const valuesOf = async (indicatorId: string): Promise<(number | null)[]> => {
  const rows = await test.reads
    .selectFrom('measurement')
    .select('value')
    .where('indicator_id', '=', indicatorId)
    .orderBy('measured_on')
    .execute();
  return rows.map(({ value }) => value);
};

describe('a file of measurements', () => {
  it('is shown before it is taken: what is new, the same, in conflict and wrong, and nothing is written', async () => {
    const { indicatorId } = await addTask(test);
    await accept(secretary, file(line(2, indicatorId, '2026-01-31', '12')));
    const before = await footprint(test);
    const foreign = test.other.indicatorId;
    const shown = await secretary.get(
      PREVIEW,
      file(
        line(2, indicatorId, '2026-01-31', '12'),
        line(3, indicatorId, '31.01.2026', '13'),
        line(4, indicatorId, '2026-02-28', '9'),
        line(5, foreign, '2026-02-28', '14'),
        line(6, indicatorId, '2026-03-11', '14'),
      ),
    );
    expect(shown).toEqual({
      measurementsPreview: {
        added: 1,
        same: 1,
        lines: [
          told(2, { kind: 'SAME', measuredOn: '2026-01-31', value: 12 }),
          told(3, { kind: 'CONFLICT', measuredOn: '2026-01-31', value: 13, known: 12 }),
          told(4, { kind: 'NEW', measuredOn: '2026-02-28', value: 9, worry: 'FALL' }),
          told(5, { kind: 'WRONG', problem: 'INDICATOR', text: null }),
          told(6, { kind: 'WRONG', problem: 'DAY_AHEAD' }),
        ],
      },
    });
    expect(await footprint(test)).toEqual(before);
  });
  it('adds what is new in one go, and the same file a second time adds nothing', async () => {
    const { indicatorId, taskId } = await addTask(test);
    const lines = file(
      line(2, indicatorId, '2026-01-31', '4'),
      line(3, indicatorId, '2026-02-28', '6,5'),
      line(4, 'nobody', '2026-02-28', '6'),
    );
    expect((await accept(secretary, lines)).data?.importMeasurements.added).toBe(2);
    const [entry] = await lastEntries(test);
    expect(entry).toMatchObject({
      action: 'measurement.added',
      taskId,
      after: { value: 6.5, measuredOn: '2026-02-28', line: 3 },
    });
    const before = await footprint(test);
    expect((await accept(secretary, lines)).data?.importMeasurements).toMatchObject({ added: 0, same: 2 });
    expect(await footprint(test)).toEqual(before);
  });
  it('that was looked at before somebody else entered another value leaves theirs alone', async () => {
    const { indicatorId } = await addTask(test);
    const lines = file(line(2, indicatorId, '2026-01-31', '4'), line(3, indicatorId, '2026-02-28', '5'));
    expect(await secretary.get(PREVIEW, lines)).toMatchObject({ measurementsPreview: { added: 2 } });
    await accept(secretary, file(line(2, indicatorId, '2026-01-31', '40')));
    expect((await accept(secretary, lines)).data?.importMeasurements).toMatchObject({
      added: 1,
      same: 0,
      lines: [
        { kind: 'CONFLICT', known: 40 },
        { kind: 'NEW', value: 5 },
      ],
    });
    expect(await valuesOf(indicatorId)).toEqual([40, 5]);
  });
  it('sent three times at once adds its values once', async () => {
    const { indicatorId } = await addTask(test);
    const lines = file(line(2, indicatorId, '2026-01-31', '4'), line(3, indicatorId, '2026-02-28', '5'));
    const told = await Promise.all([1, 2, 3].map(() => accept(secretary, lines)));
    const added = told.map(({ data }) => data?.importMeasurements.added ?? -1);
    expect(added.toSorted((a, b) => a - b)).toEqual([0, 0, 2]);
    expect(await valuesOf(indicatorId)).toEqual([4, 5]);
  });
  it('of which no line can be read adds nothing and leaves no trace', async () => {
    const { indicatorId } = await addTask(test);
    const before = await footprint(test);
    const lines = file(
      line(2, indicatorId, '2026-02-30', '4'),
      line(3, indicatorId, '2026-01-31', 'багато'),
      line(4, indicatorId, '', '5'),
    );
    expect((await accept(secretary, lines)).data?.importMeasurements).toMatchObject({
      added: 0,
      lines: [{ problem: 'DAY' }, { problem: 'VALUE' }, { problem: 'DAY' }],
    });
    expect(await footprint(test)).toEqual(before);
  });
  it('of a plan that the council has not is for no plan at all', async () => {
    const neighbour = await test.signInAs('secretary', 'other');
    const before = await footprint(test);
    const own = file(line(2, test.own.indicatorId, '2026-01-31', '4'));
    expect((await accept(neighbour, own)).data?.importMeasurements).toMatchObject({
      added: 0,
      lines: [{ problem: 'INDICATOR', text: null }],
    });
    for (const question of [PREVIEW, IMPORT]) {
      const nowhere = { input: { ...own.input, planSlug: 'nowhere' } };
      expect((await secretary.ask(question, nowhere)).code).toBe('not_found');
    }
    expect(await footprint(test)).toEqual(before);
  });
  it('is for the secretary alone', async () => {
    const lines = file(line(2, test.own.indicatorId, '2026-01-31', '4'));
    for (const role of ['executor', 'administrator', 'head', 'member'] as const) {
      const who = await test.signInAs(role);
      expect((await accept(who, lines)).code).toBe('access.denied');
      expect((await who.ask(PREVIEW, lines)).code).toBe('access.denied');
    }
  });
  it('may have a thousand lines with long sources', async () => {
    const { indicatorId } = await addTask(test);
    const source = 'Реєстр захисних споруд, довідка управління. '.repeat(3).trim();
    const lines = Array.from({ length: 1000 }, (_, index) => ({
      ...line(index + 2, indicatorId, '2026-01-31', '12'),
      source,
    }));
    const shown = await secretary.get<{ measurementsPreview: File }>(PREVIEW, file(...lines));
    expect(shown.measurementsPreview).toMatchObject({ added: 1, same: 999 });
  });
  it('of more than a thousand lines is refused', async () => {
    const lines = Array.from({ length: 1001 }, (_, index) => ({ ...line(index, 'i', '', ''), source: '' }));
    expect((await secretary.ask(PREVIEW, file(...lines))).code).toBe('input.too_large');
  });
});

const told = (number: number, other: Record<string, unknown>) => ({
  line: number,
  problem: null,
  text: 'Оновлено 10 паспортів',
  measuredOn: null,
  value: null,
  known: null,
  worry: null,
  ...other,
});

describe('the tables of a plan', () => {
  const fetched = async (who: Browser, path: string): Promise<string> => {
    const response = await who.fetch(path);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/csv; charset=utf-8']);
    return Buffer.from(await response.arrayBuffer()).toString('utf8');
  };
  it('tell members the series with who entered it, and the public the unit, once the plan is published', async () => {
    const { indicatorId } = await addTask(test);
    await accept(
      secretary,
      file({ ...line(2, indicatorId, '2026-01-31', '12'), source: '=1+1', note: 'Ні' }),
    );
    const row = (text: string): string | undefined =>
      text.split('\r\n').find((one) => one.startsWith(indicatorId));
    const inside = await fetched(secretary, '/files/plans/open-data-2026/measurements.csv');
    expect(inside.startsWith('\uFEFFindicatorIdentifier;taskCode;title;unit;measuredOn;')).toBe(true);
    expect(row(inside)).toContain(
      "Оновлено 10 паспортів;паспортів;2026-01-31;12;'=1+1;Ні;in_force;2026-03-10;",
    );
    expect(row(await fetched(secretary, '/files/plans/open-data-2026/indicators.csv'))).toContain(
      ';at_least;10;паспортів;null;12;2026-01-31;',
    );
    const address = `/public/${test.own.slug}/plans/open-data-2026/measurements.csv`;
    const visitor = test.visitor();
    expect((await visitor.fetch(address)).status).toBe(404);
    expect((await visitor.fetch('/files/plans/open-data-2026/measurements.csv')).status).toBe(401);
    await secretary.get(
      'mutation ($input: PublishPlanInput!) { publishPlan(input: $input) { plan { id } } }',
      {
        input: { planSlug: 'open-data-2026', version: 1 },
      },
    );
    const outside = row(await fetched(visitor, address)) ?? '';
    expect(outside).toContain(";2026-01-31;12;'=1+1;null;in_force;2026-03-10;");
    const { viewer } = await secretary.get<{ viewer: { name: string } }>('{ viewer { name } }');
    expect(row(inside)).toContain(viewer.name);
    expect(outside).not.toContain(viewer.name);
  });
});
