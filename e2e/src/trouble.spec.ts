import { expect, test, type Page } from '@playwright/test';
import { look } from './testing/look.ts';
import { demoPlan, emailOf, enter, signIn } from './testing/people.ts';

const TEXT = 'Набори перевірено, два постачальники ще не відповіли.';

/** The form of a deadline that the executor owes an answer for, with a status and a text typed into it. */
async function typeAnswer(page: Page, text = TEXT) {
  await enter(page, 'executor');
  await page.goto('/my-tasks');
  const form = page.getByRole('form');
  await form.getByText('Виконується', { exact: true }).click();
  await form.getByLabel('Що зроблено').fill(text);
  return form;
}

/** The page of the task that is answered for says a text so many times: once, if it was written once. */
async function expectWrittenOnce(page: Page, taskPage: string | null, text: string): Promise<void> {
  await page.goto(taskPage ?? '');
  const updates = page.getByRole('article');
  await expect(updates.first()).toBeVisible();
  await expect(updates.filter({ hasText: text })).toHaveCount(1);
}

/** Tries to import a file; the page stays, says the words, and is ready for another file. */
async function importRefused(page: Page, name: string, bytes: Buffer, words: RegExp): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await expect(page.getByRole('alert')).toContainText(words);
  await expect(page.getByRole('button', { name: 'Обрати файл' })).toBeEnabled();
}

test('a wrong password is said without telling which part is wrong, and the address stays typed', async ({
  page,
}) => {
  await page.goto('/sign-in');
  await page.getByLabel('Електронна пошта').fill(emailOf('member'));
  await page.getByLabel('Пароль').fill('ne-toi-parol');
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page.getByRole('alert')).toContainText('Пошта або пароль не підходять.');
  await expect(page.getByLabel('Електронна пошта')).toHaveValue(emailOf('member'));
});

test('an answer without a network waits, and is sent once when the network is back', async ({
  page,
  context,
}) => {
  const text = 'Перевірено без мережі.';
  const form = await typeAnswer(page, text);
  const task = await page.getByRole('link', { name: 'сторінка завдання' }).getAttribute('href');
  await context.setOffline(true);
  await form.getByRole('button', { name: 'Подати й далі' }).click();
  await expect(form.getByText('Чекає на мережу')).toBeVisible();
  await expect(form.getByLabel('Що зроблено')).toHaveValue(text);
  await expect(form.getByRole('radio', { name: 'Виконується' })).toBeChecked();
  await look(page, 'status-waits');

  await context.setOffline(false);
  await expect(page.getByText(/^Надіслано: /).first()).toBeAttached();
  await expectWrittenOnce(page, task, text);
});

test('what was typed on one device is offered on another and sent from there', async ({ page, browser }) => {
  const text = 'Почато на комп’ютері.';
  const form = await typeAnswer(page, text);
  await expect(form.getByText(/^Чернетку збережено о \d\d:\d\d тут і на сервері$/)).toBeVisible();
  const address = new URL(page.url());

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const there = await phone.newPage();
  await enter(there, 'executor');
  await there.goto(address.pathname);
  await there
    .getByRole('button', { name: /^(Прострочено|Не розпочато|Виконується)/ })
    .first()
    .click();
  await expect(there.getByText('Є чернетка, яку ви не подали', { exact: false })).toBeVisible();
  await look(there, 'draft-elsewhere');
  await there.getByRole('button', { name: 'Продовжити чернетку' }).click();
  await expect(there.getByLabel('Що зроблено')).toHaveValue(text);
  await expect(there.getByRole('radio', { name: 'Виконується' })).toBeChecked();
  await there.getByRole('button', { name: 'Подати й далі' }).click();
  await expect(there.getByText(/^Подано\. /).first()).toBeAttached();
  await phone.close();
});

test('an answer whose response was lost is sent again and is there once', async ({ page }) => {
  const text = 'Відповідь сервера загубилася.';
  const form = await typeAnswer(page, text);
  const task = await page.getByRole('link', { name: 'сторінка завдання' }).getAttribute('href');
  const keys: (string | undefined)[] = [];
  await page.route('**/graphql', async (route) => {
    const request = route.request();
    if (!request.postData()?.includes('mutation SubmitStatus')) return route.fallback();
    keys.push(request.headers()['idempotency-key']);
    if (keys.length > 1) return route.fallback();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await form.getByRole('button', { name: 'Подати й далі' }).click();
  await expect(form.getByText('Чекає на мережу')).toBeVisible();
  await form.getByRole('button', { name: 'Надіслати зараз' }).click();
  await expect(page.getByText(/^Подано\./).first()).toBeAttached();
  expect(keys).toEqual([keys[0], keys[0]]);
  await expectWrittenOnce(page, task, text);
});

test('when somebody else was faster, both states are shown and the own text stays', async ({
  page,
  browser,
}) => {
  const form = await typeAnswer(page);
  const task = await page.getByRole('link', { name: 'сторінка завдання' }).getAttribute('href');
  const period = /: (.+)$/.exec((await form.getAttribute('aria-label')) ?? '')?.[1] ?? '';

  const other = await (await browser.newContext()).newPage();
  await enter(other, 'secretary');
  await other.goto(task ?? '');
  await other
    .getByRole('row')
    .filter({ hasText: period })
    .getByRole('button', { name: /Оновити стан/ })
    .click();
  const theirs = other.getByRole('form');
  await theirs.getByText('Під ризиком', { exact: true }).click();
  await theirs.getByLabel('У чому ризик').fill('Постачальник затримує передавання.');
  await theirs.getByLabel('Що зроблено').fill('Надіслано нагадування.');
  await theirs.getByRole('button', { name: /^Подати/ }).click();
  await expect(other.getByText('Надіслано нагадування.').first()).toBeVisible();
  await other.context().close();

  await form.getByRole('button', { name: 'Подати й далі' }).click();
  await expect(page.getByText(/^Поки ви писали, з’явилися зміни: /)).toBeVisible();
  await expect(page.getByText('Було', { exact: true })).toBeVisible();
  await expect(page.getByText('Зараз', { exact: true })).toBeVisible();
  await expect(page.getByText('Надіслано нагадування.').first()).toBeVisible();
  await expect(form.getByLabel('Що зроблено')).toHaveValue(TEXT);
  await page.getByRole('button', { name: 'Зрозуміло, подам свою відповідь' }).click();
  await form.getByRole('button', { name: /^Подати/ }).click();
  await expect(page.getByText(/^Подано\./).first()).toBeAttached();
});

test('a session that ended asks to sign in, comes back and offers the text', async ({ page, context }) => {
  const form = await typeAnswer(page);
  await context.clearCookies();
  await form.getByRole('button', { name: 'Подати й далі' }).click();
  await expect(page.getByText('Сеанс завершився.', { exact: false })).toBeVisible();
  await page.getByLabel('Електронна пошта').fill(emailOf('executor'));
  await page.getByLabel('Пароль').fill('kvartal-demo-2026');
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page).toHaveURL(/my-tasks/);
  await page.getByRole('button', { name: 'Продовжити чернетку' }).click();
  await expect(form.getByLabel('Що зроблено')).toHaveValue(TEXT);
});

test('a file that is no plan is refused in words', async ({ page }) => {
  await enter(page, 'secretary');
  await page.goto('/imports');
  const zipOfNothing = Buffer.from('PK\x05\x06'.padEnd(22, '\0'), 'latin1');
  await importRefused(page, 'архів.docx', zipOfNothing, /пошкоджено/);
  await importRefused(
    page,
    'лист.docx',
    Buffer.from('just some text'),
    /жодного завдання|не вдалося прочитати/,
  );
  await importRefused(page, 'план.pdf', Buffer.from('%PDF-1.4'), /пошкоджено/);
  await importRefused(page, 'порожній.txt', Buffer.from(''), /порожній|немає тексту/);
  await importRefused(page, 'лист.txt', Buffer.from('Шановні колеги!\nЗапрошуємо.\n'), /жодного завдання/);
  await importRefused(page, 'великий.txt', Buffer.alloc(21 * 1024 * 1024, 'а'), /завеликий/);
  // What was sent stays in the list with its reason; what was not even taken does not.
  const listed = page.getByRole('listitem').filter({ hasText: 'Не прийнято' });
  await expect(listed.filter({ hasText: 'архів.docx' })).toContainText(/пошкоджено/);
  await expect(listed.filter({ hasText: 'лист.txt' })).toContainText(/жодного завдання/);
  await expect(listed.getByRole('link')).toHaveCount(0);
  await expect(page.getByText('порожній.txt', { exact: true })).toHaveCount(0);
});

test('evidence that is no document is refused in words and the answer stays', async ({ page }) => {
  const form = await typeAnswer(page);
  await form.getByLabel('Вибрати файли…').setInputFiles({
    name: 'програма.exe',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
  });
  await expect(form.getByRole('alert')).toContainText('Файли цього типу не приймаються.');
  await form.getByLabel('Посилання').fill('ftp://old.example/file');
  await form.getByRole('button', { name: /^Подати/ }).click();
  await expect(form.getByText('Посилання має починатися з https:// або http://.')).toBeVisible();
  await expect(form.getByLabel('Що зроблено')).toHaveValue(TEXT);
});

test('an id that is not of this council looks like one that does not exist', async ({ page }) => {
  await enter(page, 'secretary');
  const foreign = '01900000-0000-7000-8000-000000000001';
  await page.goto(`/plans/${await demoPlan(page)}/tasks/${foreign}`);
  await expect(page.getByText('Такого завдання немає')).toBeVisible();
  for (const address of [`/reports/${foreign}`, `/imports/${foreign}`, '/reports/%27%20or%201=1']) {
    await page.goto(address);
    await expect(page.getByText(/Такого запису немає|Такої сторінки немає/).first()).toBeVisible();
  }
  await page.goto('/plans/chuzhyi-plan/overview');
  await expect(page.getByText('Такого плану немає')).toBeVisible();
  await page.goto('/public/chuzha-rada/plans/plan');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/немає|не знайдено/i);
});

test('what a role may not open says so', async ({ page }) => {
  await enter(page, 'executor');
  await page.goto('/journal');
  await expect(page.getByText('Журнал читають адміністратор, секретар і керівник.')).toBeVisible();
  await page.goto('/imports');
  await expect(page.getByText('Ваша роль цього не дозволяє.', { exact: false })).toBeVisible();
});

test('the language is switched to English and back', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto('/people');
  await page.getByRole('button', { name: /меню/ }).click();
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(`/plans/${await demoPlan(page)}`);
  await expect(page.getByRole('link', { name: 'My tasks' })).toBeVisible();
  await expect(page.getByRole('treegrid').getByText('Done', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: /menu/ }).click();
  await page.getByText('Українська', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
});
