import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { apiEvidence, apiOccurrence, apiTask, apiUpdate } from '../testing/api-task.js';
import { refusal, renderPage, type Answers } from '../testing/render-page.js';
import { Component as MyTasksPage } from './my-tasks-page.js';

const due = (task: ReturnType<typeof apiTask>, occurrence: ReturnType<typeof apiOccurrence>) => ({
  __typename: 'DueOccurrence',
  task,
  occurrence,
});

const shelters = apiTask();
const [overdue, running] = [
  apiOccurrence({ ...shelters.occurrences[0] }),
  apiOccurrence({ ...shelters.occurrences[1] }),
];
const centre = apiTask({ id: 'centre', code: '7.1.3', title: 'Створити денний центр', indicators: [] });
const centreYear = apiOccurrence({ id: 'centre-year', key: '2026', fromOn: '2026-01-01' });

function myTasks(parts: Record<string, unknown> = {}) {
  return {
    myTasks: {
      __typename: 'MyTasks',
      today: '2026-11-21',
      window: { __typename: 'ReportingWindow', key: '2026-H2', dueOn: '2027-01-10' },
      due: [due(shelters, overdue), due(shelters, running), due(centre, centreYear)],
      answered: [],
      toReview: [],
      ...parts,
    },
  };
}

const NOTHING_TO_DECIDE = { myTasks: { __typename: 'MyTasks', toDecide: [] } };

const sent = ({ input }: Record<string, unknown>) => {
  const given = input && typeof input === 'object' ? { ...input } : {};
  const id = 'occurrenceId' in given ? given.occurrenceId : '';
  const update = apiUpdate({ id: `sent-${String(id)}`, occurrenceId: id });
  return {
    submitStatus: {
      __typename: 'SubmitStatusPayload',
      update,
      occurrence: apiOccurrence({ id, version: 9, lastUpdate: update }),
      task: { __typename: 'Task', id: 'task', status: 'IN_PROGRESS', version: 4 },
    },
  };
};

function open(answers: Answers = {}, at = '/my-tasks') {
  return renderPage(MyTasksPage, {
    path: '/my-tasks',
    at,
    answers: { MyTasks: myTasks(), MyDecisions: NOTHING_TO_DECIDE, SubmitStatus: sent, ...answers },
  });
}

const form = () => screen.findByRole('form', { name: /Звіт про стан/ });
const choice = async (name: string) => within(await form()).getByRole('radio', { name: new RegExp(name) });
const textOf = async (label: RegExp) => within(await form()).getByLabelText(label);
const inputsOf = (asked: { operation: string; variables: Record<string, unknown> }[]) =>
  asked.filter((one) => one.operation === 'SubmitStatus').map((one) => one.variables['input']);

beforeEach(() => localStorage.clear());

describe('my tasks', () => {
  it('say how much is due, until when and how long it takes', async () => {
    open();
    expect(await screen.findByText(/Оновіть 3 з 3 до 10 січня 2027 р\./)).toBeTruthy();
    expect(screen.getByText(/Залишилося приблизно 3 хвилини\./)).toBeTruthy();
  });

  it('show each deadline with its status, its period and what was last said of it', async () => {
    open();
    const row = await screen.findByRole('button', { name: /Прострочено 4\.1\.2\. Щокварталу/ });
    expect(row.textContent).toContain('III квартал 2026 · подано «Виконується» 12 жовт.');
    expect(row.textContent).toContain('30 вер.');
    expect(row.getAttribute('aria-current')).toBe('true');
  });

  it('say that nothing is expected when nothing is', async () => {
    open({ MyTasks: myTasks({ due: [] }) });
    expect(await screen.findByRole('heading', { name: 'Зараз від вас нічого не чекають' })).toBeTruthy();
  });

  it('tell a lost connection and try again when asked', async () => {
    let broken = true;
    const { user } = open({
      MyTasks: () => {
        if (broken) throw new TypeError('Failed to fetch');
        return myTasks();
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Сервер не відповідає');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Спробувати ще раз' }));
    expect(await screen.findByText(/Оновіть 3 з 3/)).toBeTruthy();
  });

  it('are answered by keyboard alone, and the next one takes the focus and is announced', async () => {
    const { user, asked } = open();
    await form();
    await user.keyboard('jj2');
    expect(document.activeElement).toBe(await choice('Виконується'));
    await user.tab();
    await user.keyboard('198');
    await user.tab();
    await user.keyboard('Перевірено 198 укриттів.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Подано. Наступне: 7.1.3, 2026 рік.')).toBeTruthy();
    expect(inputsOf(asked)).toEqual([
      {
        occurrenceId: 'q4',
        version: 1,
        choice: 'IN_PROGRESS',
        text: 'Перевірено 198 укриттів.',
        reason: null,
        evidence: [],
        measurements: [{ indicatorId: 'shelters', value: 198 }],
      },
    ]);
    expect(await screen.findByRole('heading', { name: '7.1.3, 2026 рік' })).toBeTruthy();
    await waitFor(async () => expect(document.activeElement).toBe(await choice('Виконано')));
  });

  it('walk by the place of the key, so a Ukrainian layout is no hindrance', async () => {
    open();
    const desk = (await form()).closest('[tabindex]');
    expect(desk).not.toBeNull();
    // «о» stands where J stands on a Latin keyboard.
    const press = (code: string, key: string) => {
      if (desk) act(() => void fireEvent.keyDown(document.activeElement ?? desk, { code, key }));
    };
    press('KeyJ', 'о');
    press('KeyJ', 'о');
    expect(await screen.findByRole('heading', { name: '4.1.2, IV квартал 2026' })).toBeTruthy();
    press('KeyK', 'л');
    expect(await screen.findByRole('heading', { name: '4.1.2, III квартал 2026' })).toBeTruthy();
  });

  it('do not take letters and digits of a text for commands', async () => {
    const { user } = open();
    await user.click(await textOf(/Що зроблено/));
    await user.keyboard('jk 12345');
    expect((await textOf(/Що зроблено/)).textContent).toBe('jk 12345');
    expect(screen.getByRole('heading', { name: '4.1.2, III квартал 2026' })).toBeTruthy();
    expect(within(await form()).queryByRole('radio', { checked: true })).toBeNull();
  });

  it('open the deadline that the address names', async () => {
    open({}, '/my-tasks?o=centre-year');
    expect(await screen.findByRole('heading', { name: '7.1.3, 2026 рік' })).toBeTruthy();
  });
});

describe('an answer', () => {
  it('«done» without proof is explained before it is sent', async () => {
    const { user, asked } = open();
    await user.click(await choice('Виконано'));
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    expect(await screen.findByText(/Щоб подати «Виконано», додайте посилання або файл/)).toBeTruthy();
    expect(inputsOf(asked)).toEqual([]);
  });

  it('«done» with a link goes, also when the link was typed and not added', async () => {
    const { user, asked } = open();
    await user.click(await choice('Виконано'));
    await user.type(await textOf(/^Посилання$/), 'https://data.example.org/1{Enter}');
    await user.type(await textOf(/^Посилання$/), 'https://data.example.org/2');
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    await waitFor(() =>
      expect(inputsOf(asked)).toMatchObject([
        {
          choice: 'DONE',
          evidence: [{ link: 'https://data.example.org/1' }, { link: 'https://data.example.org/2' }],
        },
      ]),
    );
  });

  it('«done» takes an address that is pasted outside of the fields', async () => {
    const { user, asked } = open();
    await user.click(await choice('Виконано'));
    await user.paste('https://data.example.org/3');
    await user.paste('не адреса');
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    await waitFor(() =>
      expect(inputsOf(asked)).toMatchObject([
        { choice: 'DONE', text: '', evidence: [{ link: 'https://data.example.org/3' }] },
      ]),
    );
  });

  it('cannot have a link that is no address', async () => {
    const { user, asked } = open();
    await user.click(await choice('Виконано'));
    await user.type(await textOf(/^Посилання$/), 'javascript:alert(1)');
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    expect(await screen.findByText('Посилання має починатися з https:// або http://.')).toBeTruthy();
    expect(inputsOf(asked)).toEqual([]);
  });

  it('«cannot be done» asks for the reason and is not sent without it', async () => {
    const { user, asked } = open();
    await user.click(await choice('Не може бути виконано'));
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    expect(await screen.findByText('Поясніть причину одним-двома реченнями.')).toBeTruthy();
    expect(inputsOf(asked)).toEqual([]);
    await user.type(await textOf(/Чому не може бути виконано/), 'Приміщення продано.');
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    await waitFor(() =>
      expect(inputsOf(asked)).toMatchObject([{ choice: 'CANNOT_BE_DONE', reason: 'Приміщення продано.' }]),
    );
  });

  it('without a status asks for one', async () => {
    const { user, asked } = open();
    await form();
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    expect(await screen.findByText('Виберіть стан: клавіші 1–5.')).toBeTruthy();
    expect(inputsOf(asked)).toEqual([]);
  });

  it('with a value that fell asks for a word and stops nobody', async () => {
    const { user, asked } = open();
    expect((await form()).textContent).toContain('Минулого разу: 214 (28 вересня 2026 р.)');
    await user.type(await textOf(/Перевірено не менше 240/), '198');
    expect(
      await screen.findByText('Значення менше за попереднє на 16. Якщо так і є, поясніть чому.'),
    ).toBeTruthy();
    await user.click(await choice('Виконується'));
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    await waitFor(() => expect(inputsOf(asked)).toHaveLength(1));
  });

  it('with a value ten times everything before asks whether a digit is too many, and stops nobody', async () => {
    const { user, asked } = open();
    expect((await form()).textContent).toContain('ціль: щонайменше 240 укриттів');
    await user.type(await textOf(/Перевірено не менше 240/), '2400');
    expect(
      await screen.findByText(
        'Незвичне значення: перевірте, чи немає зайвої цифри або знака. Якщо так і є, поясніть чому.',
      ),
    ).toBeTruthy();
    await user.click(await choice('Виконується'));
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    await waitFor(() =>
      expect(inputsOf(asked)).toMatchObject([
        { measurements: [{ indicatorId: 'shelters', value: 2400 }], reason: null },
      ]),
    );
  });

  it('with a value that is no number is held back', async () => {
    const { user, asked } = open();
    await user.click(await choice('Виконується'));
    await user.type(await textOf(/Перевірено не менше 240/), 'близько 200');
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    expect(await screen.findByText('Введіть число, наприклад 198 або 3,5.')).toBeTruthy();
    expect(inputsOf(asked)).toEqual([]);
  });

  it('can begin from the text of last time', async () => {
    const { user } = open();
    await form();
    await user.click(screen.getByRole('button', { name: 'Вставити текст минулого разу' }));
    expect((await textOf(/Що зроблено/)).textContent).toBe('Перевірено 214 укриттів.');
  });

  it('is kept while the reader looks at another deadline', async () => {
    const { user } = open();
    await user.type(await textOf(/Що зроблено/), 'Половину перевірено.');
    await user.click(screen.getByRole('button', { name: /Створити денний центр/ }));
    await screen.findByRole('heading', { name: '7.1.3, 2026 рік' });
    await user.click(screen.getByRole('button', { name: /Прострочено 4\.1\.2/ }));
    await screen.findByRole('heading', { name: '4.1.2, III квартал 2026' });
    expect((await textOf(/Що зроблено/)).textContent).toBe('Половину перевірено.');
  });

  it('that was not sent is offered after a reload, not applied by itself', async () => {
    const first = open();
    await first.user.type(await textOf(/Що зроблено/), 'Половину перевірено.');
    expect(await screen.findByText(/Чернетку збережено о \d\d:\d\d/)).toBeTruthy();
    first.unmount();

    const { user } = open();
    expect(await screen.findByText(/Є чернетка, яку ви не подали/)).toBeTruthy();
    expect((await textOf(/Що зроблено/)).textContent).toBe('');
    await user.click(screen.getByRole('button', { name: 'Продовжити чернетку' }));
    expect((await textOf(/Що зроблено/)).textContent).toBe('Половину перевірено.');
  });

  const elsewhere = {
    __typename: 'AnswerDraft',
    version: 3,
    savedAt: '2026-11-21T07:41:00.000Z',
    choice: 'DONE',
    text: 'З телефона: перевірено половину.',
    reason: '',
    link: 'https://data.ex',
    evidence: [
      { __typename: 'DraftedEvidence', link: 'https://data.example.org/1', fileId: null, title: null },
      { __typename: 'DraftedEvidence', link: null, fileId: 'f1', title: 'Акт.pdf' },
    ],
    values: [{ __typename: 'DraftedValue', indicatorId: 'shelters', text: '198' }],
  };
  const keptOf = (asked: { operation: string; variables: Record<string, unknown> }[]) =>
    asked.filter((one) => one.operation === 'KeepAnswerDraft').map((one) => one.variables['input']);
  const keeps = (version: number) => () => ({
    keepAnswerDraft: {
      __typename: 'KeepAnswerDraftPayload',
      draft: { __typename: 'AnswerDraft', version },
    },
  });

  it('that was typed on another device is offered whole, and goes on from there', async () => {
    const { user, asked } = open({ AnswerDraft: { answerDraft: elsewhere }, KeepAnswerDraft: keeps(4) });
    expect(await screen.findByText(/Є чернетка, яку ви не подали: 21 листопада 2026/)).toBeTruthy();
    expect(screen.getByText('З телефона: перевірено половину.')).toBeTruthy();
    expect((await textOf(/Що зроблено/)).textContent).toBe('');
    await user.click(screen.getByRole('button', { name: 'Продовжити чернетку' }));
    expect((await textOf(/Що зроблено/)).textContent).toBe('З телефона: перевірено половину.');
    expect(await choice('Виконано')).toHaveProperty('checked', true);
    expect(await textOf(/Перевірено не менше 240/)).toHaveProperty('value', '198');
    expect((await form()).textContent).toContain('Акт.pdf');
    act(() => void dispatchEvent(new Event('online')));
    expect(await screen.findByText(/^Чернетку збережено о \d\d:\d\d тут і на сервері$/)).toBeTruthy();
    expect(keptOf(asked)).toEqual([
      {
        occurrenceId: 'q3',
        version: 2,
        draftVersion: 3,
        answer: {
          choice: 'DONE',
          text: 'З телефона: перевірено половину.',
          reason: '',
          link: 'https://data.ex',
          evidence: [{ link: 'https://data.example.org/1' }, { fileId: 'f1', title: 'Акт.pdf' }],
          values: [{ indicatorId: 'shelters', text: '198' }],
        },
      },
    ]);
  });

  it('does not cover what is being typed, however new the other draft is', async () => {
    let isAsked = false;
    const { user } = open({
      AnswerDraft: () => ({ answerDraft: isAsked ? elsewhere : null }),
      KeepAnswerDraft: () => {
        isAsked = true;
        return refusal('answer_draft.changed_meanwhile');
      },
    });
    await user.type(await textOf(/Що зроблено/), 'Моє.');
    act(() => void dispatchEvent(new Event('online')));
    expect(await screen.findByText('З телефона: перевірено половину.')).toBeTruthy();
    expect((await textOf(/Що зроблено/)).textContent).toBe('Моє.');
    expect(screen.getByText(/лише в цьому браузері$/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Прибрати її' }));
    expect((await textOf(/Що зроблено/)).textContent).toBe('Моє.');
    expect(screen.queryByText('З телефона: перевірено половину.')).toBeNull();
  });

  it('without a network is kept here alone and says so', async () => {
    const { user } = open({
      KeepAnswerDraft: () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await user.type(await textOf(/Що зроблено/), 'Моє.');
    await user.tab();
    act(() => void dispatchEvent(new Event('online')));
    expect(await screen.findByText(/^Чернетку збережено о \d\d:\d\d лише в цьому браузері$/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('that was sent leaves no draft behind', async () => {
    const { user } = open();
    await user.type(await textOf(/Що зроблено/), 'Половину перевірено.');
    await user.click(await choice('Виконується'));
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    await screen.findByText(/^Подано\. Наступне/);
    expect(localStorage).toHaveLength(0);
  });

  it('waits for the network whole, says so, and goes once when the network is back', async () => {
    let isDead = true;
    const { user, asked } = open({
      SubmitStatus: (variables) => {
        if (isDead) throw new TypeError('Failed to fetch');
        return sent(variables);
      },
    });
    await user.click(await choice('Виконується'));
    await user.type(await textOf(/Що зроблено/), 'Половину перевірено.');
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    expect(await screen.findByText('Чекає на мережу')).toBeTruthy();
    expect((await textOf(/Що зроблено/)).textContent).toBe('Половину перевірено.');
    expect(await choice('Виконується')).toHaveProperty('checked', true);

    isDead = false;
    act(() => void dispatchEvent(new Event('online')));
    expect(await screen.findByText(/^Надіслано: 4\.1\.2, III квартал 2026\./)).toBeTruthy();
    expect(inputsOf(asked)).toHaveLength(2);
    expect(localStorage).toHaveLength(0);
  });

  it('that waits is there after a reload, and goes from there', async () => {
    const dead = open({
      SubmitStatus: () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await dead.user.click(await choice('Виконується'));
    await dead.user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    await screen.findByText('Чекає на мережу');
    dead.unmount();

    const { asked } = open();
    expect(await screen.findByText(/^Надіслано: 4\.1\.2, III квартал 2026\./)).toBeTruthy();
    expect(inputsOf(asked)).toHaveLength(1);
  });

  it('that waits and is written on is a draft again', async () => {
    const { user } = open({
      SubmitStatus: () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await user.click(await choice('Виконується'));
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    await screen.findByText('Чекає на мережу');
    await user.type(await textOf(/Що зроблено/), 'Ще слово.');
    expect(screen.queryByText('Чекає на мережу')).toBeNull();
    expect(Object.keys(localStorage)).toEqual(['kvartal.draft.viewer.q3']);
  });

  it('over somebody else’s shows both and keeps what was typed', async () => {
    const theirs = apiUpdate({
      id: 'theirs',
      declared: 'IN_PROGRESS',
      forecast: 'AT_RISK',
      text: 'Бракує двох інспекторів.',
      authorName: 'Іван Мельник',
      submittedAt: '2026-11-20T08:00:00Z',
      lateDays: 0,
    });
    let changed = false;
    const { user, asked } = open({
      MyTasks: () => {
        if (!changed) return myTasks();
        const now = apiOccurrence({ ...overdue, version: 3, lastUpdate: theirs });
        const task = apiTask({ occurrences: [now, running] });
        return myTasks({ due: [due(task, now), due(task, running), due(centre, centreYear)] });
      },
      SubmitStatus: (variables) => {
        const first = !changed;
        changed = true;
        return first ? refusal('occurrence.changed_meanwhile') : sent(variables);
      },
    });
    await user.click(await choice('Виконується'));
    await user.type(await textOf(/Що зроблено/), 'Половину перевірено.');
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));

    expect(await screen.findByText('Поки ви писали, з’явилися зміни')).toBeTruthy();
    expect((await form()).textContent).toContain('Бракує двох інспекторів.');
    expect((await form()).textContent).toContain('Перевірено 214 укриттів.');
    expect((await textOf(/Що зроблено/)).textContent).toBe('Половину перевірено.');

    await user.click(screen.getByRole('button', { name: 'Зрозуміло, подам свою відповідь' }));
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    await waitFor(() => expect(inputsOf(asked)).toMatchObject([{ version: 2 }, { version: 3 }]));
  });
});

describe('the desk', () => {
  const ask = (answered: boolean) => {
    const done = apiOccurrence({ ...centreYear, version: 2, lastUpdate: apiUpdate({ id: 'mine' }) });
    const task = { ...centre, occurrences: [done] };
    return answered
      ? myTasks({ due: [], answered: [due(task, done)] })
      : myTasks({ due: [due(centre, centreYear)] });
  };

  it('keeps the form when somebody else’s answer takes the deadline off the list', async () => {
    let answered = false;
    const { user } = open({
      MyTasks: () => ask(answered),
      SubmitStatus: () => {
        answered = true;
        return refusal('occurrence.changed_meanwhile');
      },
    });
    await user.type(await textOf(/Що зроблено/), 'Половину перевірено.');
    await user.click(await choice('Виконується'));
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    expect(await screen.findByText('Поки ви писали, з’явилися зміни')).toBeTruthy();
    expect((await textOf(/Що зроблено/)).textContent).toBe('Половину перевірено.');
  });

  it('after the last answer shows what was sent and says that nothing is left', async () => {
    let answered = false;
    const { user } = open({
      MyTasks: () => ask(answered),
      SubmitStatus: (variables) => {
        answered = true;
        return sent(variables);
      },
    });
    await user.click(await choice('Виконується'));
    await user.click(screen.getByRole('button', { name: 'Подати й далі' }));
    expect(await screen.findByText('Подано. Більше нічого оновлювати.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Подати іншу відповідь' })).toBeTruthy();
    expect(screen.queryByRole('form', { name: /Звіт про стан/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Подати іншу відповідь' }));
    expect(document.activeElement).toBe(await choice('Виконано'));
  });
});

describe('a reviewer', () => {
  const claim = apiUpdate({
    id: 'claim',
    occurrenceId: 'claimed',
    declared: 'DONE',
    forecast: null,
    text: 'Усе перевірено.',
    evidence: [apiEvidence()],
    can: { __typename: 'StatusUpdateCan', review: true },
  });
  const claimed = apiOccurrence({ id: 'claimed', status: 'IN_REVIEW', declared: 'DONE', lastUpdate: claim });
  const answers: Answers = {
    MyTasks: myTasks({ due: [], toReview: [due(shelters, claimed)] }),
    ReviewStatus: () => ({
      reviewStatus: {
        __typename: 'ReviewStatusPayload',
        update: { ...claim, review: 'CONFIRMED' },
        occurrence: { ...claimed, status: 'DONE' },
        task: { __typename: 'Task', id: 'task', status: 'DONE', version: 4 },
      },
    }),
  };

  it('sees what is claimed and what proves it before confirming', async () => {
    const { user, asked } = open(answers);
    const proof = await screen.findByRole('link', { name: 'Акти перевірки' });
    expect(proof.getAttribute('href')).toBe('https://data.example.org/acts');
    expect(screen.getByText('Усе перевірено.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Погодити' }));
    await waitFor(() =>
      expect(asked.find((one) => one.operation === 'ReviewStatus')?.variables).toEqual({
        input: { updateId: 'claim', version: 1, confirm: true, note: null },
      }),
    );
  });

  it('returns an answer with a reason, and cannot without one', async () => {
    const { user, asked } = open(answers);
    await user.click(await screen.findByRole('button', { name: 'Повернути…' }));
    await user.click(screen.getByRole('button', { name: 'Повернути з поясненням' }));
    expect(await screen.findByText(/Напишіть, чого бракує/)).toBeTruthy();
    expect(asked.some((one) => one.operation === 'ReviewStatus')).toBe(false);
    await user.type(screen.getByLabelText(/Чого бракує/), 'Немає актів за Приміський район.');
    await user.click(screen.getByRole('button', { name: 'Повернути з поясненням' }));
    await waitFor(() =>
      expect(asked.find((one) => one.operation === 'ReviewStatus')?.variables).toEqual({
        input: { updateId: 'claim', version: 1, confirm: false, note: 'Немає актів за Приміський район.' },
      }),
    );
  });

  it('confirms together those that were looked at, and only those', async () => {
    const second = { ...claim, id: 'second', occurrenceId: 'claimed-too' };
    const claimedToo = apiOccurrence({ ...claimed, id: 'claimed-too', lastUpdate: second });
    const { user, asked } = open({
      MyTasks: myTasks({ due: [], toReview: [due(shelters, claimed), due(centre, claimedToo)] }),
      ConfirmStatuses: () => ({
        confirmStatuses: {
          __typename: 'ConfirmStatusesPayload',
          results: [
            { __typename: 'ConfirmedAnswer', updateId: 'claim', code: null },
            { __typename: 'ConfirmedAnswer', updateId: 'second', code: 'review.already_decided' },
          ],
        },
      }),
    });
    const all = await screen.findByRole('button', { name: 'Погодити вибрані · 0' });
    expect(all).toHaveProperty('disabled', true);
    const unseen = screen.getByRole('checkbox', { name: 'Вибрати відповідь: 7.1.3' });
    expect(unseen).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: 'Вибрати відповідь: 4.1.2' }));
    await user.click(screen.getByRole('button', { name: /Створити денний центр/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Вибрати відповідь: 7.1.3' }));
    await user.click(screen.getByRole('button', { name: 'Погодити вибрані · 2' }));
    expect(
      await screen.findByText(/^Погоджено: 1\. Не погоджено 1 відповідь: Цю відповідь уже перевірили/),
    ).toBeTruthy();
    expect(asked.find((one) => one.operation === 'ConfirmStatuses')?.variables).toEqual({
      input: {
        updates: [
          { updateId: 'claim', version: claimed.version },
          { updateId: 'second', version: claimedToo.version },
        ],
      },
    });
  });
});
