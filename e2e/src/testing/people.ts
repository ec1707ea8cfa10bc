import { expect, type Page } from '@playwright/test';

/** The demo's accounts, one per role; the start of the server prints the same. */
export const PASSWORD = 'kvartal-demo-2026';
export type Role = 'admin' | 'secretary' | 'executor' | 'head' | 'member';

/** Signs in by the form, as a person does, and waits for the first screen. */
export async function signIn(page: Page, role: Role): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Електронна пошта').fill(`${role}@yasnoberezh.example`);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page.getByRole('navigation', { name: 'Головне меню' })).toBeVisible();
}

export async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies();
}
