import { expect, test, type Page } from '@playwright/test';
import { look } from './testing/look.ts';
import { demoPlan, enter, signOut, type Role } from './testing/people.ts';

/** Two tasks of the demo that are open on any day. */
const INTERFACE = /Відкрити доступ до наборів даних через програмний інтерфейс/;
const TRIAL = /Провести випробування порталу за участю мешканців/;
const REASON = 'Додайте протокол: з посилання не видно, що інтерфейс працює для всіх.';

async function openTask(page: Page, role: Role, task: RegExp): Promise<void> {
  await signOut(page);
  await enter(page, role);
  await page.goto(`/plans/${await demoPlan(page)}`);
  await page.getByRole('main').getByRole('link', { name: task }).click();
  await expect(page.getByRole('heading', { level: 1, name: task })).toBeVisible();
}

/** Opens the form for an answer on the page of a task. */
async function beginAnswer(page: Page, role: Role, task: RegExp): Promise<void> {
  await openTask(page, role, task);
  await page
    .getByRole('button', { name: /^Оновити стан/ })
    .first()
    .click();
}

async function openDesk(page: Page, role: Role): Promise<void> {
  await signOut(page);
  await enter(page, role);
  await page.goto('/my-tasks');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Says in the open form that the work is done, with a link that proves it. */
async function claimDone(page: Page, text: string, link: string): Promise<void> {
  const form = page.getByRole('form');
  await form.getByText('Виконано', { exact: true }).click();
  await form.getByLabel('Що зроблено').fill(text);
  await form.getByLabel('Посилання').fill(link);
  await form.getByRole('button', { name: 'Додати посилання' }).click();
  await form.getByRole('button', { name: /^Подати( й далі)?$/ }).click();
  await expect(page.getByText(/^Подано\./).first()).toBeAttached();
}

const row = (page: Page, task: RegExp) => page.locator('[data-occurrence]').filter({ hasText: task });

test('an answer is returned with a reason, given again, and confirmed by somebody else', async ({ page }) => {
  await test.step('the executor says that the work is done', async () => {
    await beginAnswer(page, 'executor', INTERFACE);
    await claimDone(page, 'Інтерфейс відкрито.', 'https://data.example/api');
    await expect(page.getByRole('button', { name: 'Погодити' })).toHaveCount(0);
  });

  await test.step('a member of the working group returns it with a reason', async () => {
    await openDesk(page, 'member');
    await row(page, INTERFACE).click();
    await expect(page.getByText('Інтерфейс відкрито.')).toBeVisible();
    await page.getByRole('button', { name: 'Повернути…' }).click();
    await page.getByRole('button', { name: 'Повернути з поясненням' }).click();
    await expect(page.getByText('Напишіть, чого бракує, щоб виконавець знав, що виправити.')).toBeVisible();
    await page.getByLabel('Чого бракує').fill(REASON);
    await look(page, 'check-return', { picture: true });
    await page.getByRole('button', { name: 'Повернути з поясненням' }).click();
    await expect(row(page, INTERFACE)).toHaveCount(0);
  });

  await test.step('the executor sees why, in the list and over the form, and answers again', async () => {
    await openDesk(page, 'executor');
    await expect(row(page, INTERFACE)).toContainText(`повернуто: ${REASON}`);
    await row(page, INTERFACE).click();
    await expect(page.getByRole('article').getByText(REASON)).toBeVisible();
    await claimDone(page, 'Інтерфейс відкрито, протокол додано.', 'https://data.example/minutes');
    await expect(row(page, INTERFACE)).toContainText('чекає на погодження');
  });

  await test.step('who gave an answer cannot confirm it', async () => {
    await beginAnswer(page, 'secretary', TRIAL);
    await claimDone(page, 'Випробування проведено.', 'https://data.example/trial');
    await expect(page.getByText('Чекає на погодження').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Погодити' })).toHaveCount(0);
    await openDesk(page, 'secretary');
    await expect(row(page, INTERFACE)).toHaveCount(1);
    await expect(page.getByRole('checkbox', { name: /3\.2\.4/ })).toHaveCount(0);
  });

  await test.step('the head looks at both and confirms them together', async () => {
    await openDesk(page, 'head');
    const pick = (code: RegExp) => page.getByRole('checkbox', { name: code });
    await expect(pick(/3\.1\.2/)).toBeDisabled();
    for (const [task, code] of [
      [TRIAL, /3\.2\.4/],
      [INTERFACE, /3\.1\.2/],
    ] as const) {
      await row(page, task).click();
      await pick(code).check();
    }
    await look(page, 'check', { picture: true });
    await page.getByRole('button', { name: 'Погодити вибрані · 2' }).click();
    await expect(row(page, INTERFACE)).toHaveCount(0);
    await expect(row(page, TRIAL)).toHaveCount(0);
  });

  await test.step('the history tells it in plain words', async () => {
    await openTask(page, 'executor', INTERFACE);
    await expect(page.getByText(/^Погоджено: Андрій Ясінчук/)).toBeVisible();
    const history = page.getByRole('region', { name: 'Історія змін' });
    const told = (await history.getByRole('listitem').allInnerTexts()).slice(0, 4).join('\n');
    expect(told).toMatch(
      /Відповідь погоджено[\s\S]*Подано відповідь «Виконано»[\s\S]*Відповідь повернуто[\s\S]*Подано відповідь «Виконано»/,
    );
    expect(told).toContain(REASON);
    expect(told).toContain('Наталія Сокирчук');
  });
});
