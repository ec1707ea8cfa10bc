import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { refusal, renderPage } from '../testing/render-page.js';
import { Component as UnitsPage } from './units-page.js';

const unit = (id: string, name: string, parentId: string | null = null) => ({
  __typename: 'UnitOfTree',
  id,
  parentId,
  name,
  kind: 'UNIT',
  position: null,
  closedOn: null,
  isClosed: false,
  version: 1,
  openTasks: 0,
  people: [],
});
const UNITS = [
  unit('a', 'Архів'),
  { ...unit('d', 'Департамент'), openTasks: 2 },
  {
    ...unit('s', 'Сектор', 'd'),
    people: [{ __typename: 'UnitPerson', id: 'p', name: 'Марія Гнатюк', post: 'головна спеціалістка' }],
  },
];
const open = (answers: object = {}) =>
  renderPage(UnitsPage, {
    path: '/units',
    at: '/units',
    answers: { UnitsPage: { unitTree: UNITS }, ...answers },
  });
const focused = () => document.activeElement?.getAttribute('data-unit');

describe('the tree of units', () => {
  it('is gone through with arrows, its ends and the first letters, and shows who works in the unit', async () => {
    const { user } = open();
    await screen.findByRole('tree', { name: 'Підрозділи ради' });
    (await screen.findByRole('treeitem', { name: 'Архів' })).focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()).toBe('s');
    expect(screen.getByText('Марія Гнатюк')).toBeTruthy();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(screen.queryByRole('treeitem', { name: /Сектор/ })).toBeNull();
    await user.keyboard('{Home}д');
    expect(focused()).toBe('d');
  });

  it('moves a unit by keys alone, says every step, and puts it back by Escape', async () => {
    const asked: Record<string, unknown>[] = [];
    const { user } = open({
      MoveUnit: (variables: Record<string, unknown>) => {
        asked.push(variables);
        return { moveUnit: { __typename: 'UnitsPayload', id: 'a', units: UNITS } };
      },
    });
    (await screen.findByRole('treeitem', { name: 'Архів' })).focus();
    await user.keyboard('m');
    expect(screen.getByText(/^Узято: Архів/)).toBeTruthy();
    await user.keyboard('{ArrowDown}{Escape}');
    expect(screen.getByText('Повернуто на місце: Архів')).toBeTruthy();
    expect(asked).toEqual([]);
    await user.keyboard('m{ArrowDown}{Enter}');
    expect(await screen.findByText('Поставлено: Архів. Перед «Сектор», частина «Департамент»')).toBeTruthy();
    expect(asked).toEqual([{ input: { id: 'a', version: 1, parentId: 'd', beforeId: 's' } }]);
  });

  it('says what must be handed over before a unit is closed, and why the server refuses', async () => {
    const { user } = open({ CloseUnit: () => refusal('unit.in_use') });
    (await screen.findByRole('treeitem', { name: /Департамент/ })).focus();
    await user.click(await screen.findByRole('button', { name: 'Закрити' }));
    expect(screen.getByText('Спершу передайте: 2 відкриті завдання, 1 частина.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Закрити підрозділ' }));
    expect(await screen.findByText(/Підрозділ ще працює/)).toBeTruthy();
  });

  it('says that there is none yet', async () => {
    open({ UnitsPage: { unitTree: [] } });
    expect(await screen.findByText('Підрозділів ще немає')).toBeTruthy();
  });
});
