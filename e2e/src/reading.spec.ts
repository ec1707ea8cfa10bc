import { expect, test, type Page } from '@playwright/test';
import { look } from './testing/look.ts';
import { enter } from './testing/people.ts';

/** An invented plan as text: so many rows that reading it takes a few seconds. */
function longPlan(title: string, rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `| ${i + 1} | Оновити набір даних № ${i + 1} і перевірити його якість разом із розпорядником інформації | ` +
      `щокварталу | Управління цифрового розвитку, Відділ освіти | Оновлено не менше ${(i % 9) + 2} наборів |`,
  );
  const head = '| № з/п | Завдання | Строк виконання | Виконавець | Показник виконання |';
  return Buffer.from(['План дій', `«${title}» на 2026–2028 роки`, '', head, ...lines].join('\n'));
}

async function send(page: Page, name: string, title: string, rows = 2000): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: longPlan(title, rows) });
}

// A trace copies the whole page at every step, which takes long where it has thousands of lines.
test.use({ trace: 'off' });

const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('a long document shows how far it is, and what was read waits for who has left the page', async ({
  page,
}) => {
  await enter(page, 'secretary');
  await page.goto('/imports');
  await send(page, 'довгий.txt', 'Довгий документ', 5000);
  await expect(page.getByRole('progressbar', { name: /Відкриваємо документ|Читаємо таблиці/ })).toBeVisible();
  await expect(page.getByText(/Сторінку можна закрити/)).toBeVisible();

  await page.goto('/people');
  await page.goto('/imports');
  const link = line(page, 'довгий.txt').getByRole('link', { name: 'довгий.txt' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await expect(line(page, 'довгий.txt')).toContainText('Чекає на перевірку');
  const pressed = performance.now();
  await link.click();
  await expect(page.getByText(/5\s?000 завдань/)).toBeVisible({ timeout: 60_000 });
  // Not by its role: to find one among so many lines takes Playwright longer than all the rest.
  await expect(page.locator('[data-facts]')).toBeVisible();
  // Told and not judged: a machine that is busy is no slow page.
  const shown = performance.now() - pressed;
  process.stdout.write(`  a draft of 5,000 tasks is shown ${(shown / 1000).toFixed(1)} s after the press\n`);
});

test('reading goes on while the network is gone', async ({ page, context }) => {
  await enter(page, 'secretary');
  await page.goto('/imports');
  await send(page, 'без мережі.txt', 'Без мережі');
  await expect(page.getByText(/Сторінку можна закрити/)).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(/Немає зв’язку із сервером\. Читання там триває/)).toBeVisible();
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/, { timeout: 60_000 });
});

test('reading is stopped by the keyboard, and the same document may come again', async ({ page }) => {
  await enter(page, 'secretary');
  await page.goto('/imports');
  await send(page, 'зайвий.txt', 'Зайвий документ');
  const stop = page.getByRole('button', { name: 'Зупинити читання документа «зайвий.txt»' });
  await stop.focus();
  await page.keyboard.press('Enter');
  await expect(line(page, 'зайвий.txt')).toContainText('Читання зупинено');
  await expect(page.getByRole('button', { name: 'Обрати файл' })).toBeFocused();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(line(page, 'зайвий.txt').getByRole('link')).toHaveCount(0);

  await send(page, 'зайвий.txt', 'Зайвий документ');
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}$/, { timeout: 60_000 });
});

/** The server tells of one moment of a reading, as long as the page asks. */
async function holdReading(page: Page): Promise<void> {
  await page.route(/\/graphql\?.*operationName=WatchedReading/, async (route) => {
    const { id } = JSON.parse(new URL(route.request().url()).searchParams.get('variables') ?? '{}');
    const reading = { __typename: 'DraftReading', stage: 'READING', done: 1240, total: 5000 };
    const draft = { __typename: 'PlanDraftRecord', id, state: 'READING', reason: null, version: 1, reading };
    await route.fulfill({ json: { data: { draft } } });
  });
}

test('a reading looks right on every screen and is told to who listens', async ({ page }) => {
  await enter(page, 'secretary');
  await page.goto('/imports');
  await holdReading(page);
  await send(page, 'прочитується.txt', 'Документ, що прочитується');
  const bar = page.getByRole('progressbar', { name: /Читаємо таблиці… 1\s240 з 5\s000 рядків/ });
  await expect(bar).toHaveAttribute('value', '1240');
  await expect(page.getByRole('status').filter({ hasText: 'Читаємо таблиці' })).toHaveCount(1);
  await look(page, 'import-reading');
});
