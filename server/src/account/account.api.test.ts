import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TEST_PASSWORD } from '../testing/seed.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';

const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { viewer { name roles council { slug } units { name } } }
}`;
const WHO = '{ viewer { name locale } }';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test?.close());

describe('signing in', () => {
  it('opens the council of the person, with roles and units', async () => {
    const browser = test.visitor();
    const { signIn } = await browser.get<{ signIn: unknown }>(SIGN_IN, {
      email: ' Executor@Kalynivka.example ',
      password: TEST_PASSWORD,
    });
    expect(signIn).toEqual({
      viewer: {
        name: 'Віктор Виконавчук',
        roles: ['EXECUTOR'],
        council: { slug: 'kalynivka' },
        units: [{ name: 'Відділ інформаційних технологій' }],
      },
    });
    expect(await browser.get(WHO)).toEqual({ viewer: { name: 'Віктор Виконавчук', locale: 'UK' } });
  });
  it('is null before, and again after signing out, even with the old cookie', async () => {
    const browser = await test.signInAs('head');
    const cookie = browser.cookie;
    expect(await test.visitor().get(WHO)).toEqual({ viewer: null });
    expect(await browser.get('mutation { signOut { ok } }')).toEqual({ signOut: { ok: true } });
    expect(browser.cookie).toBeNull();
    browser.cookie = cookie;
    expect(await browser.get(WHO)).toEqual({ viewer: null });
  });
});
