import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { sql } from 'kysely';
import type { Role } from '../access/role.js';
import { Sessions } from '../account/sessions.js';
import { Browser } from '../testing/browser.js';
import { TEST_PASSWORD } from '../testing/seed.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

const MINUTE = 60_000;
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { viewer { name } needsSecondFactor } }`;
const FINISH = 'mutation ($code: String!) { finishWithCode(input: { code: $code }) { viewer { name } } }';
const RECOVER =
  'mutation ($code: String!) { finishWithRecoveryCode(input: { code: $code }) { viewer { name } } }';
const CONFIRM =
  'mutation ($code: String!) { confirmTotp(input: { code: $code }) { recoveryCodes factor { codesLeft } } }';
const FACTOR = '{ secondFactor { required totpSince codesLeft mayChange passkeys { id name } } }';
const WHO = '{ viewer { name } }';

/** Everything that the server wrote to its log while this file ran. */
const log: string[] = [];
let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
  const keep = (...said: unknown[]) => void log.push(said.map(String).join(' '));
  Logger.overrideLogger({ log: keep, warn: keep, error: keep });
});
afterAll(async () => {
  Logger.overrideLogger(false);
  await test?.close();
});

const codeOf = (secret: string, at = test.clock.now()): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
const first = (browser: Browser, role: Role, slug = 'kalynivka') =>
  browser.ask<{ signIn: { viewer: unknown; needsSecondFactor: boolean } }>(SIGN_IN, {
    email: `${role}@${slug}.example`,
    password: TEST_PASSWORD,
  });

/** The person gets a program that makes codes; gives its secret and the codes on paper. */
async function enrol(browser: Browser): Promise<{ secret: string; codes: string[] }> {
  const { beginTotp } = await browser.get<{ beginTotp: { secret: string; uri: string } }>(
    'mutation { beginTotp { secret uri } }',
  );
  const { confirmTotp } = await browser.get<{ confirmTotp: { recoveryCodes: string[] } }>(CONFIRM, {
    code: codeOf(beginTotp.secret),
  });
  test.clock.pass(MINUTE);
  return { secret: beginTotp.secret, codes: confirmTotp.recoveryCodes };
}

describe('a second factor', () => {
  it('stands between the password and the session: half a sign-in opens nothing but its own end', async () => {
    const own = await test.signInAs('head');
    const { secret } = await enrol(own);
    const browser = test.visitor();
    expect((await first(browser, 'head')).data).toEqual({
      signIn: { viewer: null, needsSecondFactor: true },
    });
    expect(browser.cookie).toBeNull();
    expect([...browser.jar.keys()]).toEqual(['kvartal-half']);
    expect(await browser.get(WHO)).toEqual({ viewer: null });
    expect((await browser.ask('{ plans { id } }')).code).toBe('auth.required');
    expect((await browser.ask(FACTOR)).code).toBe('auth.required');
    expect((await browser.ask('mutation { beginTotp { secret } }')).code).toBe('auth.required');
    // The half token is no session either.
    const half = browser.jar.get('kvartal-half')?.split('=')[1] ?? '';
    expect(await new Browser(test.url, `kvartal=${half}`).get(WHO)).toEqual({ viewer: null });
    expect(await browser.get('{ secondFactorStep { totp passkey } }')).toEqual({
      secondFactorStep: { totp: true, passkey: false },
    });
    expect((await browser.ask(FINISH, { code: codeOf(secret) })).data).toEqual({
      finishWithCode: { viewer: { name: 'Ганна Головач' } },
    });
    expect(await browser.get(WHO)).toEqual({ viewer: { name: 'Ганна Головач' } });
    expect((await browser.ask(FINISH, { code: codeOf(secret) })).code).toBe('factor.expired');
  });
  it('takes a code once, a step early or late, and waits ten minutes', async () => {
    const { secret } = await enrol(await test.signInAs('head', 'other'));
    const half = async (): Promise<Browser> => {
      const browser = test.visitor();
      await first(browser, 'head', 'vyshneve');
      return browser;
    };
    const finish = async (code: string, browser?: Browser) =>
      (await (browser ?? (await half())).ask(FINISH, { code })).code;
    const code = codeOf(secret);
    const both = await Promise.all([await half(), await half()].map((one) => finish(code, one)));
    expect(new Set(both)).toEqual(new Set(['factor.wrong', null]));
    const replays: (string | null)[] = [];
    for (let at = 0; at < 3; at += 1) replays.push(await finish(code));
    expect(replays).toEqual(Array(3).fill('factor.wrong'));
    test.clock.pass(MINUTE);
    expect(await finish(codeOf(secret, test.clock.now() - 30_000))).toBeNull();
    expect(await finish(codeOf(secret, test.clock.now() + 30_000))).toBeNull();
    test.clock.pass(3 * MINUTE);
    expect(await finish(codeOf(secret, test.clock.now() - 60_000))).toBe('factor.wrong');
    expect(await finish(codeOf(secret, test.clock.now() + 60_000))).toBe('factor.wrong');
    const late = await half();
    test.clock.pass(10 * MINUTE);
    expect(await finish(codeOf(secret), late)).toBe('factor.expired');
    expect((await test.visitor().ask(FINISH, { code: codeOf(secret) })).code).toBe('factor.expired');
  });
  it('is not guessed: five wrong codes, then a quarter of an hour nothing', async () => {
    const { secret } = await enrol(await test.signInAs('executor'));
    const browser = test.visitor();
    await first(browser, 'executor');
    const codes: (string | null)[] = [];
    for (let at = 0; at < 6; at += 1) codes.push((await browser.ask(FINISH, { code: '000000' })).code);
    expect(codes).toEqual([...Array<string>(5).fill('factor.wrong'), 'rate.limited']);
    expect((await browser.ask(FINISH, { code: codeOf(secret) })).code).toBe('rate.limited');
    // Giving the password again does not begin the count anew.
    const again = test.visitor();
    await first(again, 'executor');
    expect((await again.ask(FINISH, { code: codeOf(secret) })).code).toBe('rate.limited');
    test.clock.pass(15 * MINUTE);
    await first(again, 'executor');
    expect((await again.ask(FINISH, { code: codeOf(secret) })).code).toBeNull();
  });
  it('is replaced on a bad day by codes on paper, each once, and another person’s never', async () => {
    const own = await test.signInAs('secretary');
    const { codes } = await enrol(own);
    const stranger = await enrol(await test.signInAs('secretary', 'other'));
    const recover = async (code: string | undefined) => {
      const browser = test.visitor();
      await first(browser, 'secretary');
      return (await browser.ask(RECOVER, { code })).code;
    };
    expect(codes).toHaveLength(10);
    expect(await recover(codes[0]?.toLowerCase().replaceAll('-', ' '))).toBeNull();
    expect(await recover(codes[0])).toBe('factor.wrong');
    expect(await recover(stranger.codes[0])).toBe('factor.wrong');
    expect(await own.get(FACTOR)).toMatchObject({ secondFactor: { codesLeft: 9 } });
    const renewed = await own.get<{ renewRecoveryCodes: { recoveryCodes: string[] } }>(
      'mutation { renewRecoveryCodes { recoveryCodes } }',
    );
    expect(await recover(codes[1])).toBe('factor.wrong');
    expect(await recover(renewed.renewRecoveryCodes.recoveryCodes[0])).toBeNull();
  });
  it('changes only within ten minutes of the sign-in; the other sessions end and this one gets a new token', async () => {
    const [browser, elsewhere] = [await test.signInAs('member'), await test.signInAs('member')];
    test.clock.pass(10 * MINUTE + 1);
    expect(await browser.get(FACTOR)).toMatchObject({ secondFactor: { mayChange: false } });
    for (const act of [
      'beginTotp { secret }',
      'confirmTotp(input: { code: "000000" }) { recoveryCodes }',
      'removeTotp { recoveryCodes }',
      'beginPasskey { options }',
      'addPasskey(input: { name: "a", response: {} }) { recoveryCodes }',
      'removePasskey(input: { id: "a" }) { recoveryCodes }',
      'renewRecoveryCodes { recoveryCodes }',
    ])
      expect((await browser.ask(`mutation { ${act} }`)).code).toBe('auth.stale');
    const fresh = await test.signInAs('member');
    const before = fresh.cookie;
    await enrol(fresh);
    expect(await new Browser(test.url, before).get(WHO)).toEqual({ viewer: null });
    expect(await elsewhere.get(WHO)).toEqual({ viewer: null });
    expect(await fresh.get(WHO)).toEqual({ viewer: { name: 'Михайло Членко' } });
    expect((await fresh.ask('mutation { beginTotp { secret } }')).code).toBe('factor.exists');
    await fresh.get('mutation { removeTotp { factor { codesLeft } } }');
    expect(await fresh.get(FACTOR)).toMatchObject({ secondFactor: { totpSince: null, codesLeft: 0 } });
    expect((await first(test.visitor(), 'member')).data.signIn.needsSecondFactor).toBe(false);
  });
});

describe('a council', () => {
  it('asks it of nobody, of administrators or of everybody; who has none sets it up before anything else opens', async () => {
    const administrator = await test.signInAs('administrator');
    const ask = (browser: Browser, of: string) =>
      browser.ask(`mutation { askSecondFactor(input: { of: ${of} }) }`);
    expect((await ask(await test.signInAs('secretary', 'other'), 'EVERYBODY')).code).toBe('access.denied');
    expect((await ask(administrator, 'ADMINISTRATORS')).code).toBeNull();
    expect((await administrator.ask('{ plans { id } }')).code).toBe('factor.required');
    expect((await administrator.ask('{ mySessions { id } }')).code).toBe('factor.required');
    expect((await administrator.fetch('/files/plans/open-data-2026/plan.csv')).status).toBe(403);
    expect((await (await test.signInAs('member')).ask('{ plans { id } }')).code).toBeNull();
    expect(await administrator.get(FACTOR)).toMatchObject({ secondFactor: { required: true } });
    const { secret } = await enrol(administrator);
    expect((await administrator.ask('{ plans { id } }')).code).toBeNull();
    expect((await ask(administrator, 'EVERYBODY')).code).toBeNull();
    expect((await (await test.signInAs('member')).ask('{ plans { id } }')).code).toBe('factor.required');
    expect((await (await test.signInAs('member', 'other')).ask('{ plans { id } }')).code).toBeNull();
    // Whoever ends the last factor stands before the same door again.
    await administrator.get('mutation { removeTotp { factor { required } } }');
    expect((await administrator.ask('{ plans { id } }')).code).toBe('factor.required');
    expect(secret).toHaveLength(32);
  });
  it('that is new asks it of administrators', async () => {
    await test.writes
      .insertInto('council')
      .values({
        id: 'new',
        slug: 'nova',
        name_uk: 'Нова',
        name_en: null,
        city: 'Нове',
        revision: 0,
        names_erased_before: 0,
      })
      .execute();
    const { factor_of: of } = await test.reads
      .selectFrom('council')
      .select('factor_of')
      .where('id', '=', 'new')
      .executeTakeFirstOrThrow();
    expect(of).toBe('administrators');
  });
});

describe('a secret of signing in', () => {
  it('stands nowhere in the log and nowhere plain in the database', async () => {
    const browser = test.visitor();
    const token = await test.app.get(Sessions).start(test.other.accountIds.member, test.other.councilId);
    const { secret, codes } = await enrol(new Browser(test.url, `kvartal=${token}`));
    await first(browser, 'member', 'vyshneve');
    const half = browser.jar.get('kvartal-half')?.split('=')[1] ?? '';
    await browser.ask(FINISH, { code: '000000' });
    const code = codeOf(secret);
    await browser.get(FINISH, { code });
    await first(test.visitor(), 'member', 'vyshneve');
    await test
      .visitor()
      .ask(SIGN_IN, { email: 'member@vyshneve.example', password: 'a sentinel of a password' });
    const secrets = [
      TEST_PASSWORD,
      'a sentinel of a password',
      token,
      half,
      browser.cookie?.split('=')[1] ?? '',
      browser.jar.get('kvartal-device')?.split('=')[1] ?? '',
      secret,
      ...codes,
      ...codes.map((one) => one.replaceAll('-', '')),
    ];
    expect(secrets.every((one) => one.length >= 16)).toBe(true);
    const tables = await test.reads.introspection.getTables();
    const kept: string[] = [];
    for (const { name } of tables)
      kept.push(JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(test.reads)).rows));
    expect(log.some((line) => line.includes('Second factor refused'))).toBe(true);
    const told = [...log, ...kept].join('\n');
    expect(secrets.filter((one) => told.includes(one))).toEqual([]);
  });
});
