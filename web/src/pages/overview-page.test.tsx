import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { apiEvidence, apiIndicator, apiOccurrence, apiTask, apiUpdate } from '../testing/api-task.js';
import { refusal, renderPage, type Answers } from '../testing/render-page.js';
import { Component as OverviewPage } from './overview-page.js';

const count = (status: string, number: number) => ({ __typename: 'StatusCount', status, count: number });
const section = (parts: Record<string, unknown>) => ({
  __typename: 'Section',
  id: 'safety',
  code: '4',
  title: 'Безпечне середовище',
  principle: 4,
  ...parts,
});
const MOVE = {
  __typename: 'DeadlineChange',
  id: 'move',
  occurrenceId: 'q3',
  fromOn: '2026-09-30',
  toOn: '2026-12-31',
  reason: 'Підрядник зірвав графік.',
  proposedAt: '2026-11-15T09:00:00Z',
  proposedByName: 'Марія Гнатюк',
  decision: null,
  decidedAt: null,
  note: null,
  can: { __typename: 'DeadlineChangeCan', decide: true },
};
const CLAIM = apiUpdate({
  id: 'claim',
  declared: 'DONE',
  forecast: null,
  text: 'Портал запущено.',
  evidence: [apiEvidence({ title: 'Акт приймання' })],
  can: { __typename: 'StatusUpdateCan', review: true },
});
const decision = (parts: Record<string, unknown>) => ({
  __typename: 'Decision',
  detail: 'Управління освіти',
  version: 5,
  waitingDays: 6,
  task: null,
  deadlineChange: null,
  update: null,
  report: null,
  ...parts,
});

function overview(parts: Record<string, unknown> = {}) {
  return {
    overview: {
      __typename: 'Overview',
      today: '2026-11-21',
      sentence: [
        { __typename: 'SentencePiece', text: 'План виконується з відставанням: ', status: null, href: null },
        { __typename: 'SentencePiece', text: '14 із 212 завдань прострочено', status: 'OVERDUE', href: null },
        { __typename: 'SentencePiece', text: '. ', status: null, href: null },
        {
          __typename: 'SentencePiece',
          text: 'Чотири питання чекають на ваше рішення.',
          status: null,
          href: '#decisions',
        },
      ],
      counts: [count('DONE', 96), count('AT_RISK', 9), count('OVERDUE', 14)],
      answeredBy: { __typename: 'AnsweredBy', answered: 31, total: 38 },
      changed: { __typename: 'Changed', since: '2026-10-01', done: 12, overdue: 4 },
      onTime: 80,
      moved: 16,
      plan: {
        __typename: 'Plan',
        id: 'plan',
        slug: 'demo',
        title: 'План дій',
        levels: ['Принцип', 'Завдання'],
      },
      decisions: [
        decision({
          kind: 'DEADLINE',
          id: 'd1',
          title: 'Перенести строк 4.1.2',
          task: apiTask(),
          deadlineChange: MOVE,
        }),
        decision({ kind: 'REVIEW', id: 'd2', title: 'Перевірити 3.1.1', task: apiTask(), update: CLAIM }),
        decision({
          kind: 'REPORT',
          id: 'd3',
          title: 'Опублікувати звіт за 2026 рік',
          report: { __typename: 'Report', id: 'report-2026' },
        }),
        decision({ kind: 'NO_EXECUTOR', id: 'd4', title: '2.4 без виконавця', task: apiTask() }),
      ],
      decisionsTotal: 9,
      principles: [
        {
          __typename: 'PrincipleRow',
          section: section({}),
          counts: [count('DONE', 3), count('OVERDUE', 6)],
          worst: 'OVERDUE',
          ribbon: [{ __typename: 'RibbonCell', quarter: '2026-Q4', status: 'OVERDUE' }],
        },
      ],
      next: [
        { __typename: 'DueOccurrence', occurrence: apiOccurrence({ dueOn: '2026-12-15' }), task: apiTask() },
      ],
      lagging: [
        {
          __typename: 'LaggingIndicator',
          indicator: apiIndicator(),
          task: apiTask(),
          attainment: 214 / 240,
          lastMeasuredOn: '2026-09-28',
          result: 'PARTLY_DONE',
        },
      ],
      silent: [
        {
          __typename: 'SilentUnit',
          unit: { __typename: 'OrgUnit', id: 'transport', name: 'КП «Яснотранс»' },
          occurrences: 2,
        },
      ],
      ...parts,
    },
  };
}

const open = (answers: Answers = {}) =>
  renderPage(OverviewPage, {
    path: '/plans/:plan/overview',
    at: '/plans/demo/overview',
    answers: { OverviewPage: overview(), ...answers },
  });

const hrefOf = async (name: string | RegExp) =>
  (await screen.findAllByRole('link', { name }))[0]?.getAttribute('href');

describe('the overview', () => {
  it('begins with the sentence, whose every number leads to the tasks it counts', async () => {
    open();
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe(
      'План виконується з відставанням: 14 із 212 завдань прострочено. Чотири питання чекають на ваше рішення.',
    );
    expect(await hrefOf('14 із 212 завдань прострочено')).toBe('/plans/demo?status=overdue');
    expect(await hrefOf(/Чотири питання/)).toBe('#decisions');
  });

  it('says on which day, from how many and compared with when, and «on time» apart from «after a move»', async () => {
    open();
    await screen.findByRole('heading', { level: 1 });
    expect(await hrefOf('Дані подав 31 із 38 виконавців.')).toBe('#silent');
    expect(await hrefOf('виконано +12')).toBe('/plans/demo?status=done');
    expect(await hrefOf('прострочено +4')).toBe('/plans/demo?status=overdue');
    expect(await hrefOf('80 вчасно')).toBe('/plans/demo?status=done');
    expect(await hrefOf('16 із перенесенням')).toBe('/plans/demo?status=done&moved=1');
    expect(screen.getByText(/Стан на 21 листопада 2026 р\./)).toBeTruthy();
  });

  it('has a bar whose segments are the filters of the plan', async () => {
    open();
    expect(await hrefOf(/^9\s*під ризиком$/)).toBe('/plans/demo?status=at-risk');
  });

  it('shows principles as counts with the worst first to be seen, and each count is a link', async () => {
    open();
    expect(await screen.findByRole('heading', { name: /За принципами/ })).toBeTruthy();
    expect(await hrefOf('4. Безпечне середовище')).toBe('/plans/demo?section=safety');
    expect(await hrefOf('6 прострочено')).toBe('/plans/demo?section=safety&status=overdue');
    expect(screen.getByRole('img', { name: /IV квартал 2026 \(зараз\): Прострочено/ })).toBeTruthy();
  });

  it('groups by the plan’s own upper level where the plan knows no principles', async () => {
    const row = { ...overview().overview.principles[0], section: section({ principle: null }) };
    open({
      OverviewPage: overview({
        principles: [row],
        plan: {
          __typename: 'Plan',
          id: 'plan',
          slug: 'demo',
          title: 'План дій',
          levels: ['Ціль', 'Завдання'],
        },
      }),
    });
    expect(await screen.findByRole('heading', { name: /^Ціль/ })).toBeTruthy();
  });

  it('shows how far an indicator lags and how old its data are', async () => {
    open();
    const item = (await screen.findByRole('link', { name: /Перевірено не менше 240/ })).closest('li');
    expect(item?.textContent).toContain('даним 54 дні');
    expect(item?.textContent).toContain('214 / 240');
    expect(item?.textContent).toContain('89 % від цілі');
  });

  it('names who has not answered and leads to their tasks', async () => {
    open();
    expect(await hrefOf('КП «Яснотранс»')).toBe('/plans/demo?exec=transport');
    expect(await hrefOf('2 строки без відповіді')).toBe('/plans/demo?exec=transport');
  });

  it('lists what falls due in thirty days', async () => {
    open();
    const next = (await screen.findByRole('heading', { name: /Найближчі 30 днів/ })).closest('section');
    expect(next?.textContent).toContain('15 груд.');
    expect(next?.textContent).toContain('Управління освіти');
  });

  it('is calm where there is nothing to decide, nobody silent and nothing near', async () => {
    open({
      OverviewPage: overview({
        decisions: [],
        decisionsTotal: 0,
        silent: [],
        next: [],
        lagging: [],
        principles: [],
      }),
    });
    expect(await screen.findByText('Зараз нічого не чекає на ваше рішення.')).toBeTruthy();
    expect(screen.getByText('Відповіли всі, від кого чекали.')).toBeTruthy();
    expect(screen.getByText('За 30 днів жоден строк не настає.')).toBeTruthy();
    expect(screen.getByText('Жоден виміряний показник не відстає від цілі.')).toBeTruthy();
  });

  it('of a plan that is not there, or of another council, says so', async () => {
    open({ OverviewPage: { overview: null } });
    expect(await screen.findByRole('heading', { name: 'Такого плану немає' })).toBeTruthy();
  });

  it('that the role may not see says whom to ask', async () => {
    open({ OverviewPage: () => refusal('access.denied') });
    expect((await screen.findByRole('alert')).textContent).toContain('Ваша роль цього не дозволяє');
  });
});

describe('a decision', () => {
  it('to move a deadline is asked again with both days and the reason before anything moves', async () => {
    const { user, asked } = open({
      DecideDeadline: {
        decideDeadline: {
          __typename: 'DeadlineChangePayload',
          deadlineChange: { ...MOVE, decision: 'DECLINED' },
          occurrence: apiOccurrence({ id: 'q3' }),
          task: { __typename: 'Task', id: 'task', version: 4, status: 'OVERDUE', movedTimes: 0 },
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Відхилити….*Перенести строк 4\.1\.2/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Відхилити перенесення?' });
    expect(dialog.textContent).toContain('4.1.2 Щокварталу перевіряти укриття');
    expect(dialog.textContent).toContain('30 вересня 2026 р.');
    expect(dialog.textContent).toContain('31 грудня 2026 р.');
    expect(asked.some((one) => one.operation === 'DecideDeadline')).toBe(false);
    await user.type(within(dialog).getByLabelText(/Примітка/), 'Строк лишається.');
    await user.click(within(dialog).getByRole('button', { name: 'Відхилити' }));
    await waitFor(() =>
      expect(asked.find((one) => one.operation === 'DecideDeadline')?.variables).toEqual({
        input: { id: 'move', version: 5, approve: false, note: 'Строк лишається.' },
      }),
    );
  });

  it('can be left as it is', async () => {
    const { user, asked } = open();
    await user.click(await screen.findByRole('button', { name: /^Погодити.*Перенести строк/ }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Скасувати' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.map((one) => one.operation)).toEqual(['OverviewPage']);
  });

  it('on a claimed result is taken with its proof in sight', async () => {
    const { user, asked } = open({
      ReviewStatus: {
        reviewStatus: {
          __typename: 'ReviewStatusPayload',
          update: { ...CLAIM, review: 'CONFIRMED' },
          occurrence: apiOccurrence({ id: 'q3' }),
          task: { __typename: 'Task', id: 'task', status: 'DONE', version: 4 },
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Перевірити….*3\.1\.1/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Перевірте відповідь' });
    expect(within(dialog).getByText('Портал запущено.')).toBeTruthy();
    expect(within(dialog).getByRole('link', { name: 'Акт приймання' })).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Погодити' }));
    await waitFor(() =>
      expect(asked.find((one) => one.operation === 'ReviewStatus')?.variables).toEqual({
        input: { updateId: 'claim', version: 5, confirm: true, note: null },
      }),
    );
  });

  it('on a report or on a missing executor leads to where it is taken', async () => {
    open();
    expect(await hrefOf(/^Читати/)).toBe('/reports/report-2026');
    expect(await hrefOf(/^Відкрити/)).toBe('/plans/demo/tasks/task');
  });

  it('beyond the first seven is counted, not shown', async () => {
    open();
    expect(await screen.findByText('У черзі ще 5 питань.')).toBeTruthy();
  });
});
