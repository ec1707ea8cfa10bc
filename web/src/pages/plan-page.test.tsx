import { describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { apiPlan } from '../testing/api-plan.js';
import { inventedPlan } from '../testing/invented-plan.js';
import { refusal, renderPage } from '../testing/render-page.js';
import { Component as PlanPage } from './plan-page.js';

function openPlan(count: number, search = '') {
  const { plan, page } = apiPlan(inventedPlan(count));
  return renderPage(PlanPage, {
    path: '/plans/:plan',
    at: `/plans/demo${search}`,
    answers: {
      PlanPage: { plan },
      MoreTasks: ({ after }) => ({ plan: { __typename: 'Plan', id: 'plan', tasks: page(after) } }),
    },
  });
}

const table = () => screen.findByRole('treegrid', { name: /План дій/ });
const rowOf = async (name: RegExp) => within(await table()).findByRole('row', { name });

describe('the plan page', () => {
  it('shows a task with its executor, its status in words and its deadlines as a sentence', async () => {
    openPlan(8);
    const row = await rowOf(/1\.1\. Оновити перелік/);
    expect(within(row).getByText('Відділ цифрового розвитку')).toBeTruthy();
    expect(within(row).getByText('Виконано')).toBeTruthy();
    expect(within(row).getByText(/^I–III квартали 2026 року\. Виконано\.$/)).toBeTruthy();
    expect(within(row).getByRole('link').getAttribute('href')).toBe('/plans/demo/tasks/task-0');
  });

  it('shows a section with how many tasks it holds and its worst status', async () => {
    openPlan(24);
    const row = await rowOf(/1\. Відкритість за замовчуванням/);
    expect(within(row).getByText('8 завдань')).toBeTruthy();
    expect(within(row).getByText('2 прострочено')).toBeTruthy();
    expect(row.getAttribute('aria-expanded')).toBe('true');
  });

  it('folds a section away and brings it back', async () => {
    const { user } = openPlan(6);
    await user.click(await rowOf(/1\. Відкритість/));
    expect(screen.queryByRole('row', { name: /1\.1\./ })).toBeNull();
    await user.click(await rowOf(/1\. Відкритість/));
    expect(screen.getByRole('row', { name: /1\.1\./ })).toBeTruthy();
  });

  it('offers the plan as a document, a workbook and a table', async () => {
    const { user } = openPlan(2);
    await user.click(await screen.findByText('Завантажити'));
    const addresses = ['Документ Word (DOCX)', 'Таблиця Excel (XLSX)', 'Таблиця CSV'].map((name) =>
      screen.getByRole('link', { name }).getAttribute('href'),
    );
    expect(addresses).toEqual([
      '/files/plans/demo/plan.docx',
      '/files/plans/demo/plan.xlsx',
      '/files/plans/demo/plan.csv',
    ]);
  });

  it('keeps a picked status in the address and shows it as a chip that can be taken away', async () => {
    const { user, router } = openPlan(24);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Стан' }), 'Прострочено');
    await waitFor(() => expect(router.state.location.search).toBe('?status=overdue'));
    expect(await screen.findByText('6 із 24 завдань')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Прибрати: Прострочено' }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
    expect(await screen.findByText('24 із 24 завдань')).toBeTruthy();
  });

  it('opens with the filters that the address names and ignores what it does not know', async () => {
    openPlan(24, '?status=overdue,moon&utm_source=mail');
    expect(await screen.findByText('6 із 24 завдань')).toBeTruthy();
  });

  it('finds by words, letter by letter, without a step of history for each', async () => {
    const { user, router } = openPlan(24);
    const field = await screen.findByRole('searchbox', { name: 'Знайти завдання' });
    await user.type(field, 'укриттів');
    await waitFor(() => expect(router.state.location.search).toBe(`?q=${encodeURIComponent('укриттів')}`));
    expect(await screen.findByText('4 із 24 завдань')).toBeTruthy();
    expect(router.state.historyAction).toBe('REPLACE');
  });

  it('says when nothing fits and offers to loosen each filter', async () => {
    const { user } = openPlan(6, '?status=obsolete');
    expect(await screen.findByText('За цими фільтрами завдань немає')).toBeTruthy();
    const [, way] = screen.getAllByRole('button', { name: 'Прибрати: Втратило актуальність' });
    expect(way).toBeTruthy();
    if (way) await user.click(way);
    expect(await table()).toBeTruthy();
  });

  it('is one tab stop, moved by arrows, and announces the mark that it stands on', async () => {
    const { user } = openPlan(6);
    const row = await rowOf(/1\. Відкритість/);
    act(() => row.focus());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('1.1. Оновити перелік');
    await user.keyboard('{End}{ArrowRight}');
    expect(document.activeElement?.getAttribute('data-cell')).toBe('timeline');
    expect(screen.getByText('I–III квартали 2026: Виконано')).toBeTruthy();
    expect((await table()).querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('takes its letters from places on the keyboard, whatever the layout', async () => {
    const { router } = openPlan(6);
    const rows = await within(await table()).findAllByRole('row', { expanded: true });
    act(() => rows[0]?.focus());
    // In the Ukrainian layout the key of G gives «п», and it is the same key.
    const press = (code: string, key: string) =>
      fireEvent.keyDown(document.activeElement ?? document.body, { code, key });
    press('KeyG', 'п');
    await waitFor(() => expect(router.state.location.search).toBe('?group=executor'));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Відділ цифрового розвитку'));
    press('Minus', '-');
    await waitFor(() => expect(router.state.location.search).toContain('zoom=half'));
  });

  it('does not take letters that are typed elsewhere', async () => {
    const { user, router } = openPlan(6);
    await user.click(await screen.findByRole('searchbox'));
    await user.keyboard('g');
    await waitFor(() => expect(router.state.location.search).toBe('?q=g'));
    expect(router.state.location.search).not.toContain('group');
  });

  it('reads a plan of 1,000 tasks in two pages and draws only the rows in sight', async () => {
    const { asked } = openPlan(1000);
    expect(await screen.findByText('1 000 із 1 000 завдань')).toBeTruthy();
    expect(asked.map((one) => one.operation)).toEqual(['PlanPage', 'MoreTasks']);
    expect((await table()).getAttribute('aria-rowcount')).toBe('1004');
    expect((await table()).querySelectorAll('tbody tr').length).toBeLessThan(80);
  });

  it('says that a plan which does not exist, or is another council’s, does not exist', async () => {
    renderPage(PlanPage, {
      path: '/plans/:plan',
      at: '/plans/foreign',
      answers: { PlanPage: { plan: null } },
    });
    expect(await screen.findByText('Такого плану немає')).toBeTruthy();
  });

  it('says in words that the server failed and tries again', async () => {
    let fails = true;
    const { plan } = apiPlan(inventedPlan(6));
    const { user } = renderPage(PlanPage, {
      path: '/plans/:plan',
      at: '/plans/demo',
      answers: { PlanPage: () => (fails ? refusal('server.busy') : { plan }) },
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/^\p{Script=Cyrillic}/u);
    fails = false;
    await user.click(within(alert).getByRole('button', { name: 'Спробувати ще раз' }));
    expect(await table()).toBeTruthy();
  });
});

describe('making a plan public', () => {
  it('asks first, then tells the server which version was meant', async () => {
    const { plan } = apiPlan(inventedPlan(6));
    const published = { ...plan, publishedAt: '2026-11-21T08:00:00Z', version: 2 };
    const { user, asked } = renderPage(PlanPage, {
      path: '/plans/:plan',
      at: '/plans/demo',
      answers: {
        PlanPage: { plan },
        PublishPlan: { publishPlan: { __typename: 'PlanPayload', plan: published } },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Оприлюднити план' }));
    const dialog = screen.getByRole('dialog', { name: 'Оприлюднити план?' });
    expect(dialog.textContent).toContain('/public/yasnoberezh/plans/demo');
    await user.click(within(dialog).getByRole('button', { name: 'Оприлюднити' }));
    expect(asked.at(-1)).toEqual({
      operation: 'PublishPlan',
      variables: { input: { planSlug: 'demo', version: 1 } },
    });
    const link = await screen.findByRole('link', { name: 'Публічна сторінка' });
    expect(link.getAttribute('href')).toBe('/public/yasnoberezh/plans/demo');
  });

  it('is not offered to somebody who may not', async () => {
    const { plan } = apiPlan(inventedPlan(6));
    renderPage(PlanPage, {
      path: '/plans/:plan',
      at: '/plans/demo',
      answers: { PlanPage: { plan: { ...plan, can: { __typename: 'PlanCan', publish: false } } } },
    });
    await table();
    expect(screen.queryByRole('button', { name: 'Оприлюднити план' })).toBeNull();
  });
});
