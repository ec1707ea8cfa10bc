import { expect, type Page } from '@playwright/test';

/** The demo's accounts: one per role, which the start of the server prints, and two more who execute tasks. */
export const PASSWORD = 'kvartal-demo-2026';
export type Role = 'admin' | 'secretary' | 'executor' | 'head' | 'member' | 'finance' | 'transport';

/** The address that a role of the demo signs in with. */
export const emailOf = (role: Role): string => `${role}@yasnoberezh.example`;

/** Signs in by the form, as a person does, and waits for the first screen. */
export async function signIn(page: Page, role: Role): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Електронна пошта').fill(emailOf(role));
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page.getByRole('navigation', { name: 'Головне меню' })).toBeVisible();
}

/** Asks the API and gives its data; the story fails where the API refuses. */
async function ask(page: Page, query: string, variables: object = {}): Promise<unknown> {
  const answer = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = await answer.json();
  expect(errors).toBeUndefined();
  return data;
}

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';

/** Has a role signed in, for a story that is not about signing in. */
export async function enter(page: Page, role: Role): Promise<void> {
  await ask(page, SIGN_IN, { input: { email: emailOf(role), password: PASSWORD } });
}

export async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
}

/** The address name of the demo's own plan; other stories may have brought more plans into the council. */
export async function demoPlan(page: Page): Promise<string> {
  const data = await ask(page, '{ plans { slug } }');
  const slug = /"(open-data-\d{4}-\d{4})"/.exec(JSON.stringify(data))?.[1];
  expect(slug, 'the plan of the demo').toBeDefined();
  return slug ?? '';
}
