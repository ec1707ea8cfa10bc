import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { apiDraft, DRAFT, draftServer } from '../testing/api-draft.js';
import { refusal, renderPage, type Answers } from '../testing/render-page.js';
import { Component as ImportPage } from './import-page.js';

const UNITS = [{ __typename: 'OrgUnit', id: 'u1', name: 'Відділ цифрового розвитку' }];

const PLANS = [{ __typename: 'Plan', id: 'plan', slug: 'plan-2026', title: 'Чинний план' }];

/** Opens the review of a draft on a server that corrects as the real one does. */
function open(answers: Answers = {}, record = apiDraft()) {
  const server = draftServer();
  const page = renderPage(ImportPage, {
    path: '/imports/:id',
    at: '/imports/draft',
    answers: {
      ImportPage: () => ({
        draft: record.state === 'OPEN' ? apiDraft({ ...record, ...server.held() }) : record,
        orgUnits: UNITS,
        plans: PLANS,
      }),
      UndoCorrection: () => {
        const answer = server.undo();
        if (typeof answer === 'string') return refusal(answer);
        return { undoCorrection: { __typename: 'DraftPayload', draft: answer } };
      },
      CorrectDraft: (variables) => {
        const answer = server.correct(variables);
        if (typeof answer === 'string') return refusal(answer);
        return { correctDraft: { __typename: 'DraftPayload', draft: answer } };
      },
      ...answers,
    },
  });
  return { ...page, server };
}

const queue = () => screen.findByRole('region', { name: /^Питання/ });
const questions = async () => within(await queue()).getAllByRole('button');
const focusOn = async (name: RegExp) => {
  const found = await question(name);
  act(() => found.focus());
};
const question = async (name: RegExp) => within(await queue()).findByRole('button', { name });
const field = (name: string) => screen.getByRole('textbox', { name });
const focused = () => document.activeElement;

describe('the review of a document', () => {
  it('asks first what may distort the plan, and opens there', async () => {
    open();
    const texts = (await questions()).map((button) => button.textContent);
    expect(texts).toEqual([
      'Помилка: 1.2. Строк у файлі втрачено.',
      'Перевірте: 1.1. Рік не вказано: взято перший.',
      'Зауваження: Про план. Розпорядчого акта не знайдено.',
    ]);
    expect((await questions())[0]?.getAttribute('aria-current')).toBe('true');
    expect(screen.getByText('2. Прочитано: 1 розділ, 3 завдання')).toBeTruthy();
    expect(screen.getByText('3. Перевірка: 3 питання').getAttribute('aria-current')).toBe('step');
  });

  it('shows the row of the document between its neighbours, the cell in question marked', async () => {
    const { user } = open();
    await user.click(await question(/1\.1\./));
    const paper = screen.getByRole('region', { name: 'У документі' });
    expect(within(paper).getByText('Таблиця 1, рядок 3')).toBeTruthy();
    const current = within(paper)
      .getAllByRole('row')
      .filter((row) => row.hasAttribute('aria-current'));
    expect(current.map((row) => row.textContent)).toEqual([
      '1.1. Оновити перелік наборів данихПротягом рокуВідділ цифрового розвитку, Управління освіти',
    ]);
    expect(within(paper).getByText('Протягом року').tagName).toBe('MARK');
  });

  it('leads from a question into the field that answers it', async () => {
    const { user } = open();
    await user.click(await question(/1\.1\./));
    await waitFor(() => expect(focused()).toBe(field('Строк')));
    await user.click(await question(/Про план/));
    await waitFor(() => expect(focused()).toBe(field('Вид')));
  });

  it('is walked by the keyboard: N or J next, K back, E into the field, Escape out of it', async () => {
    const { user } = open();
    await focusOn(/1\.2\./);
    await user.keyboard('n');
    await waitFor(() => expect(focused()?.textContent).toContain('1.1.'));
    await user.keyboard('e');
    await waitFor(() => expect(focused()).toBe(field('Строк')));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(focused()?.textContent).toContain('1.1.'));
    await user.keyboard('jn');
    await waitFor(() => expect(focused()?.textContent).toContain('1.2.'));
    await user.keyboard('k');
    await waitFor(() => expect(focused()?.textContent).toContain('Про план'));
  });

  it('accepts by Enter on the question, and undoes by U', async () => {
    const { user, server } = open();
    await focusOn(/1\.2\./);
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await questions()).toHaveLength(2));
    expect(server.corrected).toEqual([
      {
        kind: 'settle',
        pointer: '/sections/0/tasks/1/schedule',
        code: 'schedule.lost',
        text: 'Строк у файлі втрачено.',
      },
    ]);
    await waitFor(() => expect(focused()?.textContent).toContain('1.1.'));
    await user.keyboard('u');
    await waitFor(async () => expect(await questions()).toHaveLength(3));
    expect(await screen.findByText('Виправлення скасовано.')).toBeTruthy();
    expect(server.held().draft).toEqual(DRAFT);
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/Скасовувати нічого/)).toBeTruthy();
  });

  it('puts a skipped question to the end of the list for everybody, until that is taken back', async () => {
    const { user, server } = open();
    await focusOn(/1\.2\./);
    await user.keyboard('s');
    await waitFor(() => expect(focused()?.textContent).toContain('1.1.'));
    await waitFor(async () =>
      expect((await questions()).map((button) => button.textContent).at(-1)).toBe(
        'Помилка: 1.2. Строк у файлі втрачено. (пропущено)',
      ),
    );
    expect(server.held().draft.issues).toMatchObject([{}, {}, { code: 'schedule.lost', skipped: true }]);
    expect(focused()?.textContent).toContain('1.1.');
    await user.keyboard('u');
    await waitFor(() => expect(server.held().draft).toEqual(DRAFT));
  });

  it('lets letters be letters in a field', async () => {
    const { user } = open();
    await user.click(await question(/Про план/));
    await waitFor(() => expect(focused()).toBe(field('Вид')));
    await user.keyboard('anne');
    expect(field('Вид')).toHaveProperty('value', 'anne');
  });

  it('closes a question that is right as it is, and goes to the next', async () => {
    const { user, server } = open();
    await focusOn(/1\.1\./);
    await user.click(await question(/1\.1\./));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(focused()?.textContent).toContain('1.1.'));
    await user.keyboard('a');
    await waitFor(async () => expect(await questions()).toHaveLength(2));
    expect(server.corrected).toMatchObject([{ kind: 'settle', pointer: '/sections/0/tasks/0/schedule' }]);
    expect(server.held().draft.sections).toEqual(DRAFT.sections);
    await waitFor(() => expect(focused()?.textContent).toContain('Про план'));
  });

  it('says so when the last question is closed', async () => {
    const { user } = open();
    for (const name of [/1\.2\./, /1\.1\./, /Про план/]) {
      await user.click(await question(name));
      await user.keyboard('{Escape}');
      await waitFor(() => expect(focused()?.textContent).toMatch(name));
      await user.keyboard('a');
      await waitFor(async () => expect(within(await queue()).queryByRole('button', { name })).toBeNull());
    }
    expect(screen.getByText('Сумнівів немає. Перегляньте завдання і прийміть план.')).toBeTruthy();
    expect(focused()).toBe(await queue());
  });
});

describe('a deadline', () => {
  it('is corrected by a phrase that is read while it is typed; the document’s words stay', async () => {
    const { user, server } = open();
    await user.click(await question(/1\.1\./));
    await waitFor(() => expect(field('Строк')).toHaveProperty('value', '2026 рік'));
    await user.clear(field('Строк'));
    await user.type(field('Строк'), 'щокварталу 2027 року');
    expect(await screen.findByText('Зрозуміло так: щокварталу, 2027 рік. Усього 4 строки.')).toBeTruthy();
    const ribbon = screen.getByRole('img', { name: /^Квартали:/ });
    expect(ribbon.getAttribute('aria-label')).toMatch(
      /I квартал 2026 – IV квартал 2026[^:]*: строків немає; I квартал 2027 – IV квартал 2027[^:]*: Термін не настав$/,
    );
    expect(server.corrected).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Зберегти' }));
    await waitFor(async () => expect(await questions()).toHaveLength(2));
    expect(server.corrected).toEqual([
      {
        kind: 'set',
        pointer: '/sections/0/tasks/0/schedule',
        value: { kind: 'recurring', every: 'quarter', from: '2027-Q1', to: '2027-Q4' },
      },
    ]);
    expect(server.held().draft.sections[0]?.tasks[0]?.deadlineText).toBe('Протягом року');
    expect(screen.queryByRole('button', { name: 'Зберегти' })).toBeNull();
  });

  it('that is not understood is not saved, and stays as it was typed', async () => {
    const { user, server } = open();
    await user.click(await question(/1\.1\./));
    await user.clear(field('Строк'));
    await user.type(field('Строк'), 'як вийде{Control>}{Enter}{/Control}');
    expect((await screen.findAllByText(/Такий строк не зрозуміло/)).length).toBeGreaterThan(0);
    expect(field('Строк').getAttribute('aria-invalid')).toBe('true');
    expect(field('Строк')).toHaveProperty('value', 'як вийде');
    expect(server.corrected).toEqual([]);
  });

  it('is marked by hand where the document lost it, each quarter saved as it is pressed', async () => {
    const { user, server } = open();
    await user.click(await question(/1\.2\./));
    await user.click(await screen.findByRole('checkbox', { name: 'II квартал 2026' }));
    await user.click(screen.getByRole('checkbox', { name: 'III квартал 2026' }));
    await waitFor(() => expect(server.corrected).toHaveLength(2));
    expect(server.corrected[1]).toEqual({
      kind: 'set',
      pointer: '/sections/0/tasks/1/schedule',
      value: { kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q3' }] },
    });
    await waitFor(() => expect(field('Строк')).toHaveProperty('value', 'II–III квартали 2026 року'));
    expect(await questions()).toHaveLength(2);
  });

  it('is one of the readings that are possible', async () => {
    const { user, server } = open();
    await user.click(await question(/1\.1\./));
    await user.click(screen.getByText('Інші можливі прочитання'));
    await user.click(screen.getByRole('button', { name: 'щороку (2 строки)' }));
    await waitFor(() =>
      expect(server.corrected).toEqual([
        {
          kind: 'set',
          pointer: '/sections/0/tasks/0/schedule',
          value: { kind: 'recurring', every: 'year', from: '2026-Q1', to: '2027-Q4' },
        },
      ]),
    );
  });
});

describe('what stands where', () => {
  it('is changed at a press, and the keyboard goes along', async () => {
    const { user, server } = open();
    await user.click(await question(/1\.1\./));
    await user.click(screen.getByRole('button', { name: 'Об’єднати з наступним' }));
    await waitFor(() => expect(server.held().draft.sections[0]?.tasks).toHaveLength(2));
    expect(field('Завдання')).toHaveProperty('value', 'Оновити перелік наборів даних Навчити посадових осіб');
    await waitFor(() =>
      expect(focused()).toBe(screen.getByRole('region', { name: /^Як це буде в системі/ })),
    );
  });

  it('is told where it cannot be changed, and nothing is sent', async () => {
    const { user, server } = open();
    const outline = await screen.findByRole('navigation', { name: 'Усе прочитане' });
    await user.click(within(outline).getByRole('button', { name: '1.3. Підтримувати портал' }));
    await user.click(screen.getByRole('button', { name: 'Об’єднати з наступним' }));
    expect((await screen.findByRole('alert')).textContent).toContain('немає іншого, з яким його об’єднати');
    expect(server.corrected).toEqual([]);
  });

  it('is split by titles', async () => {
    const { user, server } = open();
    await user.click(await question(/1\.1\./));
    await user.click(screen.getByRole('button', { name: 'Розділити…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Розділити завдання' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Назви' }), '{Enter}Оприлюднити перелік');
    await user.click(within(dialog).getByRole('button', { name: 'Розділити завдання' }));
    await waitFor(() =>
      expect(server.held().draft.sections[0]?.tasks.map(({ title }) => title)).toEqual([
        'Оновити перелік наборів даних',
        'Оприлюднити перелік',
        'Навчити посадових осіб',
        'Підтримувати портал',
      ]),
    );
  });
});

describe('the executors', () => {
  it('are told as known or new to the council, and stay whole when another is added', async () => {
    const { user, server } = open();
    await user.click(await question(/1\.1\./));
    const notes = (name: string) =>
      screen.getByText(name, { selector: 'li > span' }).parentElement?.querySelector('small')?.textContent;
    expect(notes('Відділ цифрового розвитку')).toBe('відповідальний · є в довіднику');
    expect(notes('Управління освіти')).toBe('за згодою · новий у довіднику');
    await user.type(field('Виконавці'), '{Enter}КП «Теплодім»');
    await user.click(await screen.findByRole('button', { name: 'Зберегти' }));
    await waitFor(() => expect(server.corrected).toHaveLength(1));
    expect(server.corrected[0]).toEqual({
      kind: 'set',
      pointer: '/sections/0/tasks/0/executors',
      value: [
        { name: 'Відділ цифрового розвитку', kind: 'unit', parent: null, byConsent: false },
        { name: 'Управління освіти', kind: 'unit', parent: null, byConsent: true },
        { name: 'КП «Теплодім»', kind: 'enterprise', parent: null, byConsent: false },
      ],
    });
  });
});

describe('an executor', () => {
  it('is said once who it is', async () => {
    const { user, server } = open();
    await user.click(await question(/1\.1\./));
    const isMeant = (_: string, element: Element | null) =>
      element?.tagName === 'SUMMARY' && element.textContent === 'Хто це? Управління освіти';
    await user.click(screen.getByText(isMeant));
    const who = screen.getAllByRole('combobox', { name: 'Це' }).at(-1);
    if (!who) throw new Error('no choice of units');
    await user.selectOptions(who, 'Відділ цифрового розвитку');
    await user.click(screen.getByRole('button', { name: 'Зберегти Управління освіти' }));
    await waitFor(() =>
      expect(server.corrected).toEqual([
        { kind: 'unit', name: 'Управління освіти', unitId: 'u1', executorKind: 'unit', parent: null },
      ]),
    );
    expect(await screen.findByText(/це Відділ цифрового розвитку/)).toBeTruthy();
  });
});

describe('what was typed', () => {
  it('stays when somebody else changed the draft, which is said, and can be saved onto the new state', async () => {
    const { user, server } = open();
    await user.click(await question(/Про план/));
    await user.type(field('Номер'), '412');
    server.meanwhile('/city', 'Калинів');
    await user.click(screen.getByRole('button', { name: 'Зберегти' }));
    expect(await screen.findByText(/Чернетку щойно змінив хтось інший/)).toBeTruthy();
    expect(field('Номер')).toHaveProperty('value', '412');
    await waitFor(() => expect(field('Місто')).toHaveProperty('value', 'Калинів'));

    await user.click(screen.getByRole('button', { name: 'Зберегти' }));
    await waitFor(() =>
      expect(server.corrected).toEqual([{ kind: 'set', pointer: '/legalBasis/number', value: '412' }]),
    );
  });

  it('stays when the server refuses it, with the words of the refusal', async () => {
    const { user } = open({ CorrectDraft: () => refusal('draft.bad_pointer') });
    await user.click(await question(/Про план/));
    await user.type(field('Номер'), '412');
    await user.click(screen.getByRole('button', { name: 'Зберегти' }));
    expect(await screen.findByText(/Такого поля в чернетці немає/)).toBeTruthy();
    expect(field('Номер')).toHaveProperty('value', '412');
  });

  it('waits in its field while one looks at another task, and can be taken back', async () => {
    const { user, server } = open();
    await user.click(await question(/Про план/));
    await user.type(field('Номер'), '412');
    await user.click(await question(/1\.1\./));
    await user.click(await question(/Про план/));
    expect(field('Номер')).toHaveProperty('value', '412');
    await user.click(screen.getByRole('button', { name: 'Повернути як було' }));
    expect(field('Номер')).toHaveProperty('value', '');
    expect(server.corrected).toEqual([]);
  });

  it('that is no day or no period is not sent', async () => {
    const { user, server } = open();
    await user.click(await question(/Про план/));
    await user.type(field('Дата'), '31.02.2026{Enter}');
    expect(field('Дата').getAttribute('aria-invalid')).toBe('true');
    await user.clear(field('Дата'));
    await user.type(field('Дата'), '18.12.2025{Enter}');
    await waitFor(() =>
      expect(server.corrected).toEqual([{ kind: 'set', pointer: '/legalBasis/date', value: '2025-12-18' }]),
    );
    expect(field('Період')).toHaveProperty('value', '2026–2027 роки');
    await user.clear(field('Період'));
    await user.type(field('Період'), 'колись{Enter}');
    expect(await screen.findByText(/Напишіть роки або квартали/)).toBeTruthy();
    expect(server.corrected).toHaveLength(1);
  });
});

describe('any place of the document', () => {
  it('can be opened from the outline, a section too', async () => {
    const { user, server } = open();
    const outline = await screen.findByRole('navigation', { name: 'Усе прочитане' });
    await user.click(within(outline).getByRole('button', { name: '1.3. Підтримувати портал' }));
    expect(field('Завдання')).toHaveProperty('value', 'Підтримувати портал');
    await user.click(within(outline).getByRole('button', { name: '1. Відкритість за замовчуванням' }));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Принцип хартії' }),
      '2. Своєчасність і повнота',
    );
    await waitFor(() =>
      expect(server.corrected).toEqual([{ kind: 'set', pointer: '/sections/0/principle', value: 2 }]),
    );
  });

  it('tells how every column of the document was understood', async () => {
    const { user } = open();
    await user.click(await question(/Про план/));
    const paper = screen.getByRole('region', { name: 'У документі' });
    expect(within(paper).getByRole('row', { name: 'Термін строк' })).toBeTruthy();
    expect(within(paper).getByRole('row', { name: 'Примітка не розпізнано' })).toBeTruthy();
  });
});

const acceptAnswer = {
  acceptDraft: {
    __typename: 'AcceptDraftPayload',
    plan: { __typename: 'Plan', id: 'plan', slug: 'plan-2026', title: DRAFT.title },
  },
};

const comparison = {
  draftComparison: {
    __typename: 'PlanComparison',
    title: { __typename: 'TitleChange', before: 'План дій', after: 'План заходів' },
    period: {
      __typename: 'PeriodChange',
      before: { __typename: 'Period', from: '2026-Q1', to: '2026-Q4' },
      after: { __typename: 'Period', from: '2025-Q4', to: '2026-Q4' },
    },
    same: 1,
    changes: [
      {
        __typename: 'TaskChangeView',
        kind: 'CHANGED',
        moved: false,
        fields: ['DEADLINE'],
        before: { ...words('1.1', 'Оновити перелік'), deadlineText: 'II квартал' },
        after: { ...words('1.1', 'Оновити перелік'), deadlineText: 'IV квартал' },
      },
      {
        __typename: 'TaskChangeView',
        kind: 'REMOVED',
        moved: false,
        fields: [],
        before: words('1.2', 'Навчити'),
        after: null,
      },
    ],
  },
};

function words(code: string, title: string) {
  return {
    __typename: 'TaskWords',
    code,
    title,
    section: 'Дані',
    description: null,
    baseline: null,
    deadlineText: null,
    kpis: [],
    executors: [],
  };
}

const toAccept = async (user: ReturnType<typeof open>['user']) => {
  await user.click(await screen.findByRole('button', { name: 'До прийняття плану' }));
  return screen.findByRole('form', { name: 'Прийняти план' });
};

/** Looks at the page while the browser prints it. */
const onPaper = (looks: () => void) => {
  const tell = (name: 'beforeprint' | 'afterprint') =>
    act(() => void globalThis.dispatchEvent(new Event(name)));
  tell('beforeprint');
  looks();
  tell('afterprint');
};
const readOnPaper = () => screen.queryByRole('table', { name: 'Прочитане в документі' })?.textContent ?? null;

describe('on paper', () => {
  it('the review is all that was read, with its questions, and on the screen none of it', async () => {
    const { user } = open();
    await questions();
    expect(readOnPaper()).toBeNull();
    onPaper(() => {
      const paper = within(screen.getByRole('table', { name: 'Прочитане в документі' }));
      const row = paper.getByText(/^1\.2\. Навчити посадових осіб/);
      expect(row.textContent).toContain('Строк у файлі втрачено.');
      expect(paper.getAllByRole('row')).toHaveLength(5);
    });
    expect(readOnPaper()).toBeNull();
    const form = await toAccept(user);
    onPaper(() => expect(within(form).getByRole('table', { name: 'Прочитане в документі' })).toBeTruthy());
  });
});

describe('accepting', () => {
  it('asks for the act first, says what is still open, and opens the plan', async () => {
    const { user, asked, router, server } = open({
      AcceptDraft: acceptAnswer,
      Session: { viewer: null, plans: [] },
    });
    await user.click(await question(/Про план/));
    await user.type(field('Номер'), '411');
    const form = await toAccept(user);
    await waitFor(() => expect(focused()).toBe(screen.getByRole('heading', { name: 'Прийняти план' })));
    expect(within(form).getByText(/Лишилося 1 питання, яке може спотворити план/)).toBeTruthy();
    expect(within(form).getByText(/1 набране виправлення не збережено/)).toBeTruthy();
    expect(asked.some(({ operation }) => operation === 'AcceptDraft')).toBe(false);

    await user.type(within(form).getByRole('textbox', { name: 'Номер' }), '412-р');
    await user.type(within(form).getByRole('textbox', { name: 'Дата' }), '18.12.2025');
    await user.click(within(form).getByRole('button', { name: 'Прийняти план' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/plans/plan-2026'));
    expect(server.corrected).toEqual([
      { kind: 'set', pointer: '/legalBasis/number', value: '412-р' },
      { kind: 'set', pointer: '/legalBasis/date', value: '2025-12-18' },
    ]);
    expect(asked.find(({ operation }) => operation === 'AcceptDraft')?.variables).toEqual({
      input: { id: 'draft', version: 2, planSlug: null },
    });
  });

  it('compares with the plan that the document amends, and amends that plan', async () => {
    const { user, asked } = open({
      AcceptDraft: acceptAnswer,
      Session: { viewer: null, plans: [] },
      DraftComparison: comparison,
    });
    const form = await toAccept(user);
    await user.selectOptions(
      within(form).getByRole('combobox', { name: 'Що це за документ' }),
      'Це зміни до плану «Чинний план»',
    );
    const table = within(await within(form).findByRole('table'));
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'ЗмінаБуло в планіСтане за документом',
      'Назва плануПлан дійПлан заходів',
      'Період плану2026 рікIV квартал 2025 – IV квартал 2026',
      'Змінено1.1. Оновити перелікСтрок: II квартал1.1. Оновити перелікСтрок: IV квартал',
      'Вилучено1.2. Навчити',
    ]);
    expect(screen.getByText('без змін: 1')).toBeTruthy();
    onPaper(() => expect(screen.getAllByRole('table')).toHaveLength(1));
    await user.click(within(form).getByRole('button', { name: 'Внести зміни до плану' }));
    await waitFor(() =>
      expect(asked.find(({ operation }) => operation === 'AcceptDraft')?.variables).toEqual({
        input: { id: 'draft', version: 1, planSlug: 'plan-2026' },
      }),
    );
  });

  it('does not take a day that there is not', async () => {
    const { user, asked } = open();
    const form = await toAccept(user);
    await user.type(within(form).getByRole('textbox', { name: 'Дата' }), '31.02.2026');
    await user.click(within(form).getByRole('button', { name: 'Прийняти план' }));
    expect(within(form).getByRole('textbox', { name: 'Дата' }).getAttribute('aria-invalid')).toBe('true');
    expect(asked.map(({ operation }) => operation)).not.toContain('AcceptDraft');
  });

  it('can be thought better of', async () => {
    const { user, asked } = open();
    const form = await toAccept(user);
    await user.click(within(form).getByRole('button', { name: 'Назад до перевірки' }));
    expect(await questions()).toHaveLength(3);
    expect(asked.map(({ operation }) => operation)).not.toContain('AcceptDraft');
  });

  it('that the server refuses says why, and nothing is lost', async () => {
    const { user, router } = open({ AcceptDraft: () => refusal('draft.incomplete') });
    const form = await toAccept(user);
    await user.click(within(form).getByRole('button', { name: 'Прийняти план' }));
    expect((await within(form).findByRole('alert')).textContent).toContain('Чернетку ще не можна прийняти');
    expect(router.state.location.pathname).toBe('/imports/draft');
  });
});

describe('a draft', () => {
  it('is put aside only after a question', async () => {
    const { user, router, asked } = open({
      DiscardDraft: {
        discardDraft: {
          __typename: 'DraftPayload',
          draft: { __typename: 'PlanDraftRecord', id: 'draft', state: 'DISCARDED', version: 2 },
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Відкинути чернетку' }));
    const dialog = await screen.findByRole('dialog', { name: 'Відкинути чернетку?' });
    expect(asked.some(({ operation }) => operation === 'DiscardDraft')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Відкинути чернетку' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/imports'));
  });

  it('that became a plan is only read, and leads to it', async () => {
    open({}, apiDraft({ state: 'ACCEPTED', planSlug: 'plan-2026' }));
    const link = await screen.findByRole('link', { name: 'Відкрити план' });
    expect(link.getAttribute('href')).toBe('/plans/plan-2026');
    expect(screen.getByText('4. Прийнято як план')).toBeTruthy();
    expect(field('Строк')).toHaveProperty('disabled', true);
    expect(screen.queryByRole('button', { name: 'До прийняття плану' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Так і є|Лишити так/ })).toBeNull();
  });

  it('of another council is as missing as one that never was', async () => {
    renderPage(ImportPage, {
      path: '/imports/:id',
      at: '/imports/foreign',
      answers: { ImportPage: { draft: null, orgUnits: [], plans: [] } },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Такого запису немає');
  });
});
