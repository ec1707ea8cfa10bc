import { expect, test } from '@playwright/test';
import { pressUntilFocused } from './testing/keys.ts';
import { countKeystrokes, secondsOf } from './testing/keystrokes.ts';
import { look } from './testing/look.ts';
import { catchMails, type MailCatcher } from './testing/mail-catcher.ts';
import { startOwnServer, type OwnServer } from './testing/own-server.ts';
import { emailOf, enter } from './testing/people.ts';

/** A server of its own, on a morning on which a reporting window is open, with a mail server to send to. */
const PORT = Number(process.env.E2E_PORT ?? 3417) + 11;
test.use({ baseURL: `http://127.0.0.1:${PORT}` });

let mails: MailCatcher;
let server: OwnServer;
test.beforeAll(async () => {
  mails = await catchMails();
  server = await startOwnServer(PORT, '2026-12-07T09:00:00+02:00', {
    KVARTAL_SMTP_URL: mails.url,
    KVARTAL_MAIL_FROM: 'kvartal@yasnoberezh.example',
  });
});
test.afterAll(async () => {
  await server?.stop();
  mails?.stop();
});

/** The link in the mail to the executor. */
const linkOf = (): string | undefined =>
  mails.mails
    .filter((mail) => mail.includes(emailOf('executor')))
    .map((mail) => /\/answer#[\w-]{43}/.exec(mail)?.[0])
    .find((link) => link !== undefined);

const TEXT = 'Перевірено сто дев’яносто вісім наборів даних, решту перевіримо до кінця грудня.';

test('from the mail’s link to a saved answer: at most twelve presses besides the text, under a minute', async ({
  page,
  browser,
}) => {
  await expect.poll(linkOf, { timeout: 60_000 }).toBeDefined();
  const keystrokes = await countKeystrokes(page);
  await page.goto(linkOf() ?? '');
  const due = page.getByRole('heading', { name: /Треба оновити · \d+/ });
  const owed = Number(/\d+/.exec(await due.innerText())?.[0]);
  await expect(page).toHaveURL(/\/answer$/);
  await expect(page.getByText(/Ви відповідаєте за посиланням із листа/)).toBeVisible();
  await look(page, 'answer', { picture: true });

  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: 'Виконується' })).toBeChecked();
  const text = page.getByLabel('Що зроблено');
  await pressUntilFocused(page, 'Tab', text, 6);
  expect(TEXT).toHaveLength(80);
  await page.keyboard.type(TEXT);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Подано\. Наступне: /).first()).toBeAttached();
  await expect(due).toHaveText(new RegExp(`· ${owed - 1}$`));
  await expect(page.getByRole('radio').first()).toBeFocused();

  const { presses, characters } = await keystrokes();
  // The press that opened the link in the mail was not on this page.
  const all = { presses: presses + 1, characters };
  expect(all.characters).toBe(80);
  expect(all.presses).toBeLessThanOrEqual(12);
  // Which link, which state, what to write, whether to send.
  const seconds = secondsOf(all, 4);
  test.info().annotations.push({ type: 'keystrokes', description: `${all.presses} presses, ${seconds} s` });
  expect(seconds).toBeLessThan(60);

  await page.reload();
  await expect(due).toHaveText(new RegExp(`· ${owed - 1}$`));

  await page.getByRole('button', { name: /1\.1\.3\. Проводити інвентаризацію/ }).click();
  const number = page.getByLabel(/не менше 40 інформаційних систем/);
  await expect(page.getByText('Минулого разу: 38')).toBeVisible();
  await expect(page.getByText('ціль: щонайменше 40')).toBeVisible();
  await number.fill('4000');
  await expect(page.getByText(/^Незвичне значення: перевірте/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Виберіть стан: клавіші 1–5.')).toBeVisible();
  await page.getByRole('radio', { name: 'Виконується' }).check();
  await page.keyboard.press('Control+Enter');
  await expect(due).toHaveText(new RegExp(`· ${owed - 2}$`));

  const office = await (await browser.newContext()).newPage();
  await enter(office, 'admin');
  await office.goto('/outbox');
  await expect(office.getByRole('heading', { name: 'Чинні посилання з листів' })).toBeVisible();
  await look(office, 'outbox-links');
  await office.context().close();

  await page.getByRole('button', { name: 'Відкликати посилання з листів' }).click();
  await expect(page.getByRole('heading', { name: 'Посилання відкликано' })).toBeVisible();
  await page.goto(linkOf() ?? '');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Посилання не діє' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Увійти в систему' })).toBeVisible();
  await page.getByRole('button', { name: 'Надіслати новий' }).click();
  await expect(page.getByText('Прохання прийнято')).toBeVisible();
  await look(page, 'answer-no-link');
});
