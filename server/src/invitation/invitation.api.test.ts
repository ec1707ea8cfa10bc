import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountLetters } from '../mail/account-letters.js';
import { addInvitation, addReset } from '../testing/account-keys.js';
import type { Browser } from '../testing/browser.js';
import { lastEntries } from '../testing/footprint.js';
import { expectRefused, MISSING } from '../testing/refusal.js';
import { TEST_PASSWORD } from '../testing/seed.js';
import { SmtpCatcher } from '../testing/smtp-catcher.js';
import { FirstCouncil } from './first-council.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

const post = new SmtpCatcher();
let test: TestApp;
let administrator: Browser;
beforeAll(async () => {
  await post.start();
  test = await createTestApp({ mail: post.settings });
  administrator = await test.signInAs('administrator');
});
afterAll(async () => {
  await test?.close();
  await post.stop();
});

const HOUR = 3_600_000;
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) {
  address invitation { id email name post roles units { id } expiresAt isExpired version } } }`;
const RESEND = `mutation ($input: ResendInvitationInput!) { resendInvitation(input: $input) {
  invitation { version } } }`;
const WITHDRAW = `mutation ($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) {
  invitation { id } } }`;
const SEE = `mutation ($input: SeeInvitationInput!) { seeInvitation(input: $input) {
  council { slug } email name post roles hasAccount isSignedIn } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
  council { slug } email } }`;
const ASK = 'mutation ($input: AskPasswordResetInput!) { askPasswordReset(input: $input) { ok } }';
const RESET = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { ok } }';
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { viewer { name roles post units { id } } } }`;
const WHO = '{ viewer { council { slug } } }';
const GOOD = 'обережно тридцять три корабельні сосни';

type Invited = { invitePerson: { address: string | null; invitation: { id: string; version: number } } };
const person = (email: string, other: Record<string, unknown> = {}) => ({
  email,
  name: 'Ярина Нова',
  post: 'Аналітикиня',
  roles: ['EXECUTOR'],
  unitIds: [test.own.unitIds.own],
  ...other,
});
const invite = (input: Record<string, unknown>, who = administrator) => who.ask<Invited>(INVITE, { input });
const see = (token: string, who = test.visitor()) => who.ask(SEE, { input: { token } });
const accept = (token: string, password: string | null = GOOD, who = test.visitor()) =>
  who.ask(ACCEPT, { input: { token, password } });
const signIn = (email: string, password: string) => test.visitor().ask(SIGN_IN, { email, password });
/** The letters that went out since the last look, each with the token of its link. */
const letters = async () => {
  await test.app.get(AccountLetters).deliver();
  return post.take().map(({ to, headers, text }) => ({
    to,
    subject: headers['subject'],
    token: /\/(?:invitation|reset)#([\w-]{43})/.exec(text)?.[1] ?? '',
  }));
};
const lastLetter = async (): Promise<string> => (await letters()).at(-1)?.token ?? '';

describe('an invitation', () => {
  it('goes out as a letter; who opens it chooses a password, serves as was said, and signs in then', async () => {
    const made = await invite(person(' Yaryna@Kalynivka.Example '));
    expect(made.data.invitePerson).toEqual({
      address: null,
      invitation: {
        id: expect.any(String),
        email: 'yaryna@kalynivka.example',
        name: 'Ярина Нова',
        post: 'Аналітикиня',
        roles: ['EXECUTOR'],
        units: [{ id: test.own.unitIds.own }],
        expiresAt: '2026-03-11T08:00:00.000Z',
        isExpired: false,
        version: 1,
      },
    });
    const sent = await letters();
    expect(sent).toEqual([
      {
        to: ['yaryna@kalynivka.example'],
        subject: 'Запрошення до роботи у Кварталі: Калинівська міська рада',
        token: expect.stringMatching(/^[\w-]{43}$/),
      },
    ]);
    const token = sent[0]?.token ?? '';
    expect((await see(token)).data).toEqual({
      seeInvitation: {
        council: { slug: 'kalynivka' },
        email: 'yaryna@kalynivka.example',
        name: 'Ярина Нова',
        post: 'Аналітикиня',
        roles: ['EXECUTOR'],
        hasAccount: false,
        isSignedIn: false,
      },
    });
    await expectRefused(test, 'password.too_short', () => accept(token, 'short'));
    await expectRefused(test, 'password.personal', () => accept(token, 'kalynivka-yaryna-kalynivka'));
    const browser = test.visitor();
    expect((await accept(token, GOOD, browser)).data).toEqual({
      acceptInvitation: { council: { slug: 'kalynivka' }, email: 'yaryna@kalynivka.example' },
    });
    expect(browser.cookie).toBeNull();
    expect((await signIn('yaryna@kalynivka.example', GOOD)).data).toEqual({
      signIn: {
        viewer: {
          name: 'Ярина Нова',
          roles: ['EXECUTOR'],
          post: 'Аналітикиня',
          units: [{ id: test.own.unitIds.own }],
        },
      },
    });
    expect((await lastEntries(test))[0]).toMatchObject({
      action: 'invitation.accepted',
      actorName: 'Ярина Нова',
      door: 'mail_link',
    });
    // Once: the letter opens nothing any more.
    await expectRefused(test, 'invitation.not_valid', () => accept(token));
    await expectRefused(test, 'invitation.not_valid', () => see(token));
  });

  it('is over after a day, and a new password does not bring it back; sending it again does', async () => {
    const { data } = await invite(person('late@kalynivka.example'));
    const token = await lastLetter();
    test.clock.pass(24 * HOUR);
    administrator = await test.signInAs('administrator');
    await expectRefused(test, 'invitation.not_valid', () => accept(token));
    await test.visitor().get(ASK, { input: { email: 'late@kalynivka.example' } });
    expect(await letters()).toEqual([]);
    await expectRefused(test, 'invitation.not_valid', () => accept(token));
    const { id } = data.invitePerson.invitation;
    const again = await administrator.ask(RESEND, { input: { id, version: 1 } });
    expect(again.code).toBeNull();
    const fresh = await lastLetter();
    expect(fresh).not.toBe(token);
    await expectRefused(test, 'invitation.not_valid', () => accept(token));
    expect((await accept(fresh)).code).toBeNull();
  });

  it('opens nothing once it was sent again, taken back, or its sender left', async () => {
    const { id, token } = await addInvitation(test, { council: test.own, email: 'one@kalynivka.example' });
    expect((await administrator.ask(RESEND, { input: { id, version: 1 } })).code).toBeNull();
    await expectRefused(test, 'invitation.not_valid', () => accept(token));
    const sent = await lastLetter();
    expect((await see(sent)).code).toBeNull();
    const version = await versionOf(id);
    expect((await administrator.ask(WITHDRAW, { input: { id, version } })).code).toBeNull();
    await expectRefused(test, 'invitation.not_valid', () => accept(sent));
    await expectRefused(test, 'invitation.closed', async () =>
      administrator.ask(RESEND, { input: { id, version: await versionOf(id) } }),
    );
    expect(await letters()).toEqual([]);
  });

  it('of an address that has an account is accepted by who is signed in to it, who may then change councils', async () => {
    const { token } = await addInvitation(test, { council: test.own, email: 'head@vyshneve.example' });
    expect((await see(token)).data).toMatchObject({
      seeInvitation: { hasAccount: true, isSignedIn: false },
    });
    await expectRefused(test, 'invitation.sign_in', () => accept(token));
    await expectRefused(test, 'invitation.sign_in', () => accept(token, null, administrator));
    const head = await test.signInAs('head', 'other');
    expect((await see(token, head)).data).toMatchObject({ seeInvitation: { isSignedIn: true } });
    expect((await accept(token, null, head)).code).toBeNull();
    // The password of the account stays.
    expect((await signIn('head@vyshneve.example', GOOD)).code).toBe('auth.invalid_credentials');

    const before = head.cookie;
    const SWITCH = 'mutation ($slug: String!) { switchCouncil(input: { slug: $slug }) { roles } }';
    expect(await head.get(SWITCH, { slug: 'kalynivka' })).toEqual({
      switchCouncil: { roles: ['READER'] },
    });
    expect(await head.get(WHO)).toEqual({ viewer: { council: { slug: 'kalynivka' } } });
    expect(head.cookie).not.toBe(before);
    const old = test.visitor();
    old.cookie = before;
    expect(await old.get(WHO)).toEqual({ viewer: null });
    await expectRefused(test, 'not_found', () => administrator.ask(SWITCH, { slug: 'vyshneve' }));
    await expectRefused(test, 'not_found', () => head.ask(SWITCH, { slug: 'nowhere' }));
  });

  it('is not made for who is in the council, twice, without a role, with a foreign unit, by anybody else', async () => {
    const somebody = person('twice@kalynivka.example', { unitIds: [] });
    await expectRefused(test, 'invitation.is_member', () => invite(person('HEAD@kalynivka.example')));
    expect((await invite(somebody)).code).toBeNull();
    await expectRefused(test, 'invitation.already_there', () => invite(somebody));
    await letters();
    await expectRefused(test, 'input.invalid', () => invite({ ...somebody, roles: [] }));
    await expectRefused(test, 'input.invalid', () => invite({ ...somebody, roles: ['HEAD', 'HEAD'] }));
    await expectRefused(test, 'input.invalid', () =>
      invite({ ...somebody, email: 'a@b\r\nBcc: c@d.example' }),
    );
    const { own: unit } = test.own.unitIds;
    for (const unitIds of [[test.other.unitIds.own], [unit, test.other.unitIds.own], [MISSING]])
      await expectRefused(test, 'not_found', () => invite(person('new@kalynivka.example', { unitIds })));
    await expectRefused(test, 'input.invalid', () =>
      invite(person('new@kalynivka.example', { unitIds: [unit, unit] })),
    );
    for (const role of ['secretary', 'executor', 'head', 'member', 'reader'] as const) {
      const who = await test.signInAs(role);
      await expectRefused(test, 'access.denied', () => invite(person('new@kalynivka.example'), who));
    }
    // Whether an address has an account elsewhere is told to nobody.
    const [known, unknown] = [
      await invite(person('member@vyshneve.example', { unitIds: [] })),
      await invite(person('nobody@vyshneve.example', { unitIds: [] })),
    ];
    const told = ({ data }: typeof known) => Object.keys(data.invitePerson.invitation);
    expect([known.code, unknown.code]).toEqual([null, null]);
    expect(told(known)).toEqual(told(unknown));
    await letters();
  });

  it('is accepted once, by whoever comes first of two at once', async () => {
    const { token } = await addInvitation(test, { council: test.own, email: 'fast@kalynivka.example' });
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ code }) => code ?? 'done').toSorted()[0]).toBe('done');
    expect(answers.filter(({ code }) => code === null)).toHaveLength(1);
  });
});

describe('the first administrator', () => {
  const COUNCIL = {
    slug: 'smerichka',
    name: 'Смерічанська міська рада',
    city: 'Смерічка',
    email: 'First@Smerichka.Example',
    person: 'Перша Адміністраторка',
  };
  const make = (other: object = {}) => test.app.get(FirstCouncil).create({ ...COUNCIL, ...other });
  const tokenIn = (address: string): string => new URL(address).hash.slice(1);

  it('comes in by an address that is printed once; the operator sees nothing and makes no second one', async () => {
    const lost = tokenIn(await make());
    const token = tokenIn(await make());
    await expectRefused(test, 'invitation.not_valid', () => accept(lost));
    expect((await accept(token)).code).toBeNull();
    expect((await signIn('first@smerichka.example', GOOD)).data).toMatchObject({
      signIn: { viewer: { name: 'Перша Адміністраторка', roles: ['ADMINISTRATOR'] } },
    });
    await expect(make({ email: 'second@smerichka.example' })).rejects.toMatchObject({
      code: 'input.invalid',
    });
  });
});

describe('a new password', () => {
  const ask = (email: string, who = test.visitor()) => who.ask(ASK, { input: { email } });
  const reset = (token: string, password = GOOD) => test.visitor().ask(RESET, { input: { token, password } });

  it('is asked for alike by every address, and a letter goes to whoever serves', async () => {
    const seen: string[][] = [];
    const bodies: string[] = [];
    for (const email of ['Secretary@kalynivka.example', 'nobody@kalynivka.example']) {
      seen.push(
        await test.statements(async () => {
          bodies.push((await ask(email)).body);
        }),
      );
    }
    expect(bodies[0]).toBe(bodies[1]);
    expect(seen[0]).toEqual(seen[1]);
    expect((await letters()).map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: ['secretary@kalynivka.example'], subject: 'Новий пароль у Кварталі' },
    ]);
    // Another wish within five minutes brings no second letter.
    await ask('secretary@kalynivka.example');
    expect(await letters()).toEqual([]);
  });

  it('is set once within the hour, ends every session and signs nobody in', async () => {
    const secretary = await test.signInAs('secretary');
    const elsewhere = await test.signInAs('secretary');
    const token = await tokenFor('secretary');
    await expectRefused(test, 'password.too_short', () => reset(token, 'short'));
    const visitor = test.visitor();
    expect((await visitor.ask(RESET, { input: { token, password: GOOD } })).data).toEqual({
      resetPassword: { ok: true },
    });
    expect(visitor.cookie).toBeNull();
    for (const browser of [secretary, elsewhere]) expect(await browser.get(WHO)).toEqual({ viewer: null });
    expect((await signIn('secretary@kalynivka.example', TEST_PASSWORD)).code).toBe(
      'auth.invalid_credentials',
    );
    expect((await signIn('secretary@kalynivka.example', GOOD)).code).toBeNull();
    expect((await lastEntries(test))[0]).toMatchObject({ action: 'person.password_reset' });
    await expectRefused(test, 'reset.not_valid', () => reset(token, `${GOOD} 2`));
  });

  it('is not set after an hour, by an invented link, or for somebody who left', async () => {
    const token = await tokenFor('executor');
    const leaver = await tokenFor('member');
    const { member } = test.own.membershipIds;
    await test.writes
      .updateTable('membership')
      .set({ deactivated_at: test.clock.now() })
      .where('id', '=', member)
      .execute();
    await expectRefused(test, 'reset.not_valid', () => reset(leaver));
    await ask('member@kalynivka.example');
    expect(await letters()).toEqual([]);
    await expectRefused(test, 'reset.not_valid', () => reset('A'.repeat(43)));
    await expectRefused(test, 'input.invalid', () => reset(''));
    test.clock.pass(HOUR);
    await expectRefused(test, 'reset.not_valid', () => reset(token));
  });

  it('is asked for by one address and from one place so many times and no more', async () => {
    for (let i = 0; i < 10; i++) expect((await ask('flood@kalynivka.example')).code).toBeNull();
    await expectRefused(test, 'rate.limited', () => ask('flood@kalynivka.example'));
  });
});

describe('what is kept of a letter', () => {
  it('is the hash of its token and never the token', async () => {
    test.clock.pass(HOUR);
    administrator = await test.signInAs('administrator');
    const { data } = await invite(person('secret@kalynivka.example'));
    await test.visitor().get(ASK, { input: { email: 'head@kalynivka.example' } });
    const tokens = (await letters()).map(({ token }) => token);
    expect(tokens).toHaveLength(2);
    const kept = JSON.stringify([
      await test.reads.selectFrom('invitation').selectAll().execute(),
      await test.reads.selectFrom('password_reset').selectAll().execute(),
      await test.reads.selectFrom('journal').selectAll().execute(),
      data,
    ]);
    for (const token of tokens) expect(kept).not.toContain(token);
  });
});

async function versionOf(id: string): Promise<number> {
  const row = await test.reads
    .selectFrom('invitation')
    .where('id', '=', id)
    .select('version')
    .executeTakeFirstOrThrow();
  return row.version;
}

async function tokenFor(role: 'secretary' | 'executor' | 'member'): Promise<string> {
  await test.writes.deleteFrom('password_reset').where('email', '=', `${role}@kalynivka.example`).execute();
  return addReset(test, test.own.accountIds[role]);
}
