import { expect, test, type Page } from '@playwright/test';
import { look } from './testing/look.ts';
import { demoPlan, enter } from './testing/people.ts';

/** A task that owes nothing any more, and one of the plan's last year: no other story asks about either. */
const REMOVED = /5\.2\.2\. Установити в приміщеннях/;
const CHANGED = /6\.6\. Оцінити, чи враховують/;
const ADDED = 'Відкрити дані про доступність зупинок';

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

async function pick(page: Page, task: RegExp): Promise<void> {
  const select = page.getByLabel('Завдання плану');
  const label = await select.locator('option', { hasText: task }).innerText();
  await select.selectOption({ label });
}

test('an act changes the plan, and both wordings stay readable', async ({ page }) => {
  await enter(page, 'secretary');
  const slug = await demoPlan(page);
  await page.goto(`/plans/${slug}`);
  await page.getByRole('link', { name: 'Внести зміни', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Зміни до плану' })).toBeVisible();

  const adoptedOn = page.getByLabel('Дата ухвалення');
  const today = (await adoptedOn.getAttribute('max')) ?? '';
  await page.getByLabel('Вид акта').fill('рішення');
  await page.getByLabel(/^Орган/).fill('Яснобережної міської ради');
  await page.getByLabel('Номер', { exact: true }).fill('512');
  await adoptedOn.fill(today);

  await pick(page, REMOVED);
  await page.getByRole('button', { name: 'Вилучити' }).click();
  await pick(page, CHANGED);
  await page.getByRole('button', { name: 'Змінити', exact: true }).click();
  const deadline = page.getByLabel('Строк, як у документі');
  await deadline.fill((await deadline.inputValue()).replace('II–III квартали', 'IV квартал'));
  await expect(page.getByText(/IV квартал \d{4}.* · 1 раз/)).toBeVisible();
  // A field half under the bar at the top is no target of its own.
  await page.evaluate(() => scrollTo(0, 0));
  await look(page, 'amend-task');
  await page.getByRole('button', { name: 'До переліку' }).click();
  await page.getByRole('button', { name: 'Додати нове завдання' }).click();
  await page.getByLabel('Назва', { exact: true }).last().fill(ADDED);
  await page.getByLabel('Строк, як у документі').fill('щокварталу');
  await page.getByLabel('Додати з довідника').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'До переліку' }).click();
  await page.evaluate(() => scrollTo(0, 0));
  await look(page, 'amend', { picture: true });

  await page.getByRole('button', { name: 'Перевірити' }).click();
  const dialog = page.getByRole('dialog', { name: 'Що зміниться в плані' });
  await expect(dialog.getByRole('row')).toHaveCount(4);
  await dialog.getByRole('button', { name: 'Внести зміни' }).click();
  await expect(page.getByText(/Зміни: рішення Яснобережної міської ради .* № 512/)).toBeVisible();

  await page.getByLabel('Станом на').fill(dayBefore(today));
  await page.getByRole('button', { name: 'Показати' }).click();
  await expect(page.getByText(/^Це редакція плану станом на/)).toBeVisible();
  await expect(page.getByRole('link', { name: REMOVED })).toBeVisible();
  await expect(page.getByText(ADDED)).toHaveCount(0);
  await look(page, 'plan-as-of', { picture: true });

  await page.getByRole('link', { name: 'Порівняти із сьогоднішнім' }).click();
  await expect(page.getByRole('row')).toHaveCount(4);
  await expect(page.getByText(/IV квартал/)).toBeVisible();
  await look(page, 'plan-difference', { picture: true });

  // Everybody reads the same, and the page of the removed task tells what became of it.
  await page.context().clearCookies();
  await page.goto(`/public/yasnoberezh/plans/${slug}?asOf=${dayBefore(today)}`);
  await page.getByRole('link', { name: REMOVED }).click();
  await expect(page.getByText(/завдання вилучено з плану/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Вилучено з плану: рішення/ })).toBeVisible();
});
