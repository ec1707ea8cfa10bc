import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tokenHash } from '../account/session-cookie.js';
import { addTask } from '../testing/add-task.js';
import { PROOF, answer, review, submit } from '../testing/answers.js';
import { expectRefused, MISSING } from '../testing/refusal.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { LinkBrowser, mailedPath, openMailed, tokenOf } from '../testing/link-browser.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { upload } from '../testing/upload.js';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

const rowOf = (token: string) =>
  test.reads
    .selectFrom('update_link')
    .selectAll()
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirstOrThrow();

const TASKS = `{ updateLinks { personName windowKey expiresAt lastUsedAt council { name } }
  myTasks { today window { key dueOn } toReview { task { id } }
    due { occurrence { id version status } task { title plan { title } } } answered { occurrence { id review } } } }`;
type Listed = { occurrence: { id: string } };
const TODAY = '{ myTasks { today } }';
type Opened = { myTasks: { due: Listed[]; answered: Listed[] } };
const ids = (list: Listed[]): string[] => list.map(({ occurrence }) => occurrence.id);

describe('a link for a mail', () => {
  it('carries its secret behind the # and leaves only a hash of it in the database', async () => {
    const { occurrenceId } = await addTask(test);
    const path = await mailedPath(test, [occurrenceId, occurrenceId]);
    expect(path).toMatch(/^\/answer#[\w-]{43}$/);
    const row = await rowOf(tokenOf(path));
    expect(row).toMatchObject({
      council_id: test.own.councilId,
      membership_id: test.own.membershipIds.executor,
      window_key: '2026-H1',
      expires_at: Date.parse('2026-03-17T10:00:00+02:00'),
      revoked_at: null,
      last_used_at: null,
    });
    expect(JSON.stringify(row)).not.toContain(tokenOf(path));
    const answers = await test.reads
      .selectFrom('update_link_occurrence')
      .select('occurrence_id')
      .where('update_link_id', '=', row.id)
      .execute();
    expect(answers).toEqual([{ occurrence_id: occurrenceId }]);
  });
  it('is never the same twice', async () => {
    const { occurrenceId } = await addTask(test);
    expect(await mailedPath(test, [occurrenceId])).not.toBe(await mailedPath(test, [occurrenceId]));
  });
  it('cannot be for an occurrence or a person of another council', async () => {
    const { occurrenceId } = await addTask(test);
    await expect(mailedPath(test, [test.other.occurrenceIds.own])).rejects.toThrow(/foreign key/i);
    const membershipId = test.other.membershipIds.executor;
    await expect(mailedPath(test, [occurrenceId], { membershipId })).rejects.toThrow(/foreign key/i);
  });
  it('cannot be for nothing', async () => {
    await expect(mailedPath(test, [])).rejects.toThrow('A link that answers nothing has no purpose.');
  });
});

describe('who opens the link', () => {
  it('sees exactly what its mail was about, and whose it is', async () => {
    const [asked, other] = [await addTask(test), await addTask(test)];
    const link = await openMailed(test, [asked.occurrenceId]);
    const { data } = await link.ask(TASKS);
    expect(data).toMatchObject({
      updateLinks: [
        {
          personName: 'Віктор Виконавчук',
          windowKey: '2026-H1',
          expiresAt: '2026-03-17T08:00:00.000Z',
          lastUsedAt: null,
          council: { name: 'Калинівська міська рада' },
        },
      ],
      myTasks: {
        today: '2026-03-10',
        window: { key: '2026-H1', dueOn: '2026-07-10' },
        due: [
          {
            occurrence: { id: asked.occurrenceId, version: 1, status: 'NOT_STARTED' },
            task: {
              title: 'Оновити паспорти наборів даних',
              plan: { title: 'План дій з відкритих даних на 2026 рік' },
            },
          },
        ],
        answered: [],
        toReview: [],
      },
    });
    expect(JSON.stringify(data)).not.toContain(other.occurrenceId);
  });
  it('changes nothing by opening it, however often and by whatever method', async () => {
    const { occurrenceId } = await addTask(test);
    const link = await openMailed(test, [occurrenceId]);
    const before = { rows: await footprint(test), link: await rowOf(link.token) };
    for (const method of ['HEAD', 'GET'])
      for (const path of ['/answer', `/answer?utm=${link.token}`, '/graphql', '/'])
        await link.fetch(path, { method, headers: { Accept: 'text/html', 'Sec-Purpose': 'prefetch' } });
    const preflight = { 'apollo-require-preflight': 'true' };
    await link.fetch(`/graphql?query=${encodeURIComponent(TASKS)}`, { headers: preflight });
    await link.ask(TASKS);
    const written = await test.statements(() => link.ask(TASKS));
    expect(written.filter((sql) => /^\s*(insert|update|delete)/i.test(sql))).toEqual([]);
    // A mutation does not travel by GET, so no scanner can save anything by an address.
    const mutation = encodeURIComponent('mutation { revokeUpdateLinks(input: {}) { revoked } }');
    const refused = await link.fetch(`/graphql?query=${mutation}`, { headers: preflight });
    expect(refused.status).toBe(405);
    expect({ rows: await footprint(test), link: await rowOf(link.token) }).toEqual(before);
  });
  it('is the person of the link also in a browser where somebody else is signed in', async () => {
    const { occurrenceId } = await addTask(test);
    const head = await test.signInAs('head');
    const path = await mailedPath(test, [occurrenceId]);
    const both = new LinkBrowser(test.url, tokenOf(path), head.cookie);
    const { data } = await both.ask<Opened>(TASKS);
    expect(ids(data.myTasks.due)).toEqual([occurrenceId]);
    const denied = await both.ask('{ journal { total } }');
    expect(denied.code).toBe('access.denied');
  });
});

describe('an answer by a link', () => {
  it('is the person’s own, with the door in the journal, and is checked by a second person', async () => {
    const { occurrenceId, indicatorId, taskId } = await addTask(test);
    const link = await openMailed(test, [occurrenceId]);
    const file = await upload(link, '/files', '%PDF-1.7\nАкт за посиланням', 'Акт.pdf');
    expect(file.status).toBe(201);
    const given = await submit(link, {
      ...answer(occurrenceId, { choice: 'DONE', text: 'Оновлено.' }),
      evidence: [...PROOF, { fileId: file.body['id'] }],
      measurements: [{ indicatorId, value: 10 }],
    });
    expect(given.data.submitStatus).toMatchObject({
      update: {
        declared: 'DONE',
        review: 'SUBMITTED',
        authorName: 'Віктор Виконавчук',
        evidence: [{ kind: 'LINK' }, { kind: 'FILE', title: 'Акт.pdf', fileUrl: null }],
      },
      occurrence: { version: 2, review: 'SUBMITTED' },
    });
    const [entry] = await lastEntries(test);
    expect(entry).toMatchObject({
      action: 'status.submitted',
      actorName: 'Віктор Виконавчук',
      door: 'mail_link',
      taskId,
    });
    expect((await rowOf(link.token)).last_used_at).toBe(test.clock.now());
    const head = await test.signInAs('head');
    const { update } = given.data.submitStatus;
    expect((await review(head, { updateId: update.id, confirm: true })).code).toBeNull();
  });
  it('has the last value and the target in sight, and a number far from them stops nobody', async () => {
    const { occurrenceId, indicatorId } = await addTask(test);
    const secretary = await test.signInAs('secretary');
    await secretary.get(
      'mutation ($input: AddMeasurementInput!) { addMeasurement(input: $input) { measurement { id } } }',
      { input: { indicatorId, value: 8, measuredOn: '2026-03-09' } },
    );
    const link = await openMailed(test, [occurrenceId]);
    const asked = '{ id targets { comparator value } measurements { value measuredOn } }';
    const shown = await link.get<{ myTasks: { due: { task: { indicators: unknown } }[] } }>(
      `{ myTasks { due { task { indicators ${asked} } } } }`,
    );
    expect(shown.myTasks.due[0]?.task.indicators).toEqual([
      {
        id: indicatorId,
        targets: [{ comparator: 'AT_LEAST', value: 10 }],
        measurements: [{ value: 8, measuredOn: '2026-03-09' }],
      },
    ]);
    const far = answer(occurrenceId, { measurements: [{ indicatorId, value: 8000 }] });
    expect((await submit(link, far)).code).toBeNull();
  });
  it('is given for each of its occurrences once, and again when it was returned', async () => {
    const [first, second] = [await addTask(test), await addTask(test)];
    const link = await openMailed(test, [first.occurrenceId, second.occurrenceId]);
    const given = await submit(link, answer(first.occurrenceId, { choice: 'DONE', evidence: PROOF }));
    const { data } = await link.ask<Opened>(TASKS);
    expect(ids(data.myTasks.due)).toEqual([second.occurrenceId]);
    expect(ids(data.myTasks.answered)).toEqual([first.occurrenceId]);
    const again = answer(first.occurrenceId, { version: 2 });
    await expectRefused(test, 'link.answered', () => submit(link, again));
    const head = await test.signInAs('head');
    const { update } = given.data.submitStatus;
    await review(head, { updateId: update.id, confirm: false, note: 'Додайте акт' });
    expect((await submit(link, { ...again, version: 3 })).code).toBeNull();
    expect((await submit(link, answer(second.occurrenceId))).code).toBeNull();
  });
  it('cannot be given twice at once', async () => {
    const { occurrenceId } = await addTask(test);
    const link = await openMailed(test, [occurrenceId]);
    const sent = await Promise.all([1, 2, 3].map(() => submit(link, answer(occurrenceId))));
    expect(sent.filter(({ code }) => code === null)).toHaveLength(1);
  });
  it('cannot be given when somebody signed in has answered since its mail', async () => {
    const { occurrenceId } = await addTask(test);
    const link = await openMailed(test, [occurrenceId]);
    await submit(await test.signInAs('secretary'), answer(occurrenceId));
    const late = answer(occurrenceId, { version: 2 });
    await expectRefused(test, 'link.answered', () => submit(link, late));
  });
  it('cannot be about anything else: of the own council, of another, of none, all alike', async () => {
    const [asked, own] = [await addTask(test), await addTask(test)];
    const link = await openMailed(test, [asked.occurrenceId]);
    const foreign = test.other.occurrenceIds.own;
    const bodies: string[] = [];
    for (const id of [own.occurrenceId, test.own.occurrenceIds.foreign, foreign, MISSING]) {
      await expectRefused(test, 'not_found', async () => {
        const refused = await submit(link, answer(id));
        bodies.push(refused.body);
        return refused;
      });
    }
    expect(new Set(bodies).size).toBe(1);
  });
  it('cannot be given by somebody who has left the unit', async () => {
    const { occurrenceId } = await addTask(test);
    const link = await openMailed(test, [occurrenceId], { membershipId: test.own.membershipIds.member });
    const { data } = await link.ask<Opened>(TASKS);
    expect(data.myTasks.due).toEqual([]);
    await expectRefused(test, 'access.denied', () => submit(link, answer(occurrenceId)));
  });
});

describe('a link that is no good', () => {
  it('is expired, revoked or unknown, and the answer does not tell which', async () => {
    const { occurrenceId } = await addTask(test);
    const revoked = await openMailed(test, [occurrenceId]);
    const expired = await openMailed(test, [occurrenceId], { days: 0 });
    const ended = await revoked.ask('mutation { revokeUpdateLinks(input: {}) { revoked } }');
    expect(ended.code).toBeNull();
    const unknown = new LinkBrowser(test.url, 'x'.repeat(43));
    const refusals = [];
    for (const link of [revoked, expired, unknown]) {
      await expectRefused(test, 'link.not_valid', () => submit(link, answer(occurrenceId)));
      refusals.push((await link.ask(TODAY)).body);
      expect((await upload(link, '/files', '%PDF-1.7\n', 'Акт.pdf')).status).toBe(401);
      expect((await link.ask('{ viewer { id } }')).code).toBe('link.not_valid');
    }
    expect(new Set(refusals).size).toBe(1);
  });
  it('cannot be guessed: after fifty tries an address waits a quarter of an hour', async () => {
    const { occurrenceId } = await addTask(test);
    const right = await openMailed(test, [occurrenceId]);
    const quarter = 15 * 60_000;
    test.clock.pass(quarter);
    for (let guess = 0; guess < 50; guess += 1)
      expect((await new LinkBrowser(test.url, `guess-${guess}`).ask(TODAY)).code).toBe('link.not_valid');
    expect((await right.ask(TODAY)).code).toBe('rate.limited');
    test.clock.pass(quarter);
    expect((await right.ask(TODAY)).code).toBeNull();
  });
});

describe('links', () => {
  const REVOKE = `mutation ($personId: ID) { revokeUpdateLinks(input: { personId: $personId }) { revoked } }`;
  const MINE = '{ updateLinks { id windowKey } }';
  const ofMember = () => ({ personId: test.own.membershipIds.member });
  const mailToMember = async () =>
    openMailed(test, [(await addTask(test)).occurrenceId], { membershipId: ofMember().personId });

  it('are seen and ended by the person they were sent to', async () => {
    const link = await mailToMember();
    const member = await test.signInAs('member');
    const seen = await member.ask<{ updateLinks: unknown[] }>(MINE);
    expect(seen.data.updateLinks).not.toEqual([]);
    expect((await member.ask(REVOKE)).data).toEqual({
      revokeUpdateLinks: { revoked: seen.data.updateLinks.length },
    });
    expect((await member.ask(MINE)).data).toEqual({ updateLinks: [] });
    expect((await link.ask(MINE)).code).toBe('link.not_valid');
    expect((await lastEntries(test))[0]).toMatchObject({ action: 'update_link.revoked', door: 'web' });
  });
  it('are ended by the administrator, and by nobody else of others', async () => {
    const link = await mailToMember();
    for (const role of ['head', 'secretary', 'executor'] as const)
      await expectRefused(test, 'access.denied', async () =>
        (await test.signInAs(role)).ask(REVOKE, ofMember()),
      );
    const administrator = await test.signInAs('administrator');
    expect((await administrator.ask(REVOKE, ofMember())).data).toEqual({ revokeUpdateLinks: { revoked: 1 } });
    expect((await link.ask(MINE)).code).toBe('link.not_valid');
  });
  it('of somebody else are not ended by a link, not even an administrator’s', async () => {
    const { occurrenceId } = await addTask(test);
    const { administrator } = test.own.membershipIds;
    const link = await openMailed(test, [occurrenceId], { membershipId: administrator });
    await expectRefused(test, 'not_found', () => link.ask(REVOKE, ofMember()));
  });
  it('of nobody are not there to end', async () => {
    const administrator = await test.signInAs('administrator');
    const foreign = await administrator.ask(REVOKE, { personId: test.other.membershipIds.member });
    const missing = await administrator.ask(REVOKE, { personId: MISSING });
    expect(foreign.code).toBe('not_found');
    expect(foreign.body).toBe(missing.body);
  });
});

describe('the end of a link', () => {
  it('comes on the instant that its mail named', async () => {
    const { occurrenceId } = await addTask(test);
    const link = await openMailed(test, [occurrenceId]);
    const { expires_at: expiresAt } = await rowOf(link.token);
    const left = expiresAt - test.clock.now();
    test.clock.pass(left - 1);
    expect((await link.ask(TODAY)).code).toBeNull();
    test.clock.pass(1);
    expect((await link.ask(TODAY)).code).toBe('link.not_valid');
  });
});
