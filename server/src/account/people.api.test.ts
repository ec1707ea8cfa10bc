import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson } from '../testing/add-person.js';
import { Browser } from '../testing/browser.js';
import { lastEntries } from '../testing/footprint.js';
import { expectRefused, MISSING } from '../testing/refusal.js';
import { TEST_PASSWORD } from '../testing/seed.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

let test: TestApp;
let administrator: Browser;
beforeAll(async () => {
  test = await createTestApp();
  administrator = await test.signInAs('administrator');
});
afterAll(() => test?.close());

const DEACTIVATE = `mutation ($input: DeactivatePersonInput!) { deactivatePerson(input: $input) {
  person { id version deactivatedAt can { deactivate reactivate } } } }`;
const REACTIVATE = `mutation ($input: ReactivatePersonInput!) { reactivatePerson(input: $input) {
  person { id version deactivatedAt } } }`;
const PEOPLE = '{ people { total nodes { id name deactivatedAt can { deactivate reactivate } } } }';
const WHO = '{ viewer { name } }';
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { viewer { name } } }`;

const deactivate = (who: Browser, id: string, version = 1) => who.ask(DEACTIVATE, { input: { id, version } });
const reactivate = (who: Browser, id: string, version = 2) => who.ask(REACTIVATE, { input: { id, version } });

describe('somebody who leaves', () => {
  it('loses everything at once: the session, the sign-in, the calendar and the place among the people', async () => {
    const { executor: id } = test.own.membershipIds;
    const executor = await test.signInAs('executor');
    const { makeCalendar } = await executor.get<{ makeCalendar: { address: string } }>(
      'mutation { makeCalendar(input: { kind: PERSON }) { address } }',
    );
    const calendar = new URL(makeCalendar.address).pathname;
    expect((await test.visitor().fetch(calendar)).status).toBe(200);

    expect((await deactivate(administrator, id)).data).toEqual({
      deactivatePerson: {
        person: {
          id,
          version: 2,
          deactivatedAt: '2026-03-10T08:00:00.000Z',
          can: { deactivate: false, reactivate: true },
        },
      },
    });
    expect(await executor.get(WHO)).toEqual({ viewer: null });
    expect((await test.visitor().fetch(calendar)).status).toBe(404);
    const [email, password] = ['executor@kalynivka.example', TEST_PASSWORD];
    const [gone, wrong] = [
      await test.visitor().ask(SIGN_IN, { email, password }),
      await test.visitor().ask(SIGN_IN, { email, password: 'not this one at all' }),
    ];
    expect(gone.code).toBe('auth.invalid_credentials');
    expect(gone.body).toBe(wrong.body);
    const { people } = await (
      await test.signInAs('reader')
    ).get<{ people: { nodes: { id: string }[] } }>(PEOPLE);
    expect(people.nodes.map((one) => one.id)).not.toContain(id);
    expect((await lastEntries(test))[0]).toMatchObject({
      actorName: 'Олег Адміненко',
      action: 'person.deactivated',
      subjectId: id,
      after: { name: 'Віктор Виконавчук' },
    });
  });

  it('is not handed over to, and finds after coming back no old key that opens', async () => {
    const { executor: id, secretary } = test.own.membershipIds;
    await expectRefused(test, 'people.cannot_answer', () =>
      administrator.ask('mutation ($input: HandOverInput!) { handOver(input: $input) { to { id } } }', {
        input: {
          fromId: secretary,
          version: 1,
          toId: id,
          lastOn: '2026-03-09',
          unitIds: [test.own.unitIds.own],
        },
      }),
    );
    const { data } = await reactivate(administrator, id);
    expect(data).toEqual({ reactivatePerson: { person: { id, version: 3, deactivatedAt: null } } });
    const executor = await test.signInAs('executor');
    expect(await executor.get(WHO)).toEqual({ viewer: { name: 'Віктор Виконавчук' } });
    expect(await executor.get('{ myCalendars { id } }')).toEqual({ myCalendars: [] });
    await expectRefused(test, 'people.not_deactivated', () => reactivate(administrator, id, 3));
  });

  it('is told to the administrator alone', async () => {
    const id = await addPerson(test, { name: 'Ніна Нещодавня', deactivatedAt: 1 });
    const of = async (who: Browser) =>
      (await who.get<{ people: { nodes: { id: string }[] } }>(PEOPLE)).people.nodes.find(
        (one) => one.id === id,
      );
    expect(await of(administrator)).toEqual({
      id,
      name: 'Ніна Нещодавня',
      deactivatedAt: '1970-01-01T00:00:00.001Z',
      can: { deactivate: false, reactivate: true },
    });
    expect(await of(await test.signInAs('secretary'))).toBeUndefined();
  });

  it('is no administrator who deactivates themselves, nobody of another council, nobody whom somebody changed meanwhile', async () => {
    const { administrator: self, member } = test.own.membershipIds;
    await expectRefused(test, 'people.not_yourself', () => deactivate(administrator, self));
    await expectRefused(test, 'not_found', () => deactivate(administrator, test.other.membershipIds.member));
    await expectRefused(test, 'not_found', () => deactivate(administrator, MISSING));
    await expectRefused(test, 'people.changed_meanwhile', () => deactivate(administrator, member, 7));
    for (const role of ['secretary', 'executor', 'head', 'member', 'reader'] as const) {
      const browser = await test.signInAs(role);
      await expectRefused(test, 'access.denied', () => deactivate(browser, member));
      await expectRefused(test, 'access.denied', () => reactivate(browser, member));
    }
  });

  it('is never the last administrator: of two who deactivate each other at once, one stays', async () => {
    const id = await addPerson(test, { name: 'Друга Адміненко', roles: ['administrator'] });
    const { account_id: accountId } = await test.reads
      .selectFrom('membership')
      .where('id', '=', id)
      .select('account_id')
      .executeTakeFirstOrThrow();
    const second = await test.signInAsAccount(accountId);
    const answers = await Promise.all([
      deactivate(administrator, id),
      deactivate(second, test.own.membershipIds.administrator),
    ]);
    const codes = answers.map(({ code }) => code ?? 'done').toSorted();
    // Whoever comes second is refused as the last one, or has no session any more.
    expect(codes[0]).toMatch(/^(auth\.required|done)$/);
    expect(codes).toContain('done');
    expect(codes[1]).toMatch(/^(done|people\.last_administrator)$/);
    expect(codes).not.toEqual(['done', 'done']);
  });
});
