import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '../access/role.js';
import { ROLES } from '../access/role.js';
import { newId } from '../platform/database/new-id.js';
import { SmtpCatcher } from '../testing/smtp-catcher.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import { Delivery, MOST_ATTEMPTS } from './delivery.js';

const post = new SmtpCatcher();
let test: TestApp;
beforeAll(async () => {
  await post.start();
  test = await createTestApp({ mail: post.settings, at: '2026-06-01T10:00:00+03:00' });
  await test.writes
    .updateTable('membership')
    .set({ roles: JSON.stringify(['head']) })
    .where('council_id', '=', test.own.councilId)
    .execute();
});
afterAll(async () => {
  await test?.close();
  await post.stop();
});
beforeEach(async () => {
  await test.writes.deleteFrom('mail').execute();
  post.take();
  post.named.length = 0;
  post.refuses = () => null;
  post.beforeAnswer = () => Promise.resolve();
});

const deliver = (at: TestApp = test) => at.app.get(Delivery).deliver();
const emailOf = (role: Role) => `${role}@kalynivka.example`;

/** Mails on their way, one to each of these people: a digest, which has something to tell on every day. */
async function queue(roles: readonly Role[] = ROLES): Promise<string[]> {
  const { councilId, membershipIds } = test.own;
  const now = test.clock.now();
  const rows = roles.map((role) => ({
    id: newId(),
    council_id: councilId,
    membership_id: membershipIds[role],
    kind: 'digest' as const,
    day: test.clock.todayKyiv(),
    digest: 1 as const,
    locale: 'uk' as const,
    subject: '',
    text: '',
    html: '',
    state: 'queued' as const,
    attempts: 0,
    next_attempt_at: now,
    created_at: now,
  }));
  await test.writes.insertInto('mail').values(rows).execute();
  return rows.map(({ id }) => id);
}

const mails = () =>
  test.reads
    .selectFrom('mail')
    .select(['id', 'state', 'attempts', 'message_id', 'last_error', 'sent_at', 'next_attempt_at'])
    .orderBy('id')
    .execute();

describe('delivery', () => {
  it('hands each mail in once, under a Message-ID that was saved before', async () => {
    const saved: (string | null)[] = [];
    post.beforeAnswer = async () => {
      saved.push(...(await mails()).map(({ message_id: id }) => id).filter((id) => id !== null));
    };
    const ids = await queue(['head', 'member']);
    await deliver();
    expect(post.caught.map(({ to, messageId }) => ({ to, messageId }))).toEqual([
      { to: [emailOf('head')], messageId: `<${ids[0]}@rada.example>` },
      { to: [emailOf('member')], messageId: `<${ids[1]}@rada.example>` },
    ]);
    expect(saved[0]).toBe(`<${ids[0]}@rada.example>`);
    expect(await mails()).toMatchObject([
      { state: 'sent', attempts: 1 },
      { state: 'sent', attempts: 1 },
    ]);
    await deliver();
    expect(post.caught).toHaveLength(2);
  });

  it('by two servers at once hands each mail in once', async () => {
    const second = await createTestApp({ dataOf: test, mail: post.settings });
    try {
      await queue();
      await Promise.all([deliver(), deliver(second)]);
      expect(post.caught.map(({ to }) => to[0]).toSorted()).toEqual(ROLES.map(emailOf).toSorted());
    } finally {
      await second.close();
    }
  });

  it('repeats a mail that was in hand when the server died, under the same Message-ID', async () => {
    const [id] = await queue(['head']);
    // What a server leaves that was killed between handing in and remembering it.
    const left = {
      attempts: 1,
      message_id: `<${id}@rada.example>`,
      next_attempt_at: test.clock.now() + 120_000,
    };
    await test.writes.updateTable('mail').set(left).execute();
    await deliver();
    expect(post.caught).toEqual([]);
    test.clock.pass(120_000);
    await deliver();
    expect(post.caught.map(({ messageId }) => messageId)).toEqual([`<${id}@rada.example>`]);
  });

  it('takes such a mail up at once in a server that is alone with its database', async () => {
    await queue(['head']);
    await test.writes
      .updateTable('mail')
      .set({ attempts: 1, next_attempt_at: test.clock.now() + 120_000 })
      .execute();
    await test.app.get(Delivery).takeBack();
    await deliver();
    expect(post.caught).toHaveLength(1);
  });

  it('loses nothing while the mail server is away for ten minutes, and nobody’s answer waits for it', async () => {
    const secretary = await test.signInAs('executor');
    const ask = async (): Promise<number> => {
      const begun = performance.now();
      await secretary.get('mutation { setLocale(input: { locale: UK }) { id } }');
      return performance.now() - begun;
    };
    const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[10] ?? 0;
    const before: number[] = [];
    for (let i = 0; i < 21; i += 1) before.push(await ask());

    await post.stop();
    await queue();
    const during: number[] = [];
    for (let minute = 0; minute < 10; minute += 1) {
      const trying = deliver();
      during.push(await ask(), await ask());
      await trying;
      test.clock.pass(60_000);
    }
    during.push(await ask());
    expect(await mails()).toMatchObject(
      ROLES.map(() => ({ state: 'queued', attempts: 0, last_error: null })),
    );
    // Ten times would be a server that waits for its mail; the machine of a test has moods of its own.
    expect(median(during)).toBeLessThan(10 * median(before) + 50);

    await post.start();
    test.clock.pass(600_000);
    await deliver();
    expect(post.caught.map(({ to }) => to[0]).toSorted()).toEqual(ROLES.map(emailOf).toSorted());
  });

  it('gives a mail up after ten attempts with growing pauses, while the others go on', async () => {
    post.refuses = (address) => (address === emailOf('head') ? '550 No such user here' : null);
    const [poison] = await queue(['head', 'member', 'secretary']);
    await deliver();
    expect(post.caught.map(({ to }) => to[0])).toEqual([emailOf('member'), emailOf('secretary')]);
    const pauses: number[] = [];
    for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
      const [row] = await test.reads
        .selectFrom('mail')
        .where('id', '=', poison ?? '')
        .select(['state', 'next_attempt_at'])
        .execute();
      expect(row?.state).toBe('queued');
      const pause = (row?.next_attempt_at ?? 0) - test.clock.now();
      pauses.push(pause / 60_000);
      test.clock.pass(pause);
      await deliver();
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512]);
    expect((await mails()).find(({ id }) => id === poison)).toMatchObject({
      state: 'failed',
      attempts: 10,
      last_error: expect.stringContaining('550 No such user here'),
    });
    expect(post.named.filter((address) => address === emailOf('head'))).toHaveLength(10);
    test.clock.pass(86_400_000);
    await deliver();
    expect(post.named.filter((address) => address === emailOf('head'))).toHaveLength(10);
  });

  it('of yesterday’s mail is left out when the person has one of today', async () => {
    const [old] = await queue(['head']);
    test.clock.pass(86_400_000);
    const [fresh] = await queue(['head']);
    await deliver();
    expect(post.caught.map(({ messageId }) => messageId)).toEqual([`<${fresh}@rada.example>`]);
    expect((await mails()).find(({ id }) => id === old)).toMatchObject({ state: 'dropped' });
  });

  it('leads to the address of the server, whatever a request called it', async () => {
    await queue(['head']);
    await fetch(new URL('/livez', test.url), {
      headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' },
    });
    await deliver();
    const links = [...(post.caught[0]?.html.matchAll(/href="([^"]+)"/g) ?? [])].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links.map((href) => new URL(href).origin))).toEqual(new Set([test.url]));
  });
});
