import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { look } from './testing/look.ts';
import { signIn, signOut } from './testing/people.ts';

const PLAN = fileURLToPath(new URL('../../../shared/plans/chortkiv-2024-2025.docx', import.meta.url));

/** The figure that the overview's sentence or legend gives for a status. */
async function counted(page: Page, word: string): Promise<number> {
  const text = await page.getByRole('main').innerText();
  const found = new RegExp(`(\\d+) ${word}`).exec(text.replaceAll('\u00A0', ' '));
  return found ? Number(found[1]) : 0;
}

test.describe.configure({ mode: 'serial' });

test('the secretary turns the adopted document into a plan', async ({ page }) => {
  test.skip(!existsSync(PLAN), 'needs ../shared/plans beside the project');
  await signIn(page, 'secretary');
  await page.getByRole('link', { name: 'Імпорт' }).click();
  await look(page, 'imports');
  await page.getByLabel('Обрати файл').setInputFiles(PLAN);
  await expect(page.getByRole('heading', { level: 1, name: /План дій/i })).toBeVisible();
  await expect(page.getByText('10 розділів, 25 завдань')).toBeVisible();
  await look(page, 'import-draft', { picture: true });

  await page
    .getByRole('button', { name: /^1\.1\./ })
    .first()
    .click();
  const deadline = page.getByRole('textbox', { name: 'Строк' });
  await deadline.fill('II квартал 2024 року');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByText(/Зрозуміло так: II квартал 2024/)).toBeVisible();

  await page.getByRole('button', { name: 'Прийняти план' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Прийняти план' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();
  await expect(page.getByText('25 завдань').first()).toBeVisible();
});

test('the same document again is the same plan', async ({ page }) => {
  test.skip(!existsSync(PLAN), 'needs ../shared/plans beside the project');
  await signIn(page, 'secretary');
  await page.goto('/imports');
  await page.getByLabel('Обрати файл').setInputFiles(PLAN);
  await expect(page.getByText('Прийнято як план')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Відкрити план' })).toBeVisible();
});

test('an executor answers with evidence, a second person confirms, the overview changes', async ({
  page,
}) => {
  await signIn(page, 'head');
  await page.getByRole('link', { name: 'Огляд' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('План');
  const reviewed = await counted(page, 'на погодженні');
  await look(page, 'overview', { picture: true });
  await signOut(page);

  await signIn(page, 'executor');
  await page.getByRole('link', { name: /Мої завдання/ }).click();
  await look(page, 'my-tasks', { picture: true });
  const task = await page.getByRole('heading', { level: 2 }).last().innerText();
  await page.getByText('Виконано', { exact: true }).last().click();
  await page.getByLabel('Що зроблено').fill('Набори оновлено, журнал перевірки додано.');
  await page.getByLabel('Посилання').fill('https://data.example/zhurnal');
  await page.getByRole('button', { name: 'Додати посилання' }).click();
  await page.getByRole('button', { name: 'Подати й далі' }).click();
  await expect(page.getByText(/Подано\./).first()).toBeVisible();
  await signOut(page);

  await signIn(page, 'head');
  await page.getByRole('link', { name: 'Огляд' }).click();
  await expect.poll(() => counted(page, 'на погодженні')).toBe(reviewed + 1);
  expect(task).not.toBe('');
});

test('the head publishes the annual report and everybody reads it', async ({ page }) => {
  await signIn(page, 'secretary');
  await page.getByRole('link', { name: 'Звіти' }).click();
  await look(page, 'reports');
  await page.getByRole('button', { name: 'Створити звіт' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(String(new Date().getFullYear()));
  await page.getByLabel('Головне').fill('Рік завершуємо з відкритим реєстром.');
  await page.getByRole('button', { name: 'Зберегти текст' }).click();
  await expect(page.getByText('Текст збережено')).toBeVisible();
  await look(page, 'report', { picture: true });
  const address = page.url();
  await signOut(page);

  await signIn(page, 'head');
  await page.goto(address);
  await page.getByRole('button', { name: 'Опублікувати' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Опублікувати' }).click();
  await expect(page.getByText(/SHA-256/)).toBeVisible();
  const publicAddress = await page.getByRole('link', { name: 'Сторінка для всіх' }).getAttribute('href');
  await signOut(page);

  await page.goto(publicAddress ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('віт');
  await expect(page.getByText('Рік завершуємо з відкритим реєстром.')).toBeVisible();
  await look(page, 'public-report');
  const [docx, csv] = await Promise.all([
    page.request.get(`${publicAddress}/report.docx`),
    page.request.get(`${publicAddress}/report.csv`),
  ]);
  expect((await docx.body()).subarray(0, 2).toString()).toBe('PK');
  expect((await csv.text()).split('\r\n')[0]).toContain('taskTitle');
});
