import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { refusal, renderPage } from '../testing/render-page.js';
import { Component as JournalPage } from './journal-page.js';
import { Component as PeoplePage } from './people-page.js';

const unit = (id: string, name: string, parentId: string | null) => ({
  __typename: 'OrgUnit',
  id,
  parentId,
  name,
  kind: 'UNIT',
});
const line = (seq: number) => ({
  __typename: 'JournalEntry',
  id: `j${seq}`,
  seq,
  at: '2026-11-15T09:00:00Z',
  actorName: 'Іван Мельник',
  action: 'status.confirmed',
  before: null,
  after: { occurrence: `2026-Q${seq}` },
  door: 'WEB',
  taskId: 'task',
  taskTitle: '4.1.2. Щокварталу перевіряти укриття у школах',
  planId: 'plan',
});

describe('the people of a council', () => {
  it('stand under their units with posts and roles', async () => {
    renderPage(PeoplePage, {
      path: '/people',
      at: '/people',
      answers: {
        PeoplePage: {
          orgUnits: [unit('digital', 'Департамент', null), unit('systems', 'Відділ систем', 'digital')],
          people: {
            __typename: 'PersonPage',
            endCursor: null,
            hasMore: false,
            total: 1,
            nodes: [
              {
                __typename: 'Person',
                id: 'p1',
                name: 'Марія Гнатюк',
                email: 'executor@yasnoberezh.example',
                roles: ['EXECUTOR'],
                post: 'головна спеціалістка',
                units: [{ __typename: 'OrgUnit', id: 'systems' }],
              },
            ],
          },
        },
      },
    });
    const person = await screen.findByText('Марія Гнатюк');
    expect(person.parentElement?.textContent).toBe(
      'Марія Гнатюк, головна спеціалістка · виконавець · executor@yasnoberezh.example',
    );
    const department = (await screen.findByText('Департамент')).closest('li');
    expect(department && within(department).getByText('Відділ систем')).toBeTruthy();
  });
});

describe('the journal', () => {
  it('is read page by page, the newest first', async () => {
    const page = (seq: number, hasMore: boolean) => ({
      journal: { __typename: 'JournalPage', nodes: [line(seq)], endCursor: String(seq), hasMore, total: 2 },
    });
    const { user } = renderPage(JournalPage, {
      path: '/journal',
      at: '/journal',
      answers: { JournalPage: ({ after }) => (after === '2' ? page(1, false) : page(2, true)) },
    });
    const newest = await screen.findByRole('link', { name: 'Відповідь погоджено (II квартал 2026)' });
    expect(newest.getAttribute('href')).toBe('/plans/demo/tasks/task');
    expect(screen.getByText('4.1.2. Щокварталу перевіряти укриття у школах')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Показати ще' }));
    expect(await screen.findByText('Відповідь погоджено (I квартал 2026)')).toBeTruthy();
    expect(screen.getByText('Показано 2 із 2')).toBeTruthy();
  });

  it('is not for everybody, and says for whom', async () => {
    renderPage(JournalPage, {
      path: '/journal',
      at: '/journal',
      answers: { JournalPage: () => refusal('access.denied') },
    });
    expect(await screen.findByText('Журнал читають адміністратор, секретар і керівник.')).toBeTruthy();
  });
});
