import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Writing } from '../journal/writing.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { GuardedClient } from '../platform/outgoing/guarded-client.js';
import { addTask } from '../testing/add-task.js';
import { answer, submit } from '../testing/answers.js';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { LinkCheck } from './link-check.js';

const TASK = `query ($id: ID!) { task(id: $id) { status
  occurrences { version lastUpdate { review evidence { url addedOn failsSince } } } } }`;
type Seen = {
  task: {
    status: string;
    occurrences: {
      version: number;
      lastUpdate: { review: string; evidence: { url: string; addedOn: string; failsSince: string | null }[] };
    }[];
  };
};

let test: TestApp;
let executor: Browser;
/** What the open network answers, by the path; a path that is not here is not answered at all. */
const pages = new Map<string, number>();
let asked: string[] = [];
const openNetwork = createServer(({ method, url = '' }, response) => {
  asked.push(`${method} ${url}`);
  const status = pages.get(url);
  if (status !== undefined) response.writeHead(status).end();
});
let check: LinkCheck;

beforeAll(async () => {
  test = await createTestApp();
  executor = await test.signInAs('executor');
  await new Promise<void>((resolve) => openNetwork.listen(0, '127.0.0.1', resolve));
  const address = openNetwork.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = new GuardedClient(
    { resolve: () => Promise.resolve(['93.184.216.34']), dial: () => ({ host: '127.0.0.1', port }) },
    300,
  );
  const { app } = test;
  check = new LinkCheck(app.get(Reads), app.get(Writes), app.get(Writing), app.get(Clock), client);
});
afterEach(async () => {
  pages.clear();
  asked = [];
  // Each story has its own links.
  await test.writes.deleteFrom('link_check').where('council_id', '=', test.own.councilId).execute();
  await test.writes.deleteFrom('evidence').where('council_id', '=', test.own.councilId).execute();
});
afterAll(async () => {
  openNetwork.closeAllConnections();
  openNetwork.close();
  await test?.close();
});

async function proved(...links: string[]): Promise<string> {
  const { taskId, occurrenceId } = await addTask(test);
  const evidence = links.map((link) => ({ link }));
  await submit(executor, answer(occurrenceId, { choice: 'DONE', evidence }));
  return taskId;
}
async function seen(taskId: string) {
  const { task } = await executor.get<Seen>(TASK, { id: taskId });
  const [occurrence] = task.occurrences;
  return { status: task.status, version: occurrence?.version, ...occurrence?.lastUpdate };
}
async function failsSince(taskId: string): Promise<(string | null)[]> {
  return (await seen(taskId)).evidence?.map((one) => one.failsSince) ?? [];
}
async function onDay(day: string): Promise<void> {
  test.clock.moveTo(`${day}T10:00:00+02:00`);
  executor = await test.signInAs('executor');
}

describe('links that prove answers', () => {
  it('that do not open twice are told of with the first day, and no status moves', async () => {
    await onDay('2026-03-12');
    pages.set('/gone', 404).set('/kept', 200);
    const kept = await proved('http://data.gov.ua/kept');
    const taskId = await proved('http://data.gov.ua/gone');
    const before = await seen(taskId);
    await check.look();
    expect(await failsSince(taskId)).toEqual([null]);
    await onDay('2026-03-13');
    await check.look();
    const after = await seen(taskId);
    expect(after).toEqual({
      ...before,
      evidence: [{ url: 'http://data.gov.ua/gone', addedOn: '2026-03-12', failsSince: '2026-03-12' }],
    });
    expect((await lastEntries(test))[0]).toMatchObject({
      actorName: 'Квартал',
      action: 'link.stopped_opening',
      taskId: taskId,
      after: { title: 'http://data.gov.ua/gone', failingSince: '2026-03-12' },
      door: 'system',
    });
    expect(await failsSince(kept)).toEqual([null]);

    await onDay('2026-03-20');
    pages.set('/gone', 200);
    await check.look();
    expect(await failsSince(taskId)).toEqual([null]);
    expect((await lastEntries(test))[0]).toMatchObject({ action: 'link.opens_again', taskId: taskId });
  });

  it('are asked about once a week, however often we look and however many answers have them', async () => {
    await onDay('2026-03-11');
    pages.set('/1', 200).set('/2', 200);
    await proved('http://data.gov.ua/1', 'http://data.gov.ua/2');
    await Promise.all([check.look(), check.look()]);
    await proved('http://data.gov.ua/1');
    for (const day of ['2026-03-11', '2026-03-12', '2026-03-17']) {
      await onDay(day);
      await check.look();
    }
    expect(asked.toSorted()).toEqual(['HEAD /1', 'HEAD /2']);
    await onDay('2026-03-18');
    await check.look();
    expect(asked.toSorted()).toEqual(['HEAD /1', 'HEAD /1', 'HEAD /2', 'HEAD /2']);
  });

  it('are asked about a few at a time', async () => {
    await onDay('2026-03-11');
    const paths = Array.from({ length: 7 }, (_, index) => `/many/${index}`);
    for (const path of paths) pages.set(path, 200);
    await proved(...paths.map((path) => `http://data.gov.ua${path}`));
    await check.look();
    expect(asked).toHaveLength(5);
    await check.look();
    expect(asked).toHaveLength(7);
  });

  it('are not blamed while nothing at all answers: then it is our own network', async () => {
    await onDay('2026-03-11');
    const taskId = await proved('http://data.gov.ua/mute');
    for (const day of ['2026-03-11', '2026-03-12', '2026-03-13']) {
      await onDay(day);
      await check.look();
    }
    expect(await failsSince(taskId)).toEqual([null]);
    pages.set('/lively', 200);
    await proved('http://data.gov.ua/lively');
    await onDay('2026-03-14');
    await check.look();
    await test.writes.updateTable('link_check').set({ next_on: '2026-03-15' }).execute();
    await onDay('2026-03-15');
    await check.look();
    expect(await failsSince(taskId)).toEqual(['2026-03-14']);
  });

  it('to private places are never asked and never blamed', async () => {
    await onDay('2026-03-11');
    const taskId = await proved('http://192.168.0.10/', 'http://localhost/', 'http://2130706433/');
    for (const day of ['2026-03-11', '2026-03-12', '2026-03-18']) {
      await onDay(day);
      await check.look();
    }
    expect(asked).toEqual([]);
    expect(await failsSince(taskId)).toEqual([null, null, null]);
  });

  it('leave no trace in another council, and none in the plan when all is well', async () => {
    await onDay('2026-03-11');
    pages.set('/fine', 200);
    await proved('http://data.gov.ua/fine');
    const { link_check: had, ...before } = await footprint(test);
    await check.look();
    expect(await footprint(test)).toEqual({ ...before, link_check: Number(had) + 1 });
  });
});
