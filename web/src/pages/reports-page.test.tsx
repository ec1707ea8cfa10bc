import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { refusal, renderPage, type Answers } from '../testing/render-page.js';
import { Component as ReportsPage } from './reports-page.js';

const report = (year: number, parts: object = {}) => ({
  __typename: 'Report',
  id: `report-${year}`,
  year,
  state: 'DRAFT',
  publishedAt: null,
  publicUrl: null,
  ...parts,
});

const PUBLISHED = {
  state: 'PUBLISHED',
  publishedAt: '2026-01-20T13:10:00.000Z',
  publicUrl: '/public/yasnoberezh/reports/demo/2025',
};

function open(
  reports: object[],
  { create = true, answers = {} }: { create?: boolean; answers?: Answers } = {},
) {
  const plan = {
    __typename: 'Plan',
    id: 'plan',
    slug: 'demo',
    title: 'План дій',
    today: '2026-11-21',
    period: { __typename: 'Period', from: '2025-Q1', to: '2027-Q4' },
    can: { __typename: 'PlanCan', createReport: create },
    reports,
  };
  return renderPage(ReportsPage, {
    path: '/plans/:plan/reports',
    at: '/plans/demo/reports',
    answers: { ReportsPage: { plan }, ...answers },
  });
}

describe('the annual reports', () => {
  it('are listed from the latest, with what everybody may read', async () => {
    open([report(2025, PUBLISHED), report(2026)]);
    const rows = (await screen.findAllByRole('listitem')).map((row) => row.textContent);
    expect(rows).toEqual([
      'Звіт за 2026 рікЧернетка',
      'Звіт за 2025 рікОпубліковано 20 січня 2026 р. о 15:10Сторінка для всіх',
    ]);
    expect(screen.getByRole('link', { name: 'Звіт за 2026 рік' }).getAttribute('href')).toBe(
      '/reports/report-2026',
    );
  });

  it('are made for years that have begun and have none', async () => {
    open([report(2025, PUBLISHED)]);
    const years = within(await screen.findByLabelText('Рік')).getAllByRole('option');
    expect(years.map((year) => year.textContent)).toEqual(['2026']);
  });

  it('open as soon as they are made', async () => {
    const { user, asked, router } = open([], {
      answers: {
        CreateReport: {
          createReport: { __typename: 'ReportPayload', report: { __typename: 'Report', id: 'new' } },
        },
      },
    });
    expect(await screen.findByText('Звітів ще немає')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Рік'), '2025');
    await user.click(screen.getByRole('button', { name: 'Створити звіт' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/reports/new'));
    expect(asked.at(-1)?.variables).toEqual({ input: { planSlug: 'demo', year: 2025 } });
  });

  it('say why one cannot be made', async () => {
    const { user } = open([], { answers: { CreateReport: () => refusal('report.already_exists') } });
    await user.click(await screen.findByRole('button', { name: 'Створити звіт' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Звіт за цей рік уже створено');
  });

  it('cannot be made by who may not, nor when every year has its own', async () => {
    open([], { create: false });
    expect(await screen.findByText('Звітів ще немає')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Створити звіт' })).toBeNull();
  });

  it('need no button when every year that has begun has its report', async () => {
    open([report(2025), report(2026)]);
    expect(await screen.findByRole('link', { name: 'Звіт за 2026 рік' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Створити звіт' })).toBeNull();
  });
});
