import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { refusal, renderPage } from '../testing/render-page.js';
import { Component as CalendarsPage } from './calendars-page.js';

const calendar = (id: string, kind: string, name: string | null) => ({
  __typename: 'CalendarFeed',
  id,
  kind,
  name,
  createdAt: '2026-11-15T09:00:00Z',
});
const ADDRESS = 'http://127.0.0.1:3000/calendars/secret.ics';
const page = (calendars: object[]) => ({
  myCalendars: calendars,
  orgUnits: [{ __typename: 'OrgUnit', id: 'systems', name: 'Відділ систем' }],
});
const at = { path: '/calendars', at: '/calendars' };

describe('calendar addresses', () => {
  it('are made for a unit and shown once, ready to be copied', async () => {
    const asked: unknown[] = [];
    const { user } = renderPage(CalendarsPage, {
      ...at,
      answers: {
        CalendarsPage: page([]),
        MakeCalendar: (variables) => {
          asked.push(variables);
          return {
            makeCalendar: {
              __typename: 'MadeCalendarPayload',
              calendar: calendar('c1', 'UNIT', 'Відділ систем'),
              address: ADDRESS,
            },
          };
        },
      },
    });
    expect(await screen.findByText('Адрес ще немає')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Підрозділу' }));
    await user.click(screen.getByRole('button', { name: 'Створити адресу' }));
    expect(screen.getByText('Виберіть підрозділ.')).toBeTruthy();
    expect(asked).toEqual([]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Підрозділ' }), 'Відділ систем');
    await user.click(screen.getByRole('button', { name: 'Створити адресу' }));
    expect(await screen.findByDisplayValue(ADDRESS)).toBe(document.activeElement);
    expect(asked).toEqual([{ input: { kind: 'UNIT', unitId: 'systems' } }]);
    await user.click(screen.getByRole('button', { name: 'Скопіювати' }));
    expect(await navigator.clipboard.readText()).toBe(ADDRESS);
  });

  it('whose only answer was lost are to be taken back', async () => {
    const { user } = renderPage(CalendarsPage, {
      ...at,
      answers: {
        CalendarsPage: page([]),
        MakeCalendar: {
          makeCalendar: {
            __typename: 'MadeCalendarPayload',
            calendar: calendar('c1', 'PERSON', null),
            address: null,
          },
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Створити адресу' }));
    expect(await screen.findByText(/відповідь сервера загубилася/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('are taken back after a question, and a refusal keeps the question open', async () => {
    let refuses = true;
    const { user } = renderPage(CalendarsPage, {
      ...at,
      answers: {
        CalendarsPage: () => page(refuses ? [calendar('c1', 'PLAN', 'План відкритих даних')] : []),
        RevokeCalendar: () =>
          refuses
            ? refusal('server.busy')
            : { revokeCalendar: { __typename: 'CalendarsPayload', calendars: [] } },
      },
    });
    expect(await screen.findByText(/створено 15 листопада 2026 р\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Відкликати адресу: План відкритих даних' }));
    const question = within(await screen.findByRole('dialog'));
    const confirm = question.getByRole('button', { name: 'Відкликати' });
    await user.click(confirm);
    expect(await question.findByText(/Сервер зараз не встигає відповісти/)).toBeTruthy();
    refuses = false;
    await user.click(confirm);
    expect(await screen.findByText('Адрес ще немає')).toBeTruthy();
  });
});
