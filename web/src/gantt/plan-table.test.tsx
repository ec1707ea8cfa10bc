import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { TextProvider, translator } from '../lib/i18n.js';
import { uk } from '../locales/uk.js';
import { inventedPlan } from '../testing/invented-plan.js';
import type { PlanTable as Plan } from './plan-task.js';
import { PlanTable } from './plan-table.js';
import { FIRST_VIEW, type View } from './view.js';

const text = { lang: 'uk', t: translator('uk', uk), setLang: () => {} } as const;

function Shown({ plan, first = FIRST_VIEW }: { plan: Plan; first?: View }) {
  const [view, setView] = useState(first);
  return (
    <TextProvider text={text}>
      <PlanTable plan={plan} view={view} onView={setView} hrefOf={(task) => `/tasks/${task}`} />
    </TextProvider>
  );
}

afterEach(() => {
  jest.restoreAllMocks();
});

/** The window becomes as narrow as a telephone. */
function narrow() {
  jest.spyOn(globalThis, 'matchMedia').mockImplementation((media) => {
    const query = new EventTarget();
    return Object.assign(query, {
      media,
      matches: media.includes('max-width'),
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    });
  });
}

describe('the quarter table on a telephone', () => {
  it('is a list of the same tasks, each with its ribbon in words', () => {
    narrow();
    render(<Shown plan={inventedPlan(6)} />);
    expect(screen.queryByRole('treegrid')).toBeNull();
    const list = screen.getByRole('list', { name: /^Квартальна таблиця/ });
    const task = within(list).getByRole('link', { name: /^1\.1\./ });
    expect(task.getAttribute('href')).toBe('/tasks/task-0');
    expect(within(list).getAllByRole('img')[0]?.getAttribute('aria-label')).toContain(
      'I квартал 2026 – III квартал 2026: Виконано',
    );
  });
  it('folds its groups too', async () => {
    narrow();
    render(<Shown plan={inventedPlan(6)} />);
    const head = screen.getByRole('button', { name: /1\. Відкритість/ });
    await userEvent.setup().click(head);
    expect(head.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('link', { name: /^1\.1\./ })).toBeNull();
  });
});

describe('the quarter table on paper', () => {
  const tell = (name: 'beforeprint' | 'afterprint') => {
    act(() => {
      globalThis.dispatchEvent(new Event(name));
    });
  };

  it('is a plain table of every row that the filters let through, under a head that says which', () => {
    render(
      <Shown
        plan={inventedPlan(200)}
        first={{ ...FIRST_VIEW, filter: { ...FIRST_VIEW.filter, statuses: ['overdue'] } }}
      />,
    );
    tell('beforeprint');
    expect(screen.queryByRole('treegrid')).toBeNull();
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('rowheader')
        .filter((cell) => /^\d+\.\d+\./.test(cell.textContent)),
    ).toHaveLength(48);
    expect(screen.getByText(/Станом на 21 листопада 2026 р\./).textContent).toContain('фільтри: Прострочено');
    expect(within(table).getAllByRole('columnheader', { name: 'IV' })).toHaveLength(3);
  });
  it('comes back to the screen afterwards', () => {
    render(<Shown plan={inventedPlan(6)} />);
    tell('beforeprint');
    tell('afterprint');
    expect(screen.getByRole('treegrid')).toBeTruthy();
  });
});

describe('a deadline that could not be read', () => {
  it('shows the words of the document instead of marks', () => {
    const plan = inventedPlan(1);
    const [task] = plan.tasks;
    if (!task) throw new Error('the invented plan has a task');
    const unread = { ...task, schedule: null, occurrences: [], deadlineText: 'у міру надходження коштів' };
    render(<Shown plan={{ ...plan, tasks: [unread] }} />);
    expect(screen.getByText('«у міру надходження коштів»')).toBeTruthy();
    expect(screen.getByText(/^Строк не розпізнано: «у міру надходження коштів»\./)).toBeTruthy();
  });
});

describe('the line under the table', () => {
  it('says in words what the pointer is on', async () => {
    render(<Shown plan={inventedPlan(6)} />);
    const row = screen.getByRole('row', { name: /1\.2\./ });
    await userEvent.setup().hover(row);
    const line = document.querySelector('.readOut');
    expect(line?.textContent).toContain('1.2. Щокварталу звіряти реєстр укриттів');
    expect(line?.textContent).toContain('Виконано 2, прострочено 1 (III квартал 2026)');
  });
});

describe('the help', () => {
  it('lists the keys', async () => {
    render(<Shown plan={inventedPlan(6)} />);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Усі клавіші' }));
    const dialog = screen.getByRole('dialog', { name: 'Клавіші квартальної таблиці' });
    expect(within(dialog).getByText('відкрити завдання')).toBeTruthy();
  });
});
