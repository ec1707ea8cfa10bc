import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { refusal, renderPage } from '../testing/render-page.js';
import { Component as ReportingPage } from './reporting-page.js';
import { Component as SilencePage } from './silence-page.js';

const PLAN = {
  __typename: 'Plan',
  id: 'plan',
  slug: 'demo',
  title: 'План дій',
  version: 3,
  today: '2026-06-05',
  period: { __typename: 'Period', from: '2026-Q1', to: '2026-Q4' },
  reporting: [{ __typename: 'Reporting', every: 'HALF_YEAR', dueDay: 10, from: null }],
  can: { __typename: 'PlanCan', setReporting: true },
};
const calendar = (plan: object | null, more: Parameters<typeof renderPage>[1]['answers'] = {}) =>
  renderPage(ReportingPage, {
    path: '/plans/:plan/reporting',
    at: '/plans/demo/reporting',
    answers: { ReportingPage: { plan }, ...more },
  });
const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
        .join(' | '),
    );

describe('the reporting calendar of a plan', () => {
  it('is a table of its windows with their days', async () => {
    calendar(PLAN);
    const table = await screen.findByRole('table', { name: 'Звітні періоди плану' });
    expect(rows(table)).toEqual([
      '01.01.2026 – 30.06.2026 | 01.06.2026 | 10.07.2026 | триває',
      '01.07.2026 – 31.12.2026 | 01.12.2026 | 10.01.2027 | попереду',
    ]);
    expect(within(table).getByText('II півріччя 2026 року і весь 2026 рік')).toBeDefined();
  });

  it('shows the next windows before it is saved, and saves over the version that was read', async () => {
    const { user, asked } = calendar(PLAN, {
      SetReportingCalendar: { setReportingCalendar: { __typename: 'PlanPayload', plan: PLAN } },
    });
    await user.click(await screen.findByRole('radio', { name: 'Щокварталу' }));
    await user.clear(screen.getByLabelText('До якого числа наступного місяця'));
    await user.type(screen.getByLabelText('До якого числа наступного місяця'), '5');
    expect(rows(screen.getByRole('table', { name: 'Так виглядатимуть найближчі періоди' }))).toEqual([
      '01.01.2026 – 30.06.2026 | 01.06.2026 | 10.07.2026 | триває',
      '01.07.2026 – 30.09.2026 | 01.09.2026 | 05.10.2026 | попереду',
      '01.10.2026 – 31.12.2026 | 01.12.2026 | 05.01.2027 | попереду',
    ]);
    await user.click(screen.getByRole('button', { name: 'Зберегти календар' }));
    expect(asked.find((one) => one.operation === 'SetReportingCalendar')?.variables).toEqual({
      input: { planSlug: 'demo', version: 3, every: 'QUARTER', dueDay: 5, start: '2026-Q3' },
    });
    expect(await screen.findByText('Звітний календар змінено')).toBeDefined();
  });

  it('cannot be saved as it is, nor for a day that no month has', async () => {
    const { user } = calendar(PLAN);
    const save = await screen.findByRole('button', { name: 'Зберегти календар' });
    expect(save.hasAttribute('disabled')).toBe(true);
    await user.clear(screen.getByLabelText('До якого числа наступного місяця'));
    await user.type(screen.getByLabelText('До якого числа наступного місяця'), '32');
    expect(screen.getByText('Напишіть число від 1 до 31.')).toBeDefined();
    expect(save.hasAttribute('disabled')).toBe(true);
  });

  it('is only read by those who do not keep the plan, and when the last window has opened', async () => {
    calendar({ ...PLAN, can: { __typename: 'PlanCan', setReporting: false } }).unmount();
    expect(screen.queryByText('Змінити календар')).toBeNull();
    calendar({ ...PLAN, today: '2026-12-02' });
    expect(await screen.findByText(/останній звітний період плану відкрився/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Зберегти календар' })).toBeNull();
  });

  it('says that there is no such plan', async () => {
    calendar(null);
    expect(await screen.findByText('Такого плану немає')).toBeDefined();
  });
});

const due = (id: string) => ({
  __typename: 'DueOccurrence',
  occurrence: {
    __typename: 'Occurrence',
    id,
    fromOn: '2026-04-01',
    dueOn: '2026-06-30',
    status: 'UNCONFIRMED',
  },
  task: { __typename: 'Task', id: `task-${id}`, code: '1.1', title: 'Оновити реєстр' },
});
const unit = (id: string, name: string, people: object[]) => ({
  __typename: 'SilentList',
  unit: { __typename: 'OrgUnit', id, name },
  people,
  due: [due(`due-${id}`)],
});
const olha = { __typename: 'SilentPerson', membershipId: 'm1', name: 'Ольга Кравець', post: 'спеціалістка' };
const SILENCE = {
  __typename: 'Silence',
  today: '2026-07-03',
  isOpen: true,
  window: {
    __typename: 'ReportingWindow',
    key: '2026-H1',
    from: '2026-01-01',
    to: '2026-06-30',
    opensOn: '2026-06-01',
    dueOn: '2026-07-10',
    year: null,
  },
  answeredBy: { __typename: 'AnsweredBy', answered: 1, total: 3 },
  units: [unit('u1', 'Відділ систем', [olha]), unit('u2', 'Архів', [])],
  can: { __typename: 'SilenceCan', remind: true },
  plan: { __typename: 'Plan', id: 'plan', slug: 'demo', title: 'План дій' },
};
const list = (silence: object | null, more: Parameters<typeof renderPage>[1]['answers'] = {}) =>
  renderPage(SilencePage, {
    path: '/plans/:plan/silence',
    at: '/plans/demo/silence',
    answers: { SilencePage: { silence }, ...more },
  });

describe('the list of those who have not answered', () => {
  it('names the window, the units with what they owe, their people, and a unit in which nobody works', async () => {
    list(SILENCE);
    expect(
      await screen.findByText(/I півріччя 2026 року: відповіді чекаємо до 10 липня 2026 р\./),
    ).toBeDefined();
    expect(screen.getByText(/Відповіли: 1 з 3 підрозділів\./)).toBeDefined();
    const archive = screen.getByRole('region', { name: /Архів/ });
    expect(within(archive).getByText(/нагадати нікому/)).toBeDefined();
    const systems = screen.getByRole('region', { name: /Відділ систем/ });
    expect(within(systems).getByText('1 строк без відповіді')).toBeDefined();
    const link = within(systems).getByRole('link', { name: /Оновити реєстр/ });
    expect(link.getAttribute('href')).toBe('/plans/demo/tasks/task-due-u1');
  });

  it('reminds one person, or all that are chosen, and says what came of it', async () => {
    const { user, asked } = list(SILENCE, {
      Remind: { remind: { __typename: 'RemindPayload', reminded: 0, alreadyToday: 1, nothingDue: 0 } },
    });
    const chosen = await screen.findByRole('button', { name: 'Нагадати вибраним (0)' });
    expect(chosen.hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'Усі (1)' }));
    await user.click(screen.getByRole('button', { name: 'Нагадати вибраним (1)' }));
    expect(asked.find((one) => one.operation === 'Remind')?.variables).toEqual({
      input: { planSlug: 'demo', membershipIds: ['m1'] },
    });
    expect(await screen.findByText('Листів не надіслано. 1 людина сьогодні вже має лист.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Нагадати\s?: Ольга Кравець/ }));
    expect(asked.filter((one) => one.operation === 'Remind')).toHaveLength(2);
  });

  it('has no buttons for those who may not remind, and says when nobody is silent or was asked', async () => {
    const cannot = list({ ...SILENCE, can: { __typename: 'SilenceCan', remind: false } });
    expect(await screen.findByText('Ольга Кравець')).toBeDefined();
    expect(screen.queryByRole('checkbox')).toBeNull();
    cannot.unmount();
    list({ ...SILENCE, units: [] }).unmount();
    list({ ...SILENCE, window: null, units: [] });
    expect(await screen.findByText(/ще не відкрився/)).toBeDefined();
  });

  it('shows a refusal of a reminder on the page', async () => {
    const { user } = list(SILENCE, { Remind: () => refusal('access.denied') });
    await user.click(await screen.findByRole('button', { name: /^Нагадати\s?: Ольга Кравець/ }));
    expect(await screen.findByText(/Ваша роль цього не дозволяє/)).toBeDefined();
  });
});
