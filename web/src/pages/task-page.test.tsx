import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import {
  apiEvidence,
  apiIndicator,
  apiMeasurement,
  apiOccurrence,
  apiSeriesValue,
  apiTask,
  apiUpdate,
} from '../testing/api-task.js';
import { conflicted, refusal, renderPage, type Answers } from '../testing/render-page.js';
import { Component as TaskPage } from './task-page.js';

function open(task: ReturnType<typeof apiTask> | null = apiTask(), answers: Answers = {}) {
  return renderPage(TaskPage, {
    path: '/plans/:plan/tasks/:taskId',
    at: '/plans/demo/tasks/task',
    answers: { TaskPage: { task }, ...answers },
  });
}

type Asked = { operation: string; variables: Record<string, unknown> }[];
const inputOf = (asked: Asked, operation: string) =>
  asked.find((one) => one.operation === operation)?.variables['input'];
const rowOf = (name: RegExp) => screen.findByRole('row', { name });

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

beforeEach(() => localStorage.clear());

describe('the page of a task', () => {
  it('says how long a task is overdue, who does it and where it stands in the plan', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: /4\.1\.2 Щокварталу/ })).toBeTruthy();
    expect(screen.getByText('Прострочено на 52 дні')).toBeTruthy();
    expect(screen.getByRole('link', { name: '4. Безпечне середовище' }).getAttribute('href')).toBe(
      '/plans/demo?section=safety',
    );
    expect(screen.getByRole('img', { name: /III квартал 2026: Прострочено/ })).toBeTruthy();
  });

  it('sets what was understood beside the document’s own words, with how sure it is', async () => {
    open();
    const row = await rowOf(/^Строк Щоквартально/);
    expect(row.textContent).toBe('СтрокЩоквартальнощокварталу 2026–2027 років висновок');
    expect((await rowOf(/^Показник/)).textContent).toContain('щонайменше 240 укриттів');
    expect((await rowOf(/^Виконавці/)).textContent).toContain('Управління освіти відповідальний');
    expect((await rowOf(/^Міста-побратими/)).textContent).toContain('Вишгород');
    expect(screen.getByText('Таблиця 1, рядок 12.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Завантажити «план.docx»' }).getAttribute('href')).toBe(
      '/files/file',
    );
    expect(screen.getByRole('link', { name: 'Показати в документі' }).getAttribute('href')).toBe(
      '/imports/draft?at=1.12',
    );
  });

  it('keeps the approved day, the one in force, the forecast and the real day apart', async () => {
    open(
      apiTask({
        occurrences: [
          apiOccurrence({
            dueOn: '2027-01-31',
            approvedDueOn: '2026-12-31',
            movedTimes: 2,
            status: 'AT_RISK',
            forecast: 'AT_RISK',
          }),
          apiOccurrence({
            id: 'q1',
            fromOn: '2027-01-01',
            dueOn: '2027-03-31',
            status: 'DONE',
            actualOn: '2027-03-20',
          }),
        ],
      }),
    );
    const moved = within(await rowOf(/^IV квартал 2026/)).getAllByRole('cell');
    expect(moved.map((cell) => cell.textContent)).toEqual([
      'Під ризиком',
      '31.12.2026 31.01.2027перенесено 2 рази',
      'під ризиком',
      '—',
      expect.stringContaining('Оновити стан'),
    ]);
    expect((await rowOf(/^I квартал 2027/)).textContent).toContain('20.03.2027');
    expect(within(await rowOf(/^I квартал 2027/)).queryByRole('button')).toBeNull();
  });

  it('takes an answer and closes the form', async () => {
    const update = apiUpdate({ id: 'new' });
    const { user, asked } = open(apiTask(), {
      SubmitStatus: {
        submitStatus: {
          __typename: 'SubmitStatusPayload',
          update,
          occurrence: apiOccurrence({ id: 'q3', version: 3, lastUpdate: update }),
          task: { __typename: 'Task', id: 'task', status: 'IN_PROGRESS', version: 4 },
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /Оновити стан.*III квартал 2026/ }));
    const form = await screen.findByRole('form', { name: /III квартал 2026/ });
    expect(document.activeElement).toBe(within(form).getByRole('radio', { name: /Виконано/ }));
    await user.keyboard('2');
    await user.click(within(form).getByRole('button', { name: 'Подати' }));
    expect(await screen.findByText('Подано.')).toBeTruthy();
    expect(inputOf(asked, 'SubmitStatus')).toMatchObject({
      occurrenceId: 'q3',
      version: 2,
      choice: 'IN_PROGRESS',
    });
    expect(screen.queryByRole('form', { name: /Звіт про стан/ })).toBeNull();
  });

  it('offers nothing to who may do nothing', async () => {
    const can = {
      __typename: 'TaskCan',
      submitStatus: false,
      proposeDeadline: false,
      enterEvent: false,
      addMeasurement: false,
    };
    open(
      apiTask({
        can,
        deadlineChanges: [{ ...MOVE, can: { __typename: 'DeadlineChangeCan', decide: false } }],
      }),
    );
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByText('Чекає на рішення')).toBeTruthy();
  });

  it('shows the answers with their proof and the second person’s decision', async () => {
    open(
      apiTask({
        updates: [
          apiUpdate({
            declared: 'DONE',
            forecast: null,
            evidence: [apiEvidence({ failsSince: '2026-03-12' })],
            review: 'RETURNED',
            reviewedAt: '2026-10-14T08:20:00Z',
            reviewerName: 'Іван Мельник',
            reviewNote: 'Немає актів.',
          }),
        ],
      }),
    );
    expect(await screen.findByRole('link', { name: 'Акти перевірки' })).toBeTruthy();
    expect(screen.getByText('не відкривається з 12 березня 2026 р.')).toBeTruthy();
    expect(screen.getByText('Повернуто: Іван Мельник, 14 жовтня 2026 р. о 11:20')).toBeTruthy();
    expect(screen.getByText('Немає актів.')).toBeTruthy();
  });

  it('tells its history in words', async () => {
    open(
      apiTask({
        history: [
          {
            __typename: 'JournalEntry',
            id: 'j1',
            seq: 9,
            at: '2026-10-12T07:41:00Z',
            actorName: 'Марія Гнатюк',
            action: 'status.submitted',
            before: null,
            after: { declared: 'in_progress', occurrence: '2026-Q3' },
            door: 'WEB',
            taskId: 'task',
            planId: 'plan',
          },
        ],
      }),
    );
    expect(await screen.findByText('Подано відповідь «Виконується» (III квартал 2026)')).toBeTruthy();
  });

  it('of a task that is not there says so and shows the way to the plan', async () => {
    open(null);
    expect(await screen.findByRole('heading', { name: 'Такого завдання немає' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'До плану' }).getAttribute('href')).toBe('/plans/demo');
  });
});

describe('a deadline', () => {
  it('is proposed anew with a day and a reason, and cannot without', async () => {
    const { user, asked } = open(apiTask(), {
      ProposeDeadline: {
        proposeDeadline: {
          __typename: 'DeadlineChangePayload',
          deadlineChange: MOVE,
          occurrence: apiOccurrence({ id: 'q3' }),
          task: { __typename: 'Task', id: 'task', version: 4 },
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /Перенести….*III квартал 2026/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Запропонувати інший строк' });
    expect(dialog.textContent).toContain('30 вересня 2026 р.');
    await user.click(within(dialog).getByRole('button', { name: 'Надіслати пропозицію' }));
    expect(await within(dialog).findByText('Вкажіть новий день.')).toBeTruthy();
    expect(within(dialog).getByText('Поясніть, чому строк треба перенести.')).toBeTruthy();
    expect(inputOf(asked, 'ProposeDeadline')).toBeUndefined();

    await user.type(within(dialog).getByLabelText('Новий строк'), '2026-12-31');
    await user.type(within(dialog).getByLabelText('Причина'), 'Підрядник зірвав графік.');
    await user.click(within(dialog).getByRole('button', { name: 'Надіслати пропозицію' }));
    expect(await screen.findByText(/Пропозицію надіслано/)).toBeTruthy();
    expect(inputOf(asked, 'ProposeDeadline')).toEqual({
      occurrenceId: 'q3',
      version: 2,
      toOn: '2026-12-31',
      reason: 'Підрядник зірвав графік.',
    });
  });

  it('is moved only after the head has seen both days and the reason and confirmed', async () => {
    const { user, asked } = open(apiTask({ deadlineChanges: [MOVE] }), {
      DecideDeadline: {
        decideDeadline: {
          __typename: 'DeadlineChangePayload',
          deadlineChange: { ...MOVE, decision: 'APPROVED' },
          occurrence: apiOccurrence({ id: 'q3' }),
          task: { __typename: 'Task', id: 'task', version: 4, status: 'IN_PROGRESS', movedTimes: 1 },
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Погодити' }));
    const dialog = await screen.findByRole('dialog', { name: 'Погодити новий строк?' });
    expect(dialog.textContent).toContain('30 вересня 2026 р.');
    expect(dialog.textContent).toContain('31 грудня 2026 р.');
    expect(dialog.textContent).toContain('Підрядник зірвав графік.');
    expect(inputOf(asked, 'DecideDeadline')).toBeUndefined();
    await user.click(within(dialog).getByRole('button', { name: 'Погодити' }));
    await waitFor(() =>
      expect(inputOf(asked, 'DecideDeadline')).toEqual({
        id: 'move',
        version: 2,
        approve: true,
        note: null,
      }),
    );
  });

  it('that somebody else decided meanwhile says so in the question', async () => {
    const { user } = open(apiTask({ deadlineChanges: [MOVE] }), {
      DecideDeadline: () => refusal('deadline.already_decided'),
    });
    await user.click(await screen.findByRole('button', { name: 'Відхилити…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Відхилити перенесення?' });
    await user.click(within(dialog).getByRole('button', { name: 'Відхилити' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(
      'Рішення про цей строк уже ухвалено',
    );
  });

  it('whose question was changed meanwhile shows by whom and how it is now, and keeps the note', async () => {
    const { user, asked } = open(apiTask({ deadlineChanges: [MOVE] }), {
      DecideDeadline: () =>
        conflicted(
          'occurrence.changed_meanwhile',
          { dueOn: '2026-09-30', text: 'Акти підписано.' },
          'status.submitted',
        ),
    });
    await user.click(await screen.findByRole('button', { name: 'Відхилити…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Відхилити перенесення?' });
    await user.type(within(dialog).getByLabelText(/Примітка/), 'Строк лишається.');
    await user.click(within(dialog).getByRole('button', { name: 'Відхилити' }));
    const notice = await within(dialog).findByRole('status');
    expect(notice.textContent).toContain(
      'Поки ви писали, з’явилися зміни: Ганна Головач, 21 листопада 2026 р. о 10:00',
    );
    expect(notice.textContent).toContain('Подано нову відповідь.');
    expect(notice.textContent).toContain('Остання відповідь: Акти підписано.');
    // Nobody sends it again unread: the page reads itself anew when the reader goes on.
    const reads = () => asked.filter(({ operation }) => operation === 'TaskPage').length;
    expect(reads()).toBe(1);
    await user.click(within(notice).getByRole('button', { name: 'Зрозуміло, показати, як є зараз' }));
    await waitFor(() => expect(reads()).toBe(2));
    expect(within(dialog).queryByRole('status')).toBeNull();
    expect(within(dialog).getByLabelText(/Примітка/)).toHaveProperty('value', 'Строк лишається.');
    expect(document.activeElement).toBe(within(dialog).getByLabelText(/Примітка/));
  });

  it('after an event is counted from the day that is entered, never from a day to come', async () => {
    const waiting = apiTask({
      schedule: { kind: 'event', after: 'набрання чинності законом', within: 'P3M' },
      status: 'AWAITING_EVENT',
      occurrences: [],
    });
    const { user, asked } = open(waiting, {
      EnterEvent: {
        enterEvent: {
          __typename: 'TaskPayload',
          task: { __typename: 'Task', id: 'task', eventOn: '2026-11-02', status: 'NOT_STARTED', version: 4 },
        },
      },
    });
    const day = await screen.findByLabelText('День події');
    await user.type(day, '2027-01-01');
    await user.click(screen.getByRole('button', { name: 'Внести день' }));
    expect(await screen.findByText(/Подія ще не могла статися/)).toBeTruthy();
    await user.clear(day);
    await user.type(day, '2026-11-02');
    await user.click(screen.getByRole('button', { name: 'Внести день' }));
    await waitFor(() =>
      expect(inputOf(asked, 'EnterEvent')).toEqual({ taskId: 'task', version: 3, eventOn: '2026-11-02' }),
    );
  });
});

describe('an indicator', () => {
  it('is a sentence, a drawing with the same words, and a table', async () => {
    open();
    const sentence =
      'Останнє значення: 214 (28 вересня 2026 р.). Ціль: щонайменше 240 укриттів. Досягнуто 89 %. Щоб досягти цілі до 31 грудня 2026 р., сьогодні потрібно 227; не вистачає 13.';
    expect(await screen.findByRole('img', { name: sentence })).toBeTruthy();
    expect(screen.getByText(sentence, { exact: false })).toBeTruthy();
    expect(screen.getByText('Таблиця вимірювань (2)')).toBeTruthy();
  });

  it('that is behind has missed its target only when the work is over', async () => {
    const behind = apiIndicator({ result: 'NOT_DONE', attainment: 0.5 });
    const first = open(apiTask({ indicators: [behind], status: 'IN_PROGRESS', occurrences: [] }));
    await screen.findByText(/Досягнуто 50 %/);
    expect(screen.queryByText('Не виконано')).toBeNull();
    first.unmount();
    open(apiTask({ indicators: [behind], status: 'OVERDUE', occurrences: [] }));
    await screen.findByText(/Досягнуто 50 %/);
    expect(screen.getByText('Не виконано')).toBeTruthy();
  });

  it('shows what a correction replaced, and takes another one with its reason', async () => {
    const right = apiSeriesValue({
      id: 'm3',
      value: 214,
      measuredOn: '2026-09-28',
      enteredAt: '2026-11-12T09:00:00Z',
      correctsId: 'm2',
      reason: 'переставлено цифри',
    });
    const series = [right, apiSeriesValue({ id: 'm2', value: 241, measuredOn: '2026-09-28' })];
    const { user, asked } = open(apiTask({ indicators: [apiIndicator({ series })] }), {
      CorrectMeasurement: {
        correctMeasurement: {
          __typename: 'MeasurementPayload',
          task: { __typename: 'Task', id: 'task' },
        },
      },
    });
    await user.click(await screen.findByText('Таблиця вимірювань (1)'));
    expect((await rowOf(/^28\.09\.2026/)).textContent).toContain(
      '214було 241, виправлено 12 листопада 2026 р.: переставлено цифри',
    );
    await user.click(screen.getByRole('button', { name: /^Виправити ?: 214, 28\.09\.2026$/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'Виправлення вимірювання' }));
    await user.click(dialog.getByRole('button', { name: 'Виправити' }));
    expect(dialog.getByText('Вкажіть причину.')).toBeTruthy();
    await user.click(dialog.getByRole('checkbox', { name: /внесено помилково/ }));
    await user.type(dialog.getByRole('textbox', { name: 'Причина виправлення' }), 'Інший показник');
    await user.click(dialog.getByRole('button', { name: 'Виправити' }));
    expect(await screen.findByText('Значення вилучено.')).toBeTruthy();
    expect(inputOf(asked, 'CorrectMeasurement')).toEqual({
      id: 'm3',
      value: null,
      reason: 'Інший показник',
    });
  });

  it('without numbers is fulfilled by a confirmed answer of somebody else', async () => {
    const statement = { targets: [], measurements: [], series: [], attainment: null, result: 'UNMEASURED' };
    const proving = apiUpdate({
      id: 'proving',
      review: 'CONFIRMED',
      evidence: [apiEvidence({ title: 'Акт' })],
      can: { __typename: 'StatusUpdateCan', review: false, prove: true },
    });
    const task = apiTask({
      indicators: [apiIndicator({ ...statement, pace: null })],
      updates: [proving, apiUpdate({ id: 'other' })],
    });
    const { user, asked } = open(task, {
      FulfilIndicator: {
        fulfilIndicator: { __typename: 'IndicatorPayload', task: { __typename: 'Task', id: 'task' } },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Підтвердити ?:/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'Показник виконано' }));
    expect(dialog.getAllByRole('radio')).toHaveLength(1);
    await user.click(dialog.getByRole('button', { name: 'Підтвердити' }));
    expect(await screen.findByText('Показник підтверджено.')).toBeTruthy();
    expect(inputOf(asked, 'FulfilIndicator')).toEqual({
      indicatorId: 'shelters',
      updateId: 'proving',
      note: null,
    });
  });

  it('without numbers is done or not, by evidence', async () => {
    open(
      apiTask({
        indicators: [apiIndicator({ targets: [], measurements: [], attainment: null, result: 'UNMEASURED' })],
      }),
    );
    expect(await screen.findByText(/Якісний показник/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Додати вимірювання/ })).toBeNull();
  });

  it('takes a new value with its source, and no value of tomorrow', async () => {
    const { user, asked } = open(apiTask(), {
      AddMeasurement: {
        addMeasurement: {
          __typename: 'MeasurementPayload',
          measurement: { __typename: 'Measurement', id: 'm3' },
          indicator: apiIndicator({
            measurements: [apiMeasurement({ id: 'm3', value: 240, measuredOn: '2026-11-21' })],
          }),
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /Додати вимірювання/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Нове вимірювання' });
    const day = within(dialog).getByLabelText('День вимірювання');
    await user.clear(day);
    await user.type(day, '2026-11-22');
    await user.type(within(dialog).getByLabelText('Значення'), '240');
    await user.click(within(dialog).getByRole('button', { name: 'Додати' }));
    expect(await within(dialog).findByText('День вимірювання не може бути в майбутньому.')).toBeTruthy();
    await user.clear(day);
    await user.type(day, '2026-11-21');
    await user.type(within(dialog).getByLabelText(/Джерело/), 'Акт 12');
    await user.click(within(dialog).getByRole('button', { name: 'Додати' }));
    expect(await screen.findByText('Вимірювання додано.')).toBeTruthy();
    expect(inputOf(asked, 'AddMeasurement')).toEqual({
      indicatorId: 'shelters',
      value: 240,
      measuredOn: '2026-11-21',
      source: 'Акт 12',
      note: null,
    });
  });
});
