import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair } from 'jose';
import type { Browser } from '../testing/browser.js';
import { footprint, lastEntries } from '../testing/footprint.js';
import { RealIssuer } from '../testing/real-issuer.js';
import { expectRefused, MISSING } from '../testing/refusal.js';
import { SignInServer, type MadeToken } from '../testing/sign-in-server.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

const SECRET = 'a secret of the client';
let test: TestApp;
let first: RealIssuer;
let second: RealIssuer;
let hostile: SignInServer;
let administrator: Browser;
beforeAll(async () => {
  first = await new RealIssuer().listen();
  second = await new RealIssuer().listen();
  hostile = await new SignInServer().start();
  test = await createTestApp({
    oidc: {
      installation: { name: 'Держава', issuer: second.issuer, clientId: 'kvartal', clientSecret: SECRET },
      nearOrigins: new Set([first.issuer, second.issuer, hostile.issuer]),
    },
  });
  for (const issuer of [first, second])
    issuer.serve({ id: 'kvartal', secret: SECRET, redirectUri: `${test.url}/oidc/callback` });
  administrator = await test.signInAs('administrator');
});
afterAll(async () => {
  await test?.close();
  await Promise.all([first?.stop(), second?.stop(), hostile?.stop()]);
});
afterEach(() => {
  hostile.twist = (made) => made;
  hostile.answers = null;
});

const ADD = `mutation ($input: AddSignInMethodInput!) {
  addSignInMethod(input: $input) { method { id name issuer enabled people version } } }`;
const SWITCH = `mutation ($input: SwitchSignInMethodInput!) {
  switchSignInMethod(input: $input) { method { enabled version } } }`;
const BEGIN = `mutation ($input: BeginExternalSignInInput!) { beginExternalSignIn(input: $input) { url } }`;
const LINK = `mutation ($input: LinkIdentityInput!) { linkIdentity(input: $input) { url } }`;
const MINE = '{ myIdentities { id name } }';
const UNLINK = `mutation ($input: UnlinkIdentityInput!) { unlinkIdentity(input: $input) { identities { id } } }`;
const VIEWER = '{ viewer { email council { slug } } }';

const methods = new Map<string, string>();
/** The key of a server of the own council, added at the first asking. */
async function methodOf({ issuer }: { issuer: string }, who = administrator): Promise<string> {
  const known = methods.get(issuer);
  if (known !== undefined) return known;
  const { data } = await who.ask<{ addSignInMethod: { method: { id: string } } }>(ADD, {
    input: { name: `Сервер ${issuer}`, issuer, clientId: 'kvartal', clientSecret: SECRET },
  });
  methods.set(issuer, data.addSignInMethod.method.id);
  return data.addSignInMethod.method.id;
}

async function begin(who: Browser, method: string, next?: string): Promise<string> {
  const { beginExternalSignIn } = await who.get<{ beginExternalSignIn: { url: string } }>(BEGIN, {
    input: { method, next },
  });
  return beginExternalSignIn.url;
}
async function beginLink(who: Browser, methodId: string): Promise<string> {
  return (await who.get<{ linkIdentity: { url: string } }>(LINK, { input: { methodId } })).linkIdentity.url;
}
/** The browser comes back; gives where it is sent on to. */
async function comeBack(who: Browser, { search }: { search: string }): Promise<string> {
  const response = await who.fetch(`/oidc/callback${search}`);
  expect(response.status).toBe(303);
  const location = new URL(response.headers.get('Location') ?? '');
  expect(location.origin).toBe(test.url);
  return `${location.pathname}${location.search}`;
}
async function link(who: Browser, issuer: RealIssuer, methodId: string, name: string): Promise<string> {
  return comeBack(who, await issuer.walk(await beginLink(who, methodId), name));
}
const emailOf = async (who: Browser): Promise<string | null> =>
  (await who.get<{ viewer: { email: string } | null }>(VIEWER)).viewer?.email ?? null;

describe('signing in by a real server of the council', () => {
  it('needs a link that a signed-in person has made, and opens the council of the server', async () => {
    const method = await methodOf(first);
    const stranger = test.visitor();
    const before = await footprint(test);
    const refused = await comeBack(stranger, await first.walk(await begin(stranger, method), 'olena'));
    expect(refused).toBe('/sign-in?refused=oidc.unknown');
    expect(await emailOf(stranger)).toBeNull();
    expect(await footprint(test)).toEqual(before);

    const executor = await test.signInAs('executor');
    expect(await link(executor, first, method, 'olena')).toBe('/sign-in-methods');
    expect(await lastEntries(test)).toMatchObject([{ action: 'identity.linked', door: 'web' }]);
    const visitor = test.visitor();
    const url = await begin(visitor, method, '/my-tasks?x=1');
    expect(await comeBack(visitor, await first.walk(url, 'olena'))).toBe('/my-tasks?x=1');
    expect(await emailOf(visitor)).toBe('executor@kalynivka.example');
  });

  it('knows a person by the issuer and its key, never by an address', async () => {
    // Somebody has taken the name of the secretary's address at the issuer before her.
    const visitor = test.visitor();
    const url = await begin(visitor, await methodOf(first));
    const back = await first.walk(url, 'secretary@kalynivka.example');
    expect(await comeBack(visitor, back)).toBe('/sign-in?refused=oidc.unknown');
  });

  it('does not take the same key of another issuer for the same person', async () => {
    const visitor = test.visitor();
    const back = await second.walk(await begin(visitor, 'installation'), 'olena');
    expect(await comeBack(visitor, back)).toBe('/sign-in?refused=oidc.unknown');
  });

  it('by the server of the installation opens the council in which one has linked it', async () => {
    const head = await test.signInAs('head', 'other');
    expect(await link(head, second, 'installation', 'ganna')).toBe('/sign-in-methods');
    const visitor = test.visitor();
    await comeBack(visitor, await second.walk(await begin(visitor, 'installation'), 'ganna'));
    const { viewer } = await visitor.get<{ viewer: { council: { slug: string } } }>(VIEWER);
    expect(viewer.council.slug).toBe('vyshneve');
  });

  it('gives an identity to one person alone, and only after a fresh sign-in', async () => {
    const member = await test.signInAs('member');
    const method = await methodOf(first);
    expect(await link(member, first, method, 'olena')).toBe('/sign-in-methods?refused=oidc.identity_taken');
    test.clock.pass(10 * 60_000 + 1);
    await expectRefused(test, 'auth.stale', () => member.ask(LINK, { input: { methodId: method } }));
    await expectRefused(test, 'auth.required', () =>
      test.visitor().ask(LINK, { input: { methodId: method } }),
    );
    const other = await test.signInAs('member', 'other');
    await expectRefused(test, 'not_found', () => other.ask(LINK, { input: { methodId: method } }));
    administrator = await test.signInAs('administrator');
  });

  it('ends with the link, with the server, and with the person', async () => {
    const method = await methodOf(first);
    const enter = async (): Promise<string> => {
      const visitor = test.visitor();
      return comeBack(visitor, await first.walk(await begin(visitor, method), 'olena'));
    };
    const membership = test.writes
      .updateTable('membership')
      .where('id', '=', test.own.membershipIds.executor);
    await membership.set({ deactivated_at: test.clock.now() }).execute();
    expect(await enter()).toBe('/sign-in?refused=oidc.unknown');
    await membership.set({ deactivated_at: null }).execute();
    expect(await enter()).toBe('/');

    const off = { id: method, version: 1, enabled: false };
    await administrator.get(SWITCH, { input: off });
    await expectRefused(test, 'not_found', () => test.visitor().ask(BEGIN, { input: { method } }));
    await expectRefused(test, 'sign_in_method.changed_meanwhile', () =>
      administrator.ask(SWITCH, { input: off }),
    );
    await administrator.get(SWITCH, { input: { id: method, version: 2, enabled: true } });

    const executor = await test.signInAs('executor');
    const { myIdentities } = await executor.get<{ myIdentities: { id: string }[] }>(MINE);
    const id = myIdentities[0]?.id ?? '';
    const head = await test.signInAs('head');
    await expectRefused(test, 'not_found', () => head.ask(UNLINK, { input: { id } }));
    await executor.get(UNLINK, { input: { id } });
    expect(await enter()).toBe('/sign-in?refused=oidc.unknown');
    await expectRefused(test, 'not_found', () => executor.ask(UNLINK, { input: { id } }));
  });

  it('does not take a code twice', async () => {
    const method = await methodOf(first);
    await link(await test.signInAs('executor'), first, method, 'olena');
    const visitor = test.visitor();
    const back = await first.walk(await begin(visitor, method), 'olena');
    const begun = new Map(visitor.jar);
    expect(await comeBack(visitor, back)).toBe('/');
    expect(await comeBack(visitor, back)).toBe('/sign-in?refused=oidc.not_begun');
    const thief = test.visitor();
    for (const [name, pair] of begun) thief.jar.set(name, pair);
    expect(await comeBack(thief, back)).toBe('/sign-in?refused=oidc.refused');
    expect(await emailOf(thief)).toBeNull();
  });
});

describe('setting a server up', () => {
  it('is the administrator’s, keeps the secret sealed, and tells it to nobody', async () => {
    const secretary = await test.signInAs('secretary');
    const input = { name: 'Рада', issuer: hostile.issuer, clientId: 'kvartal', clientSecret: SECRET };
    await expectRefused(test, 'access.denied', () => secretary.ask(ADD, { input }));
    const method = await methodOf(hostile);
    const rows = await test.reads.selectFrom('sign_in_method').selectAll().execute();
    const { body } = await administrator.ask(
      '{ signInSettings { redirectUri methods { id issuer clientId } } }',
    );
    expect(body).toContain(`${test.url}/oidc/callback`);
    expect(JSON.stringify([rows, await lastEntries(test, 3), body])).not.toContain(SECRET);
    const other = await test.signInAs('administrator', 'other');
    const off = { id: method, version: 1, enabled: false };
    await expectRefused(test, 'not_found', () => other.ask(SWITCH, { input: off }));
    await expectRefused(test, 'not_found', () =>
      administrator.ask(SWITCH, { input: { ...off, id: MISSING } }),
    );
  });

  it.each([
    ['http://id.example', 'input.invalid'],
    ['https://id.example?x=1', 'input.invalid'],
    ['https://user:word@id.example', 'input.invalid'],
    ['file:///etc/passwd', 'input.invalid'],
    ['http://127.0.0.1:1', 'oidc.unreachable'],
    ['https://10.0.0.7', 'oidc.unreachable'],
    ['https://169.254.169.254', 'oidc.unreachable'],
    ['https://[::1]', 'oidc.unreachable'],
    ['https://localhost', 'oidc.unreachable'],
    ['https://id.example:8443', 'oidc.unreachable'],
  ])('does not go out to %s', async (issuer, code) => {
    await expectRefused(test, code, () =>
      administrator.ask(ADD, { input: { name: 'Рада', issuer, clientId: 'kvartal' } }),
    );
  });
});

describe('a server that lies', () => {
  type Lie = {
    /** Changes the token. */
    twist?: (made: MadeToken) => MadeToken;
    answers?: { status: number; body: unknown };
    /** Changes what comes back in the address. */
    back?: (search: URLSearchParams) => void;
    nonce?: string | null;
  };
  const claims = (changed: Record<string, unknown>): Lie => ({
    twist: (made) => ({ ...made, claims: { ...made.claims, ...changed } }),
  });
  const without = (name: string): Lie => ({
    twist: (made) => ({
      ...made,
      claims: Object.fromEntries(Object.entries(made.claims).filter(([key]) => key !== name)),
    }),
  });
  const long = Math.floor(Date.now() / 1000);
  const LIES: [string, Lie][] = [
    ['another state', { back: (search) => search.set('state', 'other') }],
    ['no state', { back: (search) => search.delete('state') }],
    ['two states', { back: (search) => search.append('state', 'other') }],
    ['another nonce', { nonce: 'other' }],
    ['no nonce', { nonce: null }],
    ['no code', { back: (search) => search.delete('code') }],
    ['two codes', { back: (search) => search.append('code', 'other') }],
    ['another issuer in the address', { back: (search) => search.set('iss', 'https://evil.example') }],
    ['no issuer in the address', { back: (search) => search.delete('iss') }],
    ['an error in place of a code', { back: (search) => search.set('error', 'access_denied') }],
    ['an implicit token', { back: (search) => search.set('id_token', 'x') }],
    ['another issuer in the token', claims({ iss: 'https://evil.example' })],
    ['no issuer in the token', without('iss')],
    ['another audience', claims({ aud: 'other' })],
    ['an audience of many without a party', claims({ aud: ['kvartal', 'other'] })],
    ['another authorized party', claims({ aud: ['kvartal', 'other'], azp: 'other' })],
    ['no audience', without('aud')],
    ['an expired token', claims({ exp: long - 3600 })],
    ['no expiry', without('exp')],
    ['a token of the future', claims({ nbf: long + 3600 })],
    ['no time of issue', without('iat')],
    ['no subject', without('sub')],
    ['an empty subject', claims({ sub: '' })],
    ['a subject that is a number', claims({ sub: 7 })],
    ['an unsigned token', { twist: (made) => ({ ...made, header: { alg: 'none' } }) }],
    [
      'a token signed by the client’s own secret',
      { twist: (made) => ({ ...made, header: { alg: 'HS256' }, key: Buffer.from(SECRET.padEnd(32, ' ')) }) },
    ],
    ['an unknown key', { twist: (made) => ({ ...made, header: { alg: 'RS256', kid: 'other' } }) }],
    ['no token', { answers: { status: 200, body: { access_token: 'x', token_type: 'Bearer' } } }],
    [
      'half a token',
      { answers: { status: 200, body: { access_token: 'x', token_type: 'Bearer', id_token: 'a.b' } } },
    ],
    ['a refusal', { answers: { status: 400, body: { error: 'invalid_grant' } } }],
    ['a failure', { answers: { status: 500, body: {} } }],
    ['nothing of JSON', { answers: { status: 200, body: 'x' } }],
  ];

  /** Signs in by the lying server as somebody whom it knows rightly. */
  async function enter({ twist, answers, back, nonce }: Lie, who = test.visitor()): Promise<string> {
    const url = new URL(await begin(who, await methodOf(hostile)));
    const own = url.searchParams;
    hostile.nonce = nonce === null ? undefined : (nonce ?? own.get('nonce') ?? undefined);
    hostile.answers = answers ?? null;
    hostile.twist = twist ?? ((made) => made);
    const search = new URLSearchParams({
      code: 'any',
      state: own.get('state') ?? '',
      iss: hostile.issuer,
    });
    back?.(search);
    return comeBack(who, { search: `?${search}` });
  }

  beforeAll(async () => {
    const methodId = await methodOf(hostile);
    await test.writes
      .insertInto('external_identity')
      .values({
        id: MISSING,
        council_id: test.own.councilId,
        membership_id: test.own.membershipIds.secretary,
        method_id: methodId,
        issuer: hostile.issuer,
        subject: hostile.subject,
        created_at: test.clock.now(),
      })
      .execute();
  });

  it('is believed while it tells the truth, with the proof of PKCE', async () => {
    const visitor = test.visitor();
    hostile.asked.length = 0;
    expect(await enter({}, visitor)).toBe('/');
    expect(await emailOf(visitor)).toBe('secretary@kalynivka.example');
    expect(hostile.asked.map((form) => form.get('code_verifier')?.length)).toEqual([43]);
  });

  it.each(LIES)('opens nothing with %s', async (_name, lie) => {
    const visitor = test.visitor();
    expect(await enter(lie, visitor)).toBe('/sign-in?refused=oidc.refused');
    expect(await emailOf(visitor)).toBeNull();
  });

  it('opens nothing with a token that another key has signed', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await enter({ twist: (made) => ({ ...made, key: privateKey }) })).toBe(
      '/sign-in?refused=oidc.refused',
    );
  });

  it('opens nothing in a browser that has not begun, nor too late, nor with what another has begun', async () => {
    expect(await comeBack(test.visitor(), { search: '?code=a&state=b' })).toBe(
      '/sign-in?refused=oidc.not_begun',
    );
    const late = test.visitor();
    const url = new URL(await begin(late, await methodOf(hostile)));
    const search = `?code=any&state=${url.searchParams.get('state')}&iss=${hostile.issuer}`;
    expect(await comeBack(test.visitor(), { search })).toBe('/sign-in?refused=oidc.not_begun');
    const forged = test.visitor();
    forged.jar.set('kvartal-oidc', 'kvartal-oidc=AAAA');
    expect(await comeBack(forged, { search })).toBe('/sign-in?refused=oidc.not_begun');
    test.clock.pass(10 * 60_000 + 1);
    expect(await comeBack(late, { search })).toBe('/sign-in?refused=oidc.not_begun');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/javascript:alert(1)',
    '/%2f/evil',
    '',
  ])('never leads out of our pages: %j', async (next) => {
    const visitor = test.visitor();
    const url = new URL(await begin(visitor, await methodOf(hostile), next));
    hostile.nonce = url.searchParams.get('nonce') ?? undefined;
    const search = `?code=any&state=${url.searchParams.get('state')}&iss=${hostile.issuer}`;
    expect(await comeBack(visitor, { search })).toBe(next.startsWith('/javascript') ? next : '/');
  });
});
