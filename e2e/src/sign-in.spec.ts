import { expect, test } from '@playwright/test';
import { look } from './testing/look.ts';
import { emailOf, PASSWORD } from './testing/people.ts';
import { codeAt } from './testing/totp.ts';

test('a person adds a program with codes and a passkey, signs in by each, and ends a session elsewhere', async ({
  browser,
  baseURL,
}) => {
  // Passkeys know a site by its name.
  const site = (baseURL ?? '').replace('127.0.0.1', 'localhost');
  const context = await browser.newContext({ baseURL: site });
  const page = await context.newPage();
  const password = async (where = page): Promise<void> => {
    await where.getByLabel('Електронна пошта').fill(emailOf('transport'));
    await where.getByLabel('Пароль').fill(PASSWORD);
    await where.getByLabel('Пароль').press('Enter');
  };
  await page.goto('/sign-in?next=%2Fsecurity');
  await password();

  await page.getByRole('button', { name: 'Додати програму з кодами' }).click();
  const secret = await page.locator('code').innerText();
  await look(page, 'second-factor-totp');
  await page.getByLabel('Код із програми').fill(codeAt(secret, Date.now() - 30_000));
  await page.getByRole('button', { name: 'Підтвердити код' }).click();
  await expect(page.getByRole('heading', { name: 'Ваші нові резервні коди' })).toBeVisible();
  const codes = await page.locator('li code').allInnerTexts();
  expect(codes).toHaveLength(10);
  await look(page, 'recovery-codes');
  await page.getByRole('button', { name: 'Коди збережено' }).click();

  const devices = await context.newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.getByLabel('Назва нового ключа').fill('Робочий ноутбук');
  await page.getByRole('button', { name: 'Додати ключ доступу' }).click();
  await expect(page.getByText('Робочий ноутбук, доданий')).toBeVisible();
  await look(page, 'security');

  // Another browser: the password alone opens nothing, the code of the program does.
  const elsewhere = await (await browser.newContext({ baseURL: site })).newPage();
  await elsewhere.goto('/sign-in?next=%2Fsecurity');
  await password(elsewhere);
  await expect(elsewhere.getByRole('heading', { name: 'Другий крок входу' })).toBeVisible();
  await look(elsewhere, 'second-step');
  await elsewhere.getByLabel('Код із програми').fill('000000');
  await elsewhere.getByLabel('Код із програми').press('Enter');
  await expect(elsewhere.getByRole('alert')).toContainText('не підійшов');
  await elsewhere.getByLabel('Код із програми').fill(codeAt(secret, Date.now()));
  await elsewhere.getByLabel('Код із програми').press('Enter');
  await expect(elsewhere.getByRole('heading', { name: 'Де виконано вхід' })).toBeVisible();

  // It is ended from the first one.
  await page.reload();
  await page.getByRole('button', { name: /^Завершити сеанс:/ }).click();
  await expect(page.getByRole('button', { name: /^Завершити сеанс:/ })).toHaveCount(0);
  await elsewhere.reload();
  await expect(elsewhere.getByLabel('Електронна пошта')).toBeVisible();

  // The passkey of the first browser signs in there, and a code on paper anywhere.
  await context.clearCookies();
  await page.goto('/sign-in?next=%2Fsecurity');
  await password();
  await page.getByRole('button', { name: 'Увійти ключем доступу' }).click();
  await expect(page.getByRole('heading', { name: 'Де виконано вхід' })).toBeVisible();
  await password(elsewhere);
  await elsewhere.getByRole('button', { name: 'Немає телефону? Введіть резервний код' }).click();
  await elsewhere.getByLabel('Резервний код').fill(codes[0] ?? '');
  await elsewhere.getByLabel('Резервний код').press('Enter');
  await expect(elsewhere.getByText('Лишилося кодів: 9.')).toBeVisible();

  // The demo's other stories sign this person in by the password alone.
  await elsewhere.getByRole('button', { name: 'Вилучити ключ «Робочий ноутбук»' }).click();
  await expect(elsewhere.getByText('Робочий ноутбук, доданий')).toHaveCount(0);
  await elsewhere.getByRole('button', { name: 'Вилучити програму з кодами' }).click();
  await expect(elsewhere.getByText('Другого чинника ще немає.')).toBeVisible();
});
