import { expect, test } from '@playwright/test';
import { look } from './testing/look.ts';
import { startOwnServer, type OwnServer } from './testing/own-server.ts';
import { enter } from './testing/people.ts';

/** A server of its own, on a morning on which a reporting window is open: the mails of the day are written at start. */
const PORT = Number(process.env.E2E_PORT ?? 3417) + 9;
test.use({ baseURL: `http://127.0.0.1:${PORT}` });

let server: OwnServer;
test.beforeAll(async () => {
  server = await startOwnServer(PORT, '2026-12-07T09:00:00+02:00');
});
test.afterAll(() => server?.stop());

test('without a mail server the administrator reads what should go out, and people choose what to be written about', async ({
  page,
}) => {
  await enter(page, 'admin');
  await page.goto('/outbox');
  await expect(page.getByText('Поштовий сервер не налаштовано')).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('executor@yasnoberezh.example')).toBeVisible({ timeout: 1000 });
  }).toPass();
  const mail = page.getByRole('listitem').filter({ hasText: 'executor@yasnoberezh.example' });
  await expect(mail.getByText('Чекає на надсилання')).toBeVisible();
  await mail.getByText('Прочитати лист').click();
  await expect(mail.getByText(`http://127.0.0.1:${PORT}/my-tasks`)).toBeVisible();
  await expect(mail.getByText('/answer#')).toHaveCount(0);
  await look(page, 'outbox', { picture: true });

  await enter(page, 'head');
  await page.goto('/profile');
  await page.getByRole('checkbox', { name: 'Тижневий огляд планів щопонеділка' }).uncheck();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(page.getByText('Вибір збережено')).toBeVisible();
  await look(page, 'profile', { picture: true });
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Тижневий огляд планів щопонеділка' })).not.toBeChecked();
});
