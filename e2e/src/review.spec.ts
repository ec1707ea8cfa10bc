import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { pressUkrainian, pressUntilFocused } from './testing/keys.ts';
import { look } from './testing/look.ts';
import { enter } from './testing/people.ts';
import { planText, type PlanLine } from './testing/plan-document.ts';

const PLANS = new URL('../../../shared/plans/', import.meta.url);
/** The path of an adopted plan; the story is skipped where the folder does not lie beside the project. */
function adopted(name: string): string {
  const path = fileURLToPath(new URL(name, PLANS));
  test.skip(!existsSync(path), 'needs ../shared/plans beside the project');
  return path;
}

const questions = (page: Page) => page.getByRole('region', { name: /^Питання/ });
const current = (page: Page) => questions(page).locator('button[aria-current]');
const outline = (page: Page) => page.getByRole('navigation', { name: 'Усе прочитане' });

/** Uploads a text under a name and waits for its review. */
async function review(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/imports');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(outline(page)).toBeVisible();
}

test('an adopted plan is imported, checked and accepted without a mouse', async ({ page }) => {
  const plan = adopted('sloviansk-2020.docx');
  await enter(page, 'secretary');
  await page.goto('/imports');
  await pressUntilFocused(page, 'Tab', page.getByRole('button', { name: 'Обрати файл' }), 20);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(plan);
  await expect(page.getByRole('heading', { level: 1, name: /Дорожня карта/ })).toBeVisible();

  // The queue: accept by Enter, undo by U of a Ukrainian keyboard, accept again.
  await pressUntilFocused(page, 'Tab', current(page), 40);
  const asked = await questions(page).getByRole('button').count();
  expect(asked).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(questions(page).getByRole('button')).toHaveCount(asked - 1);
  await pressUkrainian(page, 'KeyU', 'г');
  await expect(page.getByText('Виправлення скасовано.').first()).toBeAttached();
  await expect(questions(page).getByRole('button')).toHaveCount(asked);
  for (let left = asked; left > 0; left -= 1) {
    await pressUkrainian(page, 'KeyJ', 'о');
    await expect(current(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(questions(page).getByRole('button')).toHaveCount(left - 1);
  }
  await expect(page.getByText(/^Сумнівів немає\. /)).toBeVisible();
  await expect(questions(page)).toBeFocused();

  // A task is moved down from the outline, and the move is taken back.
  const tasks = outline(page).getByRole('button');
  const names = await tasks.allTextContents();
  await pressUntilFocused(page, 'Tab', tasks.nth(2), 40);
  await page.keyboard.press('Enter');
  const down = page.getByRole('button', { name: 'Нижче' });
  await pressUntilFocused(page, 'Tab', down, 90);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Як це буде в системі/ })).toBeFocused();
  expect(await tasks.allTextContents()).not.toEqual(names);
  await page.keyboard.press('Control+z');
  await expect.poll(() => tasks.allTextContents()).toEqual(names);

  // The last step: the act was read, so there is nothing to write.
  await pressUntilFocused(page, 'Shift+Tab', page.getByRole('button', { name: 'До прийняття плану' }), 90);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Прийняти план' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Номер' })).toHaveValue('128-р');
  await pressUntilFocused(page, 'Tab', page.getByRole('button', { name: 'Прийняти план' }), 12);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treegrid')).toBeVisible();
  await expect(page.getByText('27 завдань').first()).toBeVisible();
});

/** A page with a table whose second deadline cannot be read. */
const PRINTED_PLAN = `<style>table { border-collapse: collapse } td { border: 1px solid; padding: 6px }</style>
  <h1>План дій з відкритих даних на 2026 рік</h1>
  <table>
    <tr><td>№</td><td>Завдання</td><td>Строк виконання</td><td>Виконавець</td></tr>
    <tr><td>1.1</td><td>Скласти перелік наборів даних</td><td>I квартал 2026 року</td><td>Відділ статистики</td></tr>
    <tr><td>1.2</td><td>Висадити дерева</td><td>коли дозволить погода</td><td>Відділ озеленення</td></tr>
  </table>`;

test('a plan that marks its quarters by shading comes with them', async ({ page }) => {
  const plan = adopted('khmelnytskyi-2020.docx');
  await enter(page, 'secretary');
  await page.goto('/imports');
  await page.locator('input[type="file"]').setInputFiles(plan);
  await expect(outline(page)).toBeVisible();
  // Sections come first; the first thing with a deadline is a task.
  const deadline = page.getByRole('textbox', { name: 'Строк', exact: true });
  const places = outline(page).getByRole('button');
  for (let at = 1; !(await deadline.isVisible()); at += 1) await places.nth(at).click();
  await expect(deadline).toHaveValue(/квартал/);
  await expect(page.getByRole('img', { name: /^Квартали:/ })).toBeVisible();

  // A document with pages shows the page, and on it the cell that is asked about and no other.
  await page.goto('about:blank');
  await page.setContent(PRINTED_PLAN);
  const buffer = await page.pdf({ format: 'A4' });
  await page.goto('/imports');
  const pdf = { name: 'план-сторінка.pdf', mimeType: 'application/pdf', buffer };
  await page.locator('input[type="file"]').setInputFiles(pdf);
  await questions(page)
    .getByRole('button', { name: /1\.2\..*Строк не вдалося/ })
    .click();
  const asked = page.getByRole('figure', { name: 'Сторінка 1' }).locator('[data-asked]');
  await expect(asked).toHaveText('коли дозволить погода');
  await expect(asked).toHaveCSS('outline-style', 'solid');
  await expect(asked).toBeInViewport();
});

const LINES: readonly PlanLine[] = [
  ['1. Порядок', '', '', ''],
  ['1.1. Затвердити перелік наборів даних', 'за потреби колись', 'Перелік затверджено.', 'Деп. цифри'],
  ['1.2. Навчити відповідальних працівників', 'за потреби колись', 'Навчено 20 осіб.', 'Деп. цифри'],
  [
    '1.3. Провести опитування користувачів',
    'IV квартал 2026 року',
    'Опитування проведено.',
    'Архівний відділ',
  ],
];
const AMENDED: readonly PlanLine[] = [
  ['1. Порядок', '', '', ''],
  ['1.1. Затвердити перелік наборів даних', 'II квартал 2026 року', 'Перелік затверджено.', 'Деп. цифри'],
  [
    '1.2. Провести опитування користувачів',
    'IV квартал 2026 року',
    'Опитування проведено.',
    'Архівний відділ',
  ],
  ['1.3. Відкрити лабораторію даних', 'III квартал 2026 року', 'Лабораторію відкрито.', 'Архівний відділ'],
];

test('tasks are split, added and moved with the keyboard where one looks', async ({ page }) => {
  await enter(page, 'secretary');
  await review(page, 'план-вільшанка.txt', planText('у Вільшанській громаді', LINES));
  const facts = page.getByRole('region', { name: /^Як це буде в системі/ });
  const names = () => outline(page).getByRole('button').allTextContents();
  await outline(page)
    .getByRole('button', { name: /1\.3\. Провести/ })
    .click();
  const before = await names();

  await facts.getByRole('button', { name: 'Розділити…' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(facts.getByRole('button', { name: 'Розділити…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const titles = page.getByRole('dialog').getByRole('textbox', { name: 'Назви' });
  await titles.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1.4. Оприлюднити висновки');
  await page.keyboard.press('Control+Enter');
  await expect(outline(page).getByRole('button', { name: '1.4. Оприлюднити висновки' })).toBeVisible();

  await facts.getByRole('button', { name: 'Додати після цього…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Назви' }).fill('1.5. Підбити підсумки');
  await page.keyboard.press('Control+Enter');
  await expect(facts).toBeFocused();
  await expect(facts.getByRole('textbox', { name: 'Завдання', exact: true })).toHaveValue('Підбити підсумки');
  await facts.getByRole('button', { name: 'Вилучити' }).focus();
  await page.keyboard.press('Enter');
  await expect(facts).toBeFocused();
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await expect.poll(names).toEqual(before);
  await page.getByText('Хто, що й коли').click();
  await expect(page.getByText('1.3: розділено завдання')).toBeVisible();
});

test.describe('a plan and the document that amends it', () => {
  test.describe.configure({ mode: 'serial' });

  test('one answer goes to all rows that say the same, and one press takes it back', async ({ page }) => {
    await enter(page, 'secretary');
    await review(page, 'план-терновець.txt', planText('у Терновецькій громаді', LINES));
    await questions(page)
      .getByRole('button', { name: /1\.1\./ })
      .first()
      .click();
    await page.getByRole('checkbox', { name: 'II квартал 2026', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Строк', exact: true })).toHaveValue(
      'II квартал 2026 року',
    );
    const similar = page.getByText('Застосувати ще до 1 рядка…').first();
    await similar.click();
    await look(page, 'review-similar', { picture: true });
    await page.getByRole('button', { name: 'Застосувати до 1 рядка' }).first().click();
    await expect(page.getByText(/Застосовано ще до 1 рядка/).first()).toBeAttached();
    await outline(page)
      .getByRole('button', { name: /1\.2\. Навчити/ })
      .click();
    const deadline = page.getByRole('textbox', { name: 'Строк', exact: true });
    await expect(deadline).toHaveValue('II квартал 2026 року');
    await page.getByRole('button', { name: /^Скасувати останнє/ }).click();
    await expect(deadline).toHaveValue('');
    await page.getByRole('button', { name: 'Повернути скасоване' }).click();
    await expect(deadline).toHaveValue('II квартал 2026 року');

    // An executor that the document shortens is said once who it is.
    await page
      .getByText(/^Хто це\?/)
      .first()
      .click();
    await page.getByRole('combobox', { name: 'Це' }).first().selectOption({ label: 'група органів' });
    await page.getByRole('button', { name: /^Зберегти Деп\. цифри/ }).click();
    await expect(page.getByText(/збережено для всіх завдань/).first()).toBeAttached();
    await look(page, 'review-task');

    await page.getByRole('button', { name: 'До прийняття плану' }).click();
    await page.getByRole('textbox', { name: 'Вид', exact: true }).fill('рішення');
    await page.getByRole('textbox', { name: 'Номер' }).fill('44');
    await page.getByRole('textbox', { name: 'Дата' }).fill('18.12.2025');
    await look(page, 'review-accept', { picture: true });
    await page.getByRole('button', { name: 'Прийняти план' }).click();
    await expect(page.getByRole('treegrid')).toBeVisible();
  });

  test('the amendment is compared with the plan and changes it', async ({ page }) => {
    await enter(page, 'secretary');
    await review(page, 'зміни-терновець.txt', planText('у Терновецькій громаді (зі змінами)', AMENDED));
    await page.getByRole('button', { name: 'До прийняття плану' }).click();
    await page.getByRole('textbox', { name: 'Номер' }).fill('52');
    const plans = page.getByRole('combobox', { name: 'Що це за документ' });
    const option = plans.getByRole('option', { name: /Терновецькій/ });
    await plans.selectOption((await option.getAttribute('value')) ?? '');
    const table = page.getByRole('region', { name: 'Що зміниться в плані' }).getByRole('table');
    await expect(table.getByRole('row', { name: /^Вилучено 1\.2\. Навчити/ })).toBeVisible();
    await expect(table.getByRole('row', { name: /^Додано 1\.3\. Відкрити лабораторію/ })).toBeVisible();
    await look(page, 'review-compare', { picture: true });
    await page.getByRole('button', { name: 'Внести зміни до плану' }).click();
    await expect(page.getByRole('treegrid')).toBeVisible();
    await expect(page.getByRole('link', { name: /Відкрити лабораторію/ })).toBeVisible();
    // What the act took out owes nothing and stands in the plan no more; the story of amendments reads it as of before.
    await expect(page.getByRole('link', { name: /Навчити відповідальних/ })).toHaveCount(0);
  });
});
