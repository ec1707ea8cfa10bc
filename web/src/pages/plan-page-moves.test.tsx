import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { PlanTable } from '../gantt/plan-task.js';
import { apiPlan } from '../testing/api-plan.js';
import { inventedPlan } from '../testing/invented-plan.js';
import { renderPage } from '../testing/render-page.js';
import { Component as PlanPage } from './plan-page.js';

/** 1.2 is of a unit that is not the reader's, 1.3 goes on all the time, 1.4 was due on 30 June and moved to 30 September. */
function openPlan(table: PlanTable = inventedPlan(6)) {
  const { plan } = apiPlan(table);
  return renderPage(PlanPage, {
    path: '/plans/:plan',
    at: '/plans/demo',
    answers: { PlanPage: { plan }, ProposeDeadline: ({ input }) => proposed(input) },
  });
}

function proposed(input: unknown) {
  const { occurrenceId, toOn, reason } = { occurrenceId: '', toOn: '', reason: '', ...Object(input) };
  return {
    proposeDeadline: {
      __typename: 'DeadlineChangePayload',
      deadlineChange: {
        __typename: 'DeadlineChange',
        id: 'new-move',
        occurrenceId,
        fromOn: '2026-09-30',
        toOn,
        reason,
        proposedAt: '2026-11-21T09:00:00.000Z',
        proposedByName: 'Оксана Гнатюк',
        decision: null,
        decidedAt: null,
        note: null,
        can: { __typename: 'DeadlineChangeCan', decide: false },
      },
      occurrence: {
        __typename: 'Occurrence',
        id: occurrenceId,
        kind: 'DEADLINE',
        fromOn: '2026-01-01',
        dueOn: '2026-09-30',
        approvedDueOn: '2026-06-30',
        movedTimes: 1,
        status: 'OVERDUE',
        declared: null,
        forecast: null,
        lateDays: 0,
        actualOn: null,
        version: 1,
      },
      task: { __typename: 'Task', id: 'task-3', version: 1 },
    },
  };
}

/** A plan in which somebody asks to move 1.4 to the end of the year. */
function planWithProposal(): PlanTable {
  const plan = inventedPlan(8);
  return {
    ...plan,
    tasks: plan.tasks.map((task) =>
      task.id === 'task-3'
        ? {
            ...task,
            occurrences: task.occurrences.map((one) => ({ ...one, proposedDueOn: '2026-12-31' as const })),
          }
        : task,
    ),
  };
}

const rowOf = (name: RegExp) => screen.findByRole('row', { name });
const dialog = () => screen.findByRole('dialog', { name: 'Запропонувати інший строк' });
const handles = () => document.querySelectorAll('[data-handle]');

async function standOn(name: RegExp): Promise<HTMLElement> {
  const row = await rowOf(name);
  act(() => row.focus());
  return row;
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a deadline in the quarter table', () => {
  it('is proposed by the keyboard alone: M, arrows, Enter, the reason', async () => {
    const { user, asked } = openPlan();
    await standOn(/1\.4\./);
    await user.keyboard('m');
    expect(screen.getAllByText(/новий строк — 31 грудня 2026 р\. замість 30 вересня 2026 р\./)).toBeTruthy();
    await user.keyboard('{ArrowRight}{Shift>}{ArrowLeft}{/Shift}');
    expect(screen.getAllByText('Новий строк: 28 лютого 2027 р.')).toBeTruthy();
    await user.keyboard('{Enter}');
    const question = await dialog();
    expect(within(question).getByLabelText('Новий строк')).toHaveProperty('value', '2027-02-28');
    expect(question.textContent).toContain('30 вересня 2026 р.');
    await user.type(within(question).getByLabelText('Причина'), 'Тендер не відбувся');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.at(-1)).toEqual({
      operation: 'ProposeDeadline',
      variables: {
        input: {
          occurrenceId: 'task-3:2026-Q1..2026-Q2',
          version: 1,
          toOn: '2027-02-28',
          reason: 'Тендер не відбувся',
        },
      },
    });
    expect((await rowOf(/1\.4\./)).textContent).toContain(
      'Запропоновано перенести на 28 лютого 2027 р., рішення ще немає.',
    );
    expect(asked.filter((one) => one.operation === 'PlanPage')).toHaveLength(1);
  });

  it('stays as it is when Escape is pressed', async () => {
    const { user } = openPlan();
    const row = await standOn(/1\.4\./);
    await user.keyboard('m');
    expect(row.querySelector('.proposal')).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(row.querySelector('.proposal')).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has a handle where the reader may propose, and none where not', async () => {
    const { user } = openPlan();
    await user.hover(await rowOf(/1\.4\./));
    expect(handles()).toHaveLength(1);
    await user.hover(await rowOf(/1\.2\./));
    expect(handles()).toHaveLength(0);
    await standOn(/1\.2\./);
    await user.keyboard('m');
    expect(document.querySelector('.proposal')).toBeNull();
  });

  it('of work that is done or goes on all the time cannot be moved, which is said', async () => {
    const { user } = openPlan();
    for (const name of [/1\.1\./, /1\.3\./]) {
      await user.hover(await rowOf(name));
      expect(handles()).toHaveLength(0);
    }
    await standOn(/1\.1\./);
    await user.keyboard('m');
    expect(screen.getAllByText('Тут немає строку, який можна перенести.')).toBeTruthy();
  });

  it('that waits for a decision has a mark of its own, words and a line of the legend, and is not asked again', async () => {
    const { user } = openPlan(planWithProposal());
    const row = await standOn(/1\.4\./);
    expect(row.textContent).toContain('Перенесено 1 раз');
    expect(row.textContent).toContain('Запропоновано перенести на 31 грудня 2026 р., рішення ще немає.');
    expect(row.querySelectorAll('.proposal')).toHaveLength(1);
    expect(screen.getByText('запропоновано перенести, рішення ще немає')).toBeTruthy();
    expect(handles()).toHaveLength(0);
    await user.keyboard('m');
    expect(screen.getAllByText('Перенесення цього строку вже чекає на рішення.')).toBeTruthy();
  });

  it('is proposed on a telephone by a button', async () => {
    jest.spyOn(globalThis, 'matchMedia').mockImplementation((media) =>
      Object.assign(new EventTarget(), {
        media,
        matches: media.includes('max-width'),
        onchange: null,
        addListener: () => {},
        removeListener: () => {},
      }),
    );
    const { user } = openPlan(planWithProposal());
    expect(await screen.findByText(/^Запропоновано перенести на 31 грудня 2026 р\./)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Перенести….*1\.4\./ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Перенести….*1\.8\./ }));
    expect(within(await dialog()).getByLabelText('Новий строк')).toHaveProperty('value', '2027-12-31');
  });
});

describe('a reader who may not propose', () => {
  it('is told of no key and no handle', async () => {
    const table = inventedPlan(6);
    const [unit] = table.executors.slice(1);
    if (!unit) throw new Error('the invented plan has units');
    openPlan({ ...table, tasks: table.tasks.map((task) => ({ ...task, executors: [unit] })) });
    await rowOf(/1\.4\./);
    expect(screen.queryByText(/потягніть за кінець смуги/)).toBeNull();
  });
});
