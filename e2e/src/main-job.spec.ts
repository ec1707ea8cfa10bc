import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { look } from './testing/look.ts';
import { demoPlan, signIn, signOut } from './testing/people.ts';

const CHORTKIV = fileURLToPath(new URL('../../../shared/plans/chortkiv-2024-2025.docx', import.meta.url));
const needsChortkiv = () => test.skip(!existsSync(CHORTKIV), 'needs ../shared/plans beside the project');

/** A task of the demo that has one deadline, in the quarter before today's, and is not done: overdue on any day. */
const OVERDUE = /панель міських показників/;
const DONE = 'Панель працює для всіх, дванадцять показників оновлюються щодня.';
const MAIN_POINT = 'Рік завершуємо з відкритою панеллю показників.';

/** The bar of counts of the whole plan; the bars of its principles come after it. */
const counts = (page: Page) => page.getByRole('list', { name: 'Завдання за станами' }).first();

/** How many tasks the overview counts in a status, by its word: 'прострочено'. */
async function counted(page: Page, word: string): Promise<number> {
  for (const text of await counts(page).getByRole('listitem').allInnerTexts()) {
    const [count = '', ...words] = text.split(/\s+/);
    if (words.join(' ') === word) return Number(count);
  }
  return 0;
}

async function openOverview(page: Page): Promise<void> {
  await page.goto(`/plans/${await demoPlan(page)}/overview`);
  await expect(page.getByRole('heading', { name: /Потребує вашого рішення/ })).toBeVisible();
}

test.describe.configure({ mode: 'serial' });

test('the secretary turns the adopted document into a plan', async ({ page }) => {
  needsChortkiv();
  await signIn(page, 'secretary');
  await page.getByRole('link', { name: 'Імпорт' }).click();
  await page.locator('input[type="file"]').setInputFiles(CHORTKIV);
  await expect(page.getByRole('heading', { level: 1, name: /План дій/i })).toBeVisible();
  await expect(page.getByText('10 розділів, 25 завдань')).toBeVisible();

  await page.getByRole('button', { name: /1\.1\. Упорядкування/ }).click();
  await page.getByRole('textbox', { name: 'Строк', exact: true }).fill('II квартал 2024 року');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByText(/Зрозуміло так: II квартал 2024/)).toBeVisible();

  await page.getByRole('button', { name: 'До прийняття плану' }).click();
  await page.getByRole('button', { name: 'Прийняти план' }).click();
  await expect(page.getByRole('treegrid')).toBeVisible();
  await expect(page.getByText('25 завдань').first()).toBeVisible();
});

test('the same document again is the same plan', async ({ page }) => {
  needsChortkiv();
  await signIn(page, 'secretary');
  await page.goto('/imports');
  await page.locator('input[type="file"]').setInputFiles(CHORTKIV);
  await expect(page.getByText('Прийнято як план')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Відкрити план' })).toBeVisible();
});

test('an executor reports with evidence, the head confirms it, and the overview is another one', async ({
  page,
}) => {
  await signIn(page, 'head');
  await openOverview(page);
  const before = {
    overdue: await counted(page, 'прострочено'),
    inReview: await counted(page, 'на погодженні'),
    done: await counted(page, 'виконано'),
  };
  const sentence = await page.getByRole('heading', { level: 1 }).innerText();
  await signOut(page);

  await signIn(page, 'executor');
  await page.getByRole('link', { name: /Мої завдання/ }).click();
  await page.getByRole('button', { name: OVERDUE }).click();
  const form = page.getByRole('form');
  // What was answered in this reporting window already shows its answer first.
  const again = page.getByRole('button', { name: 'Подати іншу відповідь' });
  await expect(form.or(again).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await form.getByText('Виконано', { exact: true }).click();
  await form.getByLabel('Що зроблено').fill(DONE);
  const send = form.getByRole('button', { name: /^Подати( й далі)?$/ });
  await send.click();
  await expect(form.getByText('Щоб подати «Виконано», додайте посилання або файл')).toBeVisible();
  await form.getByLabel('Посилання').fill('https://data.example/panel');
  await form.getByRole('button', { name: 'Додати посилання' }).click();
  await form.getByLabel('Вибрати файли…').setInputFiles({
    name: 'акт приймання.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await expect(form.getByRole('button', { name: 'Прибрати акт приймання.pdf' })).toBeVisible();
  await send.click();
  await expect(page.getByText(/^Подано\./).first()).toBeVisible();
  await signOut(page);

  await signIn(page, 'head');
  await openOverview(page);
  expect(await counted(page, 'прострочено')).toBe(before.overdue - 1);
  expect(await counted(page, 'на погодженні')).toBe(before.inReview + 1);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe(sentence);

  await counts(page)
    .getByRole('link', { name: /на погодженні/ })
    .click();
  await page.getByRole('link', { name: OVERDUE }).click();
  await expect(page.getByText(DONE).first()).toBeVisible();
  await page.getByRole('button', { name: 'Погодити' }).click();
  await expect(page.getByText('Погоджено: Андрій Ясінчук', { exact: false })).toBeVisible();

  await openOverview(page);
  expect(await counted(page, 'виконано')).toBe(before.done + 1);
  expect(await counted(page, 'на погодженні')).toBe(before.inReview);
});

test('the secretary writes the annual report, the head publishes it, and everybody reads it', async ({
  page,
}) => {
  await signIn(page, 'secretary');
  await page.goto(`/plans/${await demoPlan(page)}`);
  await page.getByRole('link', { name: 'Звіти' }).click();
  await page.getByRole('button', { name: 'Створити звіт' }).click();
  await page.getByRole('textbox', { name: 'Головне' }).fill(MAIN_POINT);
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
  const publicAddress =
    (await page.getByRole('link', { name: 'Сторінка для всіх' }).getAttribute('href')) ?? '';
  await signOut(page);

  await page.goto(publicAddress);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('віт');
  await expect(page.getByText(MAIN_POINT)).toBeVisible();
  await expect(page.getByText(OVERDUE).first()).toBeVisible();
  const [docx, csv] = await Promise.all([
    page.request.get(`${publicAddress}/report.docx`),
    page.request.get(`${publicAddress}/report.csv`),
  ]);
  expect(docx.ok()).toBe(true);
  expect((await docx.body()).subarray(0, 2).toString()).toBe('PK');
  expect(await csv.text()).toMatch(/^\uFEFF?year;number;/);
});

test('a reader takes the published report away by its links', async ({ page }) => {
  await page.goto('/sign-in');
  await page
    .getByRole('link', { name: /віт за \d{4} рік/ })
    .first()
    .click();
  for (const name of ['DOCX', 'CSV']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name }).first().click(),
    ]);
    expect(download.suggestedFilename().toLowerCase()).toContain(name.toLowerCase());
  }
});
