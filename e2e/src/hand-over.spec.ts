import { expect, test, type Page } from '@playwright/test';
import { look } from './testing/look.ts';
import { demoPlan, enter, signOut, type Role } from './testing/people.ts';

/** A task of the demo that the transport enterprise executes. */
const TASK = /Налаштувати передавання даних про рух громадського транспорту/;

async function openTask(page: Page, role: Role): Promise<void> {
  await signOut(page);
  await enter(page, role);
  await page.goto(`/plans/${await demoPlan(page)}`);
  await page.getByRole('main').getByRole('link', { name: TASK }).click();
  await expect(page.getByRole('heading', { level: 1, name: TASK })).toBeVisible();
}

/** '2026-11-21' of '2026-11-22'. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

const answerButton = (page: Page) => page.getByRole('button', { name: /^Оновити стан/ });

test('whoever leaves hands everything open over in one act, and the unit stays', async ({ page }) => {
  await openTask(page, 'finance');
  await expect(answerButton(page)).toHaveCount(0);

  await signOut(page);
  await enter(page, 'admin');
  await page.goto('/people');
  await page.getByRole('button', { name: 'Передати справи: Василь Підгайний' }).click();
  const dialog = page.getByRole('dialog', { name: 'Передати справи: Василь Підгайний' });
  await expect(dialog.getByText('Комунальне підприємство «Яснобережтранс»')).toBeVisible();
  await dialog
    .getByLabel('Кому')
    .selectOption({ label: 'Петро Гордієвич, Заступник начальника фінансового управління' });
  // The last day is worked to its end: whoever left yesterday has no place today.
  const last = dialog.getByLabel('Останній день роботи в цих підрозділах');
  await last.fill(dayBefore(await last.inputValue()));
  await look(page, 'hand-over', { picture: true });
  await dialog.getByRole('button', { name: 'Передати' }).click();
  await expect(page.getByText('Справи передано: Петро Гордієвич').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Передати справи: Василь Підгайний' })).toHaveCount(0);

  await openTask(page, 'finance');
  await expect(answerButton(page).first()).toBeVisible();
  await expect(page.getByText('Комунальне підприємство «Яснобережтранс»').first()).toBeVisible();
  await openTask(page, 'transport');
  await expect(answerButton(page)).toHaveCount(0);
});
