import { expect, test, type Page } from '@playwright/test';
import { pressUkrainian, pressUntilFocused } from './testing/keys.ts';
import { demoPlan, emailOf, enter, PASSWORD } from './testing/people.ts';

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('a person signs in without a mouse', async ({ page }) => {
  await page.goto('/sign-in');
  await pressUntilFocused(page, 'Tab', page.getByLabel('Електронна пошта'), 5);
  await page.keyboard.type(emailOf('member'));
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Головне меню' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Головне меню' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Перейти до змісту' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the quarter table is walked by arrows, and Enter opens a task', async ({ page }) => {
  await enter(page, 'member');
  await page.goto(`/plans/${await demoPlan(page)}`);
  const rows = page.getByRole('treegrid').getByRole('row');
  const group = rows.nth(1);
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await pressUntilFocused(page, 'Tab', group, 40);

  await page.keyboard.press('ArrowLeft');
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(group).toHaveAttribute('aria-expanded', 'true');

  const task = rows.filter({ has: page.getByRole('link') }).first();
  await pressUntilFocused(page, 'ArrowDown', task, 5);
  const name = await task.getByRole('link').innerText();
  for (let cell = 0; cell < 4; cell += 1) await page.keyboard.press('ArrowRight');
  expect(await focusedText(page)).toMatch(/\d{4}/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: /./ }).first()).toBeAttached();
  await page.keyboard.press('Control+End');
  await expect(rows.last().locator(':focus')).toBeVisible();
  await page.keyboard.press('Control+Home');
  await expect(group).toBeFocused();

  await pressUntilFocused(page, 'ArrowDown', task, 5);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name.replace(/^[\d.]+\s+/, ''));
});

test('filters and grouping stay in the address and survive a reload', async ({ page }) => {
  await enter(page, 'member');
  await page.goto(`/plans/${await demoPlan(page)}`);
  const search = page.getByRole('searchbox', { name: 'Знайти завдання' });
  await pressUntilFocused(page, 'Tab', search, 30);
  await page.keyboard.type('портал');
  await pressUntilFocused(page, 'Tab', page.getByRole('combobox', { name: 'Стан' }), 5);
  await page.keyboard.press('ArrowDown');
  const chip = page.getByRole('button', { name: /^Прибрати: / });
  await expect(chip).toBeVisible();
  const grouping = page.getByRole('radio', { name: 'Виконавець' });
  await pressUntilFocused(page, 'Shift+Tab', page.getByRole('radio', { name: /Розділ|Принцип/ }), 15);
  await page.keyboard.press('ArrowRight');
  await expect(grouping).toBeChecked();
  await expect(page).toHaveURL(/status=/);
  await expect(page).toHaveURL(/q=/);

  const shown = await page.getByText(/\d+ із \d+ завдан/).innerText();
  await page.reload();
  await expect(page.getByText(shown)).toBeVisible();
  await expect(chip).toBeVisible();
  await expect(search).toHaveValue('портал');
  await expect(grouping).toBeChecked();
});

test('an answer takes no more than twelve presses besides its text', async ({ page }) => {
  await enter(page, 'executor');
  await page.goto('/my-tasks');
  const due = page.getByRole('heading', { name: /Треба оновити · \d+/ });
  const owed = Number(/\d+/.exec(await due.innerText())?.[0]);
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await press('J');
  await expect(page.getByRole('main').locator('button[aria-current]')).toBeFocused();
  await press('2');
  await expect(page.getByRole('radio', { name: 'Виконується' })).toBeChecked();
  const text = page.getByLabel('Що зроблено');
  presses += await pressUntilFocused(page, 'Tab', text, 6);
  await page.keyboard.type('Роботу розпочато, перші набори вже перевірено.');
  await press('Control+Enter');
  await expect(page.getByText(/^Подано\. Наступне: /).first()).toBeAttached();
  await expect(due).toHaveText(new RegExp(`· ${owed - 1}$`));
  expect(presses).toBeLessThanOrEqual(12);
  await expect(page.getByRole('radio').first()).toBeFocused();
});

test('the keys are the same places on a Ukrainian keyboard', async ({ page }) => {
  await enter(page, 'executor');
  await page.goto('/my-tasks');
  const current = page.getByRole('main').locator('button[aria-current]');
  await expect(current).toBeVisible();
  await pressUkrainian(page, 'KeyJ', 'о');
  await expect(current).toBeFocused();
  const first = await current.innerText();
  await pressUkrainian(page, 'KeyJ', 'о');
  await expect.poll(() => current.innerText()).not.toBe(first);
  await pressUkrainian(page, 'KeyK', 'л');
  await expect.poll(() => current.innerText()).toBe(first);
  await pressUkrainian(page, 'Digit3', '3');
  await expect(page.getByRole('radio', { name: 'Під ризиком' })).toBeChecked();
});
