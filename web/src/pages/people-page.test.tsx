import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { refusal, renderPage, SECRETARY } from '../testing/render-page.js';
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
                version: 1,
                deactivatedAt: null,
                can: { __typename: 'PersonCan', change: false, deactivate: false, reactivate: false },
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

describe('the work of a person who leaves', () => {
  const person = (id: string, name: string, roles: string[], unitIds: string[]) => ({
    __typename: 'Person',
    id,
    name,
    email: `${id}@yasnoberezh.example`,
    roles,
    post: null,
    units: unitIds.map((unitId) => ({ __typename: 'OrgUnit', id: unitId })),
    version: 1,
    deactivatedAt: null,
    can: { __typename: 'PersonCan', change: true, deactivate: true, reactivate: false },
  });
  const people = [
    person('p1', 'Марія Гнатюк', ['EXECUTOR'], ['systems']),
    person('p2', 'Петро Левко', ['EXECUTOR'], []),
    person('p3', 'Ірина Стець', ['MEMBER'], []),
  ];
  const answers = {
    PeoplePage: {
      orgUnits: [unit('systems', 'Відділ систем', null)],
      people: { __typename: 'PersonPage', endCursor: null, hasMore: false, total: 3, nodes: people },
    },
    HandOver: {
      handOver: {
        __typename: 'HandOver',
        id: 'p1',
        owed: 2,
        person: { ...people[0], units: [unit('systems', 'Відділ систем', null)] },
      },
    },
  };
  const administrator = {
    ...SECRETARY,
    viewer: { ...SECRETARY.viewer, can: { ...SECRETARY.viewer.can, managePeople: true } },
  };

  it('is handed over in one act to somebody who may answer', async () => {
    const asked: Record<string, unknown>[] = [];
    const { user } = renderPage(PeoplePage, {
      path: '/people',
      at: '/people',
      session: administrator,
      answers: {
        ...answers,
        DoHandOver: (variables) => {
          asked.push(variables);
          return {
            handOver: { __typename: 'HandOverPayload', from: { ...people[0], units: [] }, to: people[1] },
          };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Передати справи: Марія Гнатюк' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Зараз чекають 2 відповіді.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Передати' }));
    expect(dialog.getByText('Виберіть, кому передати справи.')).toBeTruthy();
    expect(asked).toEqual([]);
    expect(dialog.queryByRole('option', { name: 'Ірина Стець' })).toBeNull();
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Кому' }), 'Петро Левко');
    await user.click(dialog.getByRole('button', { name: 'Передати' }));
    expect(await screen.findByText('Справи передано: Петро Левко')).toBeTruthy();
    expect(asked).toEqual([
      {
        input: { fromId: 'p1', version: 1, toId: 'p2', lastOn: expect.any(String), unitIds: ['systems'] },
      },
    ]);
  });

  it('is not offered to whoever may not hand it over', async () => {
    renderPage(PeoplePage, { path: '/people', at: '/people', answers });
    expect(await screen.findByText('Марія Гнатюк')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Передати справи/ })).toBeNull();
  });
});

describe('the journal', () => {
  it('is read page by page, the newest first', async () => {
    const page = (seq: number, hasMore: boolean) => ({
      journal: { __typename: 'JournalPage', nodes: [line(seq)], endCursor: String(seq), hasMore, total: 2 },
      people: { __typename: 'PersonPage', nodes: [] },
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
