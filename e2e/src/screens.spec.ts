import { expect, test, type Page } from '@playwright/test';
import { look } from './testing/look.ts';
import { demoPlan, enter } from './testing/people.ts';
import { INVENTED_PLAN } from './testing/plan-document.ts';

/** An id of the right form that no row has. */
const NOBODY = '01900000-0000-7000-8000-000000000000';
/** A task of the demo with an answer that waits, indicators and a long history. */
const RICH_TASK = /Оновлювати обов’язкові набори даних/;

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { name }).first();
/** A row of the quarter table: wide it is a table, on a phone a list. */
const taskLink = (page: Page, name: RegExp) => page.getByRole('main').getByRole('link', { name }).first();

/** A report that is open to everybody, on the page of signing in. */
const publishedReport = (page: Page) => page.getByRole('link', { name: /віт за \d{4} рік/ }).last();

/** Picks one of a few that stand side by side, as a pointer does: by its words. */
async function pick(page: Page, group: string, word: string | RegExp): Promise<void> {
  await page.getByRole('group', { name: group }).getByText(word).click();
}

// Nobody changes what another one looks at: they may be looked at side by side.
test.describe.configure({ mode: 'parallel' });

test('the page of signing in', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Увійти' })).toBeVisible();
  await expect(publishedReport(page)).toBeVisible();
  await look(page, 'sign-in', { picture: true });
});

test('the plan by principle', async ({ page }) => {
  await enter(page, 'secretary');
  await page.goto(`/plans/${await demoPlan(page)}`);
  await expect(page.getByRole('treegrid')).toBeVisible();
  await expect(taskLink(page, /^\d/)).toBeVisible();
  await look(page, 'plan', { picture: true });
});

test('the plan by executor in months', async ({ page }) => {
  await enter(page, 'member');
  await page.goto(`/plans/${await demoPlan(page)}`);
  await pick(page, 'Групувати', 'Виконавець');
  await pick(page, 'Масштаб', 'Місяць');
  await expect(page).toHaveURL(/group=executor/);
  await expect(page.getByRole('treegrid')).toBeVisible();
  await look(page, 'plan-by-executor');
});

test('the plan by status with filters, and with filters that nothing meets', async ({ page }) => {
  await enter(page, 'member');
  await page.goto(`/plans/${await demoPlan(page)}`);
  await pick(page, 'Групувати', 'Стан');
  await page.getByRole('combobox', { name: 'Стан' }).selectOption('Прострочено');
  await expect(page.getByRole('button', { name: 'Прибрати: Прострочено' })).toBeVisible();
  await look(page, 'plan-by-status');
  await page.getByRole('searchbox', { name: 'Знайти завдання' }).fill('такого слова в плані немає');
  await expect(page.getByText('За цими фільтрами завдань немає')).toBeVisible();
  await look(page, 'plan-nothing-found');
});

test('the plan on A3', async ({ page }) => {
  await enter(page, 'head');
  const plan = await demoPlan(page);
  await page.goto(`/print/plans/${plan}`);
  await expect(page.getByRole('table').first()).toBeVisible();
  await look(page, 'print-plan');
  await page.goto(`/print/plans/${plan}?status=overdue`);
  await expect(page.getByText(/фільтри: /)).toBeVisible();
});

test('a task', async ({ page }) => {
  await enter(page, 'executor');
  await page.goto(`/plans/${await demoPlan(page)}`);
  await taskLink(page, RICH_TASK).click();
  await expect(heading(page, /Історія змін/)).toBeVisible();
  await look(page, 'task', { picture: true });
});

test('a task as a reviewer sees it', async ({ page }) => {
  await enter(page, 'member');
  await page.goto(`/plans/${await demoPlan(page)}`);
  await taskLink(page, RICH_TASK).click();
  await expect(heading(page, /Оновлення/)).toBeVisible();
  await look(page, 'task-reviewer');
});

test('the indicators of a plan', async ({ page }) => {
  await enter(page, 'secretary');
  await page.goto(`/plans/${await demoPlan(page)}/indicators`);
  await expect(page.getByRole('link', { name: 'Вимірювання (CSV)' })).toBeVisible();
  await look(page, 'indicators', { picture: true });
});

test('my tasks of an executor', async ({ page }) => {
  await enter(page, 'executor');
  await page.goto('/my-tasks');
  await expect(page.getByRole('form')).toBeVisible();
  await look(page, 'my-tasks', { picture: true });
});

test('my tasks of a reviewer', async ({ page }) => {
  await enter(page, 'member');
  await page.goto('/my-tasks');
  await expect(heading(page, /На погодженні · \d/)).toBeVisible();
  await look(page, 'my-tasks-reviewer');
});

test('the overview', async ({ page }) => {
  await enter(page, 'head');
  await page.goto(`/plans/${await demoPlan(page)}/overview`);
  await expect(heading(page, /Потребує вашого рішення/)).toBeVisible();
  await look(page, 'overview', { picture: true });
});

test('the import of documents', async ({ page }) => {
  await enter(page, 'secretary');
  await page.goto('/imports');
  await expect(page.getByRole('button', { name: 'Обрати файл' })).toBeVisible();
  await look(page, 'imports', { picture: true });

  await page.locator('input[type="file"]').setInputFiles({
    name: 'план-калинопіль.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(INVENTED_PLAN),
  });
  await expect(page.getByText('2 розділи, 5 завдань')).toBeVisible();
  await page.getByRole('button', { name: /1\.2\. Призначити/ }).click();
  await expect(page.getByText(/^Строку немає/)).toBeVisible();
  await look(page, 'import-draft', { picture: true });
});

test('the reports and a published one', async ({ page }) => {
  await enter(page, 'head');
  await page.goto(`/plans/${await demoPlan(page)}/reports`);
  const report = page.getByRole('link', { name: /віт за \d{4} рік/ });
  await expect(report.first()).toBeVisible();
  await look(page, 'reports');
  await report.last().click();
  await expect(page.getByText(/SHA-256/)).toBeVisible();
  await look(page, 'report-of-last-year');
});

test('the people', async ({ page }) => {
  await enter(page, 'admin');
  await page.goto('/people');
  await expect(page.getByText('Ірина Заливчак').first()).toBeVisible();
  await look(page, 'people');
});

test('the journal', async ({ page }) => {
  await enter(page, 'secretary');
  await page.goto('/journal');
  // What stands first depends on which stories were told before.
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await look(page, 'journal');
});

test('calendar addresses, and a new one', async ({ page }) => {
  await enter(page, 'executor');
  await page.goto('/calendars');
  await page.getByText('Підрозділу', { exact: true }).click();
  await page.getByRole('button', { name: 'Створити адресу' }).click();
  await expect(page.getByText('Виберіть підрозділ.')).toBeVisible();
  await page.getByText(/^Мої: /).click();
  await page.getByRole('button', { name: 'Створити адресу' }).click();
  const address = page.getByRole('textbox', { name: 'Адреса календаря' });
  await expect(address).toHaveValue(/\/calendars\/[\w-]{43}\.ics$/);
  await expect(page.getByRole('button', { name: /^Відкликати адресу: / })).toBeVisible();
  await look(page, 'calendars', { picture: true });
  const secret = await address.inputValue();
  expect(await (await page.request.get(secret)).text()).toContain('BEGIN:VEVENT');
  await page.getByRole('button', { name: /^Відкликати адресу: / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Відкликати' }).click();
  await expect(page.getByText('Адрес ще немає')).toBeVisible();
  await expect(address).toBeHidden();
  expect((await page.request.get(secret)).status()).toBe(404);
});

test('the menu of a person', async ({ page }) => {
  await enter(page, 'head');
  await page.goto('/my-tasks');
  await page.getByRole('button', { name: /меню/ }).click();
  await expect(page.getByRole('button', { name: 'Вийти' })).toBeVisible();
  await look(page, 'person-menu');
});

test('the units of the council, and its settings', async ({ page }) => {
  await enter(page, 'admin');
  await page.goto('/units');
  await expect(page.getByRole('tree')).toBeVisible();
  await look(page, 'units');
  await page.goto('/council');
  await expect(page.getByLabel('Назва українською')).toBeVisible();
  await look(page, 'council');
});

test('keys for programs, ways to sign in, and a forgotten password', async ({ page }) => {
  await page.goto('/reset');
  await expect(page.getByLabel('Електронна пошта')).toBeVisible();
  await look(page, 'reset');
  await enter(page, 'admin');
  await page.goto('/api-keys');
  await expect(page.getByRole('heading', { name: 'Ключі API' })).toBeVisible();
  await expect(page.getByRole('button').first()).toBeVisible();
  await look(page, 'api-keys');
  await page.goto('/sign-in-methods');
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  await look(page, 'sign-in-methods');
});

test('an address that leads nowhere, a plan and a task that do not exist', async ({ page }) => {
  await enter(page, 'member');
  await page.goto('/nowhere');
  await expect(heading(page, /Такої сторінки немає/)).toBeVisible();
  await look(page, 'not-found');
  await page.goto('/plans/nema-takoho');
  await expect(heading(page, /Такого плану немає/)).toBeVisible();
  await page.goto(`/plans/${await demoPlan(page)}/tasks/${NOBODY}`);
  await expect(heading(page, /Такого завдання немає/)).toBeVisible();
  await look(page, 'task-missing');
});

test('the public page of the plan, and a task of it', async ({ page }) => {
  await page.goto('/sign-in');
  await page
    .getByRole('link', { name: /відкритих даних/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/public\/[a-z]+\/plans\//);
  await expect(taskLink(page, RICH_TASK)).toBeVisible();
  await look(page, 'public-plan');
  await taskLink(page, RICH_TASK).click();
  await expect(page).toHaveURL(/\/tasks\//);
  await expect(heading(page, RICH_TASK)).toBeVisible();
  await look(page, 'public-task');
});

test('the public report', async ({ page }) => {
  await page.goto('/sign-in');
  await publishedReport(page).click();
  await expect(page).toHaveURL(/\/public\/[a-z]+\/reports\//);
  await look(page, 'public-report');
});
