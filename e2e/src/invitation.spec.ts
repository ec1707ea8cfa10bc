import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { look } from './testing/look.ts';
import { demoPlan, enter } from './testing/people.ts';
import { codeAt } from './testing/totp.ts';

const COMMAND = fileURLToPath(new URL('../../server/bin/kvartal.mjs', import.meta.url));
const EMAIL = 'olha.hrab@zelenohiria.example';
const CHOSEN = 'чотири руді лисиці біжать';

/** The address that the command prints for the first administrator of a new council, on the server of this browser. */
async function newCouncil(): Promise<string> {
  const words = ['--name', 'Зеленогірська міська рада', '--city', 'Зеленогір’я', '--email', EMAIL];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [COMMAND, 'council', 'zelenohiria', ...words, '--person', 'Ольга Граб'],
    {
      env: {
        ...process.env,
        KVARTAL_DATA: join(process.env.E2E_DATA ?? '', process.env.TEST_PARALLEL_INDEX ?? '0'),
      },
    },
  );
  const [, place] = /(\/invitation#\S+)/.exec(stdout) ?? [];
  expect(place, stdout).toBeDefined();
  return place ?? '';
}

/** What the demo's council has, as the addresses of a browser say it. */
async function addressesOfTheDemo(page: Page): Promise<string[]> {
  await enter(page, 'secretary');
  const plan = await demoPlan(page);
  const query = `{ plan(slug: "${plan}") { tasks(first: 1) { nodes { id } } reports { id } } }`;
  const answer = await page.request.post('/graphql', { data: { query } });
  const [task, report] = [...(await answer.text()).matchAll(/"id":"([\w-]+)"/g)].map(([, id]) => id);
  expect(report).toBeDefined();
  await page.context().clearCookies();
  return [`/plans/${plan}`, `/plans/${plan}/tasks/${task}`, `/plans/${plan}/reporting`, `/reports/${report}`];
}

test('who is invited chooses a password and a second factor, and finds nothing of another council', async ({
  page,
}) => {
  const foreign = await addressesOfTheDemo(page);
  const place = await newCouncil();

  await test.step('the invitation says who invites to what, and takes a good password alone', async () => {
    await page.goto(place);
    await expect(page.getByText('Зеленогірська міська рада запрошує вас')).toBeVisible();
    await look(page, 'invitation');
    await page.getByLabel('Виберіть пароль').fill('квартал квартал');
    await page.getByLabel('Виберіть пароль').press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel('Виберіть пароль').fill(CHOSEN);
    await page.getByLabel('Виберіть пароль').press('Enter');
    await expect(page.getByText('Запрошення прийнято')).toBeVisible();
  });

  await test.step('it opens once', async () => {
    await page.goto('/reset');
    await page.goto(place);
    await expect(page.getByRole('alert')).toBeVisible();
  });

  const signIn = async (): Promise<void> => {
    await page.goto('/sign-in');
    await page.getByLabel('Електронна пошта').fill(EMAIL);
    await page.getByLabel('Пароль').fill(CHOSEN);
    await page.getByLabel('Пароль').press('Enter');
  };
  await test.step('nothing opens before an administrator has a second factor', async () => {
    await signIn();
    await expect(page).toHaveURL(/\/security$/);
    await page.goto('/people');
    await expect(page).toHaveURL(/\/security$/);
  });

  const secret = await test.step('the second factor is added', async () => {
    await page.getByRole('button', { name: 'Додати програму з кодами' }).click();
    const shown = await page.locator('code').innerText();
    await page.getByLabel('Код із програми').fill(codeAt(shown, Date.now() - 30_000));
    await page.getByRole('button', { name: 'Підтвердити код' }).click();
    await page.getByRole('button', { name: 'Коди збережено' }).click();
    return shown;
  });

  await test.step('both are asked for at the next sign-in', async () => {
    await page.context().clearCookies();
    await signIn();
    await page.getByLabel('Код із програми').fill(codeAt(secret, Date.now()));
    await page.getByLabel('Код із програми').press('Enter');
    await expect(page.getByRole('navigation', { name: 'Головне меню' })).toBeVisible();
  });

  await test.step('addresses of another council lead nowhere', async () => {
    for (const address of foreign) {
      await page.goto(address);
      await expect(
        page
          .getByRole('main')
          .getByText(/^Так\S+ \S+ немає/)
          .first(),
        address,
      ).toBeVisible();
    }
  });
});
