import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answer, submit } from '../testing/answers.js';
import { footprint } from '../testing/footprint.js';
import { LinkBrowser, mailedPath, tokenOf } from '../testing/link-browser.js';
import { SmtpCatcher } from '../testing/smtp-catcher.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { Delivery } from './delivery.js';

const ASK = 'mutation ($input: AskNewLinkInput!) { askNewLink(input: $input) { ok } }';
const TODAY = '{ myTasks { today } }';
const HOLDERS = '{ linkHolders { personId personName links expiresAt } }';
const REVOKE = 'mutation ($input: RevokeUpdateLinksInput!) { revokeUpdateLinks(input: $input) { revoked } }';

const post = new SmtpCatcher();
let test: TestApp;
beforeAll(async () => {
  await post.start();
  test = await createTestApp({ mail: post.settings, at: '2026-06-01T10:00:00+03:00' });
});
afterAll(async () => {
  await test?.close();
  await post.stop();
});
beforeEach(async () => {
  await test.writes.deleteFrom('mail').where('council_id', '=', test.own.councilId).execute();
  post.take();
});

const ask = (token: string) => test.visitor().ask<{ askNewLink: { ok: boolean } }>(ASK, { input: { token } });
const sent = async () => {
  await test.app.get(Delivery).deliver();
  return post.take();
};
/** The token of a link that was in a mail to the executor and has expired since. */
const expired = async (): Promise<string> =>
  tokenOf(await mailedPath(test, [test.own.occurrenceIds.own], { days: -1 }));

describe('asking for a new link', () => {
  it('brings a mail with a good link to the person who had the old one, and to nobody else', async () => {
    const token = await expired();
    expect((await new LinkBrowser(test.url, token).ask(TODAY)).code).toBe('link.not_valid');
    expect((await ask(token)).data).toEqual({ askNewLink: { ok: true } });
    const mails = await sent();
    expect(mails.map(({ to }) => to)).toEqual([['executor@kalynivka.example']]);
    const fresh = /\/answer#([\w-]{43})/.exec(mails[0]?.text ?? '')?.[1] ?? '';
    expect(fresh).not.toBe(token);
    expect((await new LinkBrowser(test.url, fresh).ask(TODAY)).code).toBeNull();
  });

  it('works with a link that was revoked', async () => {
    const token = tokenOf(await mailedPath(test, [test.own.occurrenceIds.own]));
    const administrator = await test.signInAs('administrator');
    await administrator.get(REVOKE, { input: { personId: test.own.membershipIds.executor } });
    await ask(token);
    expect(await sent()).toHaveLength(1);
  });

  it('brings one mail a day, however often it is asked and whatever was sent before', async () => {
    const [first, second] = [await expired(), await expired()];
    await Promise.all([ask(first), ask(second), ask(first)]);
    expect(await sent()).toHaveLength(1);
    await ask(first);
    expect(await sent()).toEqual([]);
    test.clock.moveTo('2026-06-02T10:00:00+03:00');
    await ask(first);
    expect(await sent()).toHaveLength(1);
    test.clock.moveTo('2026-06-01T10:00:00+03:00');
  });

  it('answers alike about a known link, an unknown one and nonsense, and writes nothing for those', async () => {
    const before = await footprint(test);
    const unknown = [await ask('a'.repeat(43)), await ask(''), await ask('№ 12')];
    expect(await footprint(test)).toEqual(before);
    const known = await ask(await expired());
    for (const { body } of unknown) expect(body).toBe(known.body);
    expect((await ask('a'.repeat(101))).code).toBe('input.invalid');
  });

  it('is refused for a while after too many wishes with one link', async () => {
    const token = await expired();
    for (let count = 0; count < 10; count += 1) expect((await ask(token)).code).toBeNull();
    expect((await ask(token)).code).toBe('rate.limited');
    expect(await sent()).toHaveLength(1);
    test.clock.pass(16 * 60_000);
    expect((await ask(token)).code).toBeNull();
  });

  it('brings nothing when nothing is due any more, and says so to nobody', async () => {
    const token = await expired();
    const executor = await test.signInAs('executor');
    const { data } = await submit(executor, answer(test.own.occurrenceIds.own, { version: 1 }));
    expect(data.submitStatus.occurrence.version).toBe(2);
    expect((await ask(token)).data).toEqual({ askNewLink: { ok: true } });
    expect(await sent()).toEqual([]);
  });
});

describe('the people who have good links', () => {
  it('are listed for the administrator, who ends them', async () => {
    const administrator = await test.signInAs('administrator');
    await administrator.get(REVOKE, { input: { personId: test.own.membershipIds.executor } });
    expect(await administrator.get(HOLDERS)).toEqual({ linkHolders: [] });
    await mailedPath(test, [test.own.occurrenceIds.own], { days: 2 });
    await mailedPath(test, [test.own.occurrenceIds.own], { days: 7 });
    await mailedPath(test, [test.own.occurrenceIds.own], { days: -1 });
    const until = new Date(test.clock.now() + 7 * 86_400_000).toISOString();
    const holder = {
      personId: test.own.membershipIds.executor,
      personName: 'Віктор Виконавчук',
      links: 2,
      expiresAt: until,
    };
    expect(await administrator.get(HOLDERS)).toEqual({ linkHolders: [holder] });
    expect(await (await test.signInAs('administrator', 'other')).get(HOLDERS)).toEqual({ linkHolders: [] });
    await administrator.get(REVOKE, { input: { personId: holder.personId } });
    expect(await administrator.get(HOLDERS)).toEqual({ linkHolders: [] });
  });

  it.each(['secretary', 'head', 'executor', 'member'] as const)('are no business of a %s', async (role) => {
    expect((await (await test.signInAs(role)).ask(HOLDERS)).code).toBe('access.denied');
  });
});
