import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { renderPage } from '../testing/render-page.js';
import { Component as MyTasksPage } from './my-tasks-page.js';

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

const DECISION = {
  __typename: 'Decision',
  kind: 'DEADLINE',
  id: 'move',
  version: 3,
  title: 'Перенести строк: 4.1.2. Перевіряти укриття',
  detail: 'з 30 вересня 2026 р. на 31 грудня 2026 р. · Підрядник зірвав графік.',
  waitingDays: 6,
  task: {
    __typename: 'Task',
    id: 'task',
    code: '4.1.2',
    title: 'Перевіряти укриття',
    plan: { __typename: 'PlanRef', id: 'plan', slug: 'demo' },
  },
  deadlineChange: MOVE,
  update: null,
  report: null,
};

function openDesk() {
  let decided = false;
  const lists = { due: [], answered: [], toReview: [] };
  return renderPage(MyTasksPage, {
    path: '/my-tasks',
    at: '/my-tasks',
    answers: {
      MyTasks: () => ({
        myTasks: {
          __typename: 'MyTasks',
          today: '2026-11-21',
          window: null,
          ...lists,
        },
      }),
      MyDecisions: () => ({
        myTasks: { __typename: 'MyTasks', toDecide: decided ? [] : [DECISION] },
      }),
      DecideDeadline: () => {
        decided = true;
        return {
          decideDeadline: {
            __typename: 'DeadlineChangePayload',
            deadlineChange: { ...MOVE, decision: 'DECLINED', note: 'Ще встигаємо.' },
            occurrence: {
              __typename: 'Occurrence',
              id: 'q3',
              kind: 'DEADLINE',
              fromOn: '2026-07-01',
              dueOn: '2026-09-30',
              approvedDueOn: '2026-09-30',
              movedTimes: 0,
              status: 'OVERDUE',
              declared: null,
              forecast: null,
              lateDays: 0,
              actualOn: null,
              version: 1,
            },
            task: { __typename: 'Task', id: 'task', status: 'OVERDUE', movedTimes: 0, version: 1 },
          },
        };
      },
    },
  });
}

describe('the deadlines that wait for the head', () => {
  it('stand on the desk with the days, the reason and the way to the task', async () => {
    openDesk();
    expect(await screen.findByText('1 пропозиція перенести строк чекає на ваше рішення.')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Перенести строк: 4.1.2. Перевіряти укриття' });
    expect(link.getAttribute('href')).toBe('/plans/demo/tasks/task');
    expect(screen.getByText(/Підрядник зірвав графік\. · чекає 6 днів/)).toBeTruthy();
    expect(screen.queryByText('Зараз від вас нічого не чекають')).toBeNull();
  });

  it('are decided there, with a note, and leave the desk', async () => {
    const { user, asked } = openDesk();
    await user.click(await screen.findByRole('button', { name: /^Відхилити…/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Відхилити перенесення?' }));
    expect(dialog.getByText('31 грудня 2026 р.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/^Примітка до рішення/), 'Ще встигаємо.');
    await user.click(dialog.getByRole('button', { name: 'Відхилити' }));
    expect(await screen.findByText('Зараз від вас нічого не чекають')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.find((one) => one.operation === 'DecideDeadline')?.variables).toEqual({
      input: { id: 'move', version: 3, approve: false, note: 'Ще встигаємо.' },
    });
  });
});
