import { expect, test, type Locator, type Page } from '@playwright/test';
import { pressUkrainian } from './testing/keys.ts';
import { look } from './testing/look.ts';
import { demoPlan, enter, signOut, type Role } from './testing/people.ts';

/** A task of the demo with one deadline, which lies ahead on any day. */
const TASK = /Оновити календар оприлюднення даних/;
const FIRST = 'Замовник передасть дані лише після звірки.';
const SECOND = 'Звірку продовжено за рішенням комісії.';

async function comes(page: Page, role: Role, address: string): Promise<void> {
  await signOut(page);
  await enter(page, role);
  await page.goto(address);
}

const planAddress = async (page: Page) => `/plans/${await demoPlan(page)}`;
const rowOf = (page: Page) => page.getByRole('row', { name: TASK });
const question = (page: Page) => page.getByRole('dialog', { name: 'Запропонувати інший строк' });

/** Drags the end of the row's deadline by so many quarters, as a hand does. */
async function drag(page: Page, row: Locator, quarters: number): Promise<void> {
  await row.scrollIntoViewIfNeeded();
  await row.hover();
  const handle = await page.locator('[data-handle]').boundingBox();
  const quarter = await page.getByRole('columnheader').last().locator('span').last().boundingBox();
  if (!handle || !quarter) throw new Error('the row has no handle');
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + quarters * quarter.width, y, { steps: 8 });
}

/** How many finished tasks the overview counts: as they were promised, and with a moved deadline. */
async function doneCounts(page: Page): Promise<{ onTime: number; moved: number }> {
  await page.goto(`${await planAddress(page)}/overview`);
  const number = async (word: RegExp) =>
    Number(/\d+/.exec(await page.getByText(word).first().innerText())?.[0]);
  await expect(page.getByText(/\d+ із перенесенням/).first()).toBeVisible();
  return { onTime: await number(/\d+ вчасно/), moved: await number(/\d+ із перенесенням/) };
}

/** The head decides on the proposal of the task from the list of what waits. */
async function headApproves(page: Page, reason: string): Promise<void> {
  await comes(page, 'head', '/my-tasks');
  const asked = page.getByRole('listitem').filter({ hasText: reason });
  await asked.getByRole('button', { name: /^Погодити/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Погодити' }).click();
  await expect(asked).toHaveCount(0);
}

test('a deadline is asked to move in the quarter table, twice, and the head decides', async ({ page }) => {
  await enter(page, 'head');
  const before = await doneCounts(page);

  await test.step('a member of the working group has nothing to drag', async () => {
    await comes(page, 'member', await planAddress(page));
    await rowOf(page).hover();
    await expect(page.locator('[data-handle]')).toHaveCount(0);
  });

  await test.step('the executor drags its end, thinks again, drags it and says why', async () => {
    await comes(page, 'executor', await planAddress(page));
    await drag(page, rowOf(page), 1);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(question(page)).toBeHidden();
    await drag(page, rowOf(page), 1);
    await page.mouse.up();
    await expect(question(page)).toBeVisible();
    await expect(page.getByLabel('Причина')).toBeFocused();
    await page.keyboard.type(FIRST);
    await page.keyboard.press('Control+Enter');
    await expect(question(page)).toBeHidden();
    await expect(rowOf(page)).toContainText(/Запропоновано перенести на .+, рішення ще немає\./);
    await expect(rowOf(page)).not.toContainText('Перенесено');
    await page.goto(`${await planAddress(page)}?status=overdue,at-risk,in-progress`);
    await expect(rowOf(page)).toContainText(/Запропоновано перенести на .+, рішення ще немає\./);
    await rowOf(page).hover();
    await look(page, 'plan-proposal', { picture: true });
  });

  await test.step('the head is told of it in what waits, and approves', async () => {
    await comes(page, 'head', '/my-tasks');
    await expect(page.getByRole('listitem').filter({ hasText: FIRST })).toBeVisible();
    await look(page, 'decide-deadline', { picture: true });
    await headApproves(page, FIRST);
  });

  await test.step('the second time by the keyboard alone, in the Ukrainian layout', async () => {
    await comes(page, 'executor', await planAddress(page));
    await expect(rowOf(page)).toContainText('Перенесено 1 раз');
    await rowOf(page).focus();
    await pressUkrainian(page, 'KeyM', 'ь');
    await expect(page.getByText(/Стрілки змінюють день/).first()).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type(SECOND);
    await page.keyboard.press('Control+Enter');
    await expect(question(page)).toBeHidden();
    await expect(rowOf(page)).toContainText(/Запропоновано перенести на /);
    await headApproves(page, SECOND);
  });

  await test.step('approved, forecast and actual stand apart, and the moves stay for good', async () => {
    await comes(page, 'executor', await planAddress(page));
    await rowOf(page).getByRole('link', { name: TASK }).click();
    await expect(page.getByText('перенесено 2 рази', { exact: true }).first()).toBeVisible();
    for (const name of ['Погоджений строк', 'Прогноз', 'Виконано']) {
      await expect(page.getByRole('columnheader', { name, exact: true })).toBeVisible();
    }
    await page.getByRole('button', { name: /^Оновити стан/ }).click();
    const form = page.getByRole('form');
    await form.getByText('Виконано', { exact: true }).click();
    await form.getByLabel('Що зроблено').fill('Календар оновлено й погоджено.');
    await form.getByLabel('Посилання').fill('https://data.example/calendar');
    await form.getByRole('button', { name: 'Додати посилання' }).click();
    await form.getByRole('button', { name: 'Подати', exact: true }).click();
    await expect(page.getByText('Чекає на погодження').first()).toBeVisible();
  });

  await test.step('done after moves, it counts as moved and not as in time', async () => {
    await comes(page, 'head', '/my-tasks');
    await page.locator('[data-occurrence]').filter({ hasText: TASK }).click();
    await page.getByRole('button', { name: 'Погодити', exact: true }).click();
    await expect(page.locator('[data-occurrence]').filter({ hasText: TASK })).toHaveCount(0);
    expect(await doneCounts(page)).toEqual({ onTime: before.onTime, moved: before.moved + 1 });
  });
});
