import { expect, test, type Page } from '@playwright/test';
import { look } from './testing/look.ts';
import { startOwnServer, type OwnServer } from './testing/own-server.ts';
import { demoPlan, enter, signOut, type Role } from './testing/people.ts';

/** A server of its own, because this story moves the clock; the demo reports by quarters until the 10th. */
const PORT = Number(process.env.E2E_PORT ?? 3417) + 500;
let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer(PORT, '2026-08-25T10:00:00+03:00');
});
test.afterAll(() => server?.stop());
test.use({ baseURL: `http://127.0.0.1:${PORT}` });

/** Another day: the server is another one, and the sessions of before may have ended. */
async function comes(page: Page, instant: string, role: Role): Promise<void> {
  await server.restartAt(instant);
  await signOut(page);
  await enter(page, role);
}

async function kindsOfMails(page: Page): Promise<string[]> {
  const query = '{ outbox(first: 50) { nodes { kind } } }';
  const answer = await page.request.post('/graphql', { data: { query } });
  const kinds = /"kind":"([A-Z_]+)"/g;
  return [...(await answer.text()).matchAll(kinds)].map(([, kind]) => kind ?? '');
}

test('a reporting window opens, reminds, closes, and takes a late answer as late', async ({ page }) => {
  test.setTimeout(240_000);
  await enter(page, 'secretary');
  const plan = await demoPlan(page);

  await test.step('before it opens the list is of the window that has closed', async () => {
    await page.goto(`/plans/${plan}/overview`);
    await page.getByRole('link', { name: 'Хто не подав' }).click();
    await expect(page.getByText('II квартал 2026 року: період закрився 10 липня 2026 р.')).toBeVisible();
  });

  await test.step('from its first day answers are asked for, and a mail says so', async () => {
    await comes(page, '2026-09-01T10:00:00+03:00', 'admin');
    await expect.poll(() => kindsOfMails(page)).toContain('OPENED');
    await page.goto(`/plans/${plan}/silence`);
    await expect(
      page.getByText('III квартал 2026 року: відповіді чекаємо до 10 жовтня 2026 р.'),
    ).toBeVisible();
  });

  await test.step('seven days before it closes it reminds, and the secretary may at any time', async () => {
    await comes(page, '2026-10-03T10:00:00+03:00', 'admin');
    await expect.poll(() => kindsOfMails(page)).toContain('WEEK_LEFT');
    await comes(page, '2026-10-05T10:00:00+03:00', 'secretary');
    await page.goto(`/plans/${plan}/silence`);
    await expect(page.getByRole('checkbox', { name: /^Усі/ })).toBeVisible();
    await look(page, 'silence', { picture: true });
    await page.getByRole('checkbox', { name: /^Усі/ }).check();
    await page.getByRole('button', { name: /^Нагадати вибраним/ }).click();
    await expect(page.getByText(/^Надіслано \d+ лист/)).toBeVisible();
  });

  await test.step('after its last day silence is «not confirmed», and an answer is late', async () => {
    await comes(page, '2026-10-13T10:00:00+03:00', 'executor');
    await page.goto(`/plans/${plan}/silence`);
    await expect(page.getByText('III квартал 2026 року: період закрився 10 жовтня 2026 р.')).toBeVisible();
    await page.goto('/my-tasks');
    await page.getByRole('button', { name: /^Не підтверджено 3\.1\.3/ }).click();
    const form = page.getByRole('form');
    await form.getByText('Виконується', { exact: true }).click();
    await form.getByLabel('Що зроблено').fill('Роботу продовжуємо.');
    await form.getByRole('button', { name: /^Подати( й далі)?$/ }).click();
    await expect(page.getByText(/^Подано\./).first()).toBeVisible();
    await expect(page.getByText('подано із запізненням на 3 дні').first()).toBeVisible();
  });

  await test.step('the calendar changes from a window that has not opened', async () => {
    await signOut(page);
    await enter(page, 'secretary');
    await page.goto(`/plans/${plan}/reporting`);
    await page.getByText('Щомісяця', { exact: true }).click();
    await expect(page.getByRole('table', { name: 'Так виглядатимуть найближчі періоди' })).toBeVisible();
    await look(page, 'reporting-calendar', { picture: true });
    await page.getByRole('button', { name: 'Зберегти календар' }).click();
    await expect(page.getByText('Звітний календар змінено').first()).toBeVisible();
    await expect(
      page.getByRole('row', { name: /жовтень 2026 року.*01\.11\.2026.*10\.11\.2026/ }),
    ).toBeVisible();
  });
});

test('a task that waits for an event gets its deadline when the event is entered', async ({ page }) => {
  await enter(page, 'secretary');
  await page.goto(`/plans/${await demoPlan(page)}?status=awaiting-event`);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^\d+\.\d+/ })
    .first()
    .click();
  await page.getByLabel('День події').fill('2026-08-20');
  await page.getByRole('button', { name: 'Внести' }).click();
  await expect(page.getByRole('row', { name: /20\.02\.2027/ })).toBeVisible();
});
