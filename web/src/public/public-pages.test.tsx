import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { inventedPlan } from '../testing/invented-plan.js';
import { PUBLIC_TASK, publicPlan } from '../testing/public-plan.js';
import { publicCatalogue } from './catalogue.js';
import { PublicPages } from './public-pages.js';
import { PublicText } from './public-text.js';

const HOME = '/public/yasnoberezh/plans/demo';
const { plan } = publicPlan(inventedPlan(24));

type Variables = Record<string, string | null>;
type Answer = object | ((variables: Variables) => object);

const realFetch = globalThis.fetch;
let asked: { operation: string; query: string; variables: Variables }[] = [];

/** A server that answers by the name of the question; a thrown error is a connection that failed. */
function serve(answers: Record<string, Answer>): void {
  globalThis.fetch = async (input) => {
    const { searchParams } = new URL(input instanceof Request ? input.url : input, location.origin);
    const operation = searchParams.get('operationName') ?? '';
    const variables: Variables = JSON.parse(searchParams.get('variables') ?? '{}');
    asked.push({ operation, query: searchParams.get('query') ?? '', variables });
    const answer = answers[operation];
    if (!answer) throw new TypeError('Failed to fetch');
    return Response.json(typeof answer === 'function' ? answer(variables) : answer);
  };
}

const planAnswer = { data: { publicPlan: plan } };
const taskAnswer = {
  data: {
    publicPlan: {
      title: plan.title,
      today: plan.today,
      period: plan.period,
      council: plan.council,
      task: PUBLIC_TASK,
    },
  },
};

async function open(address: string) {
  history.pushState(null, '', address);
  const messages = await publicCatalogue('uk');
  render(
    <PublicText first={{ lang: 'uk', messages }}>
      <PublicPages />
    </PublicText>,
  );
  return userEvent.setup();
}

beforeEach(() => {
  asked = [];
  localStorage.clear();
});
afterEach(() => {
  globalThis.fetch = realFetch;
  jest.restoreAllMocks();
});

describe('the public page of a plan', () => {
  it('says whose plan it is, how it goes, by which act, and what is published', async () => {
    serve({ PublicPlan: planAnswer });
    await open(HOME);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: 'План дій з упровадження політики відкритих даних на 2026–2028 роки',
      }),
    ).toBeTruthy();
    expect(screen.getByText('Яснобережна міська рада')).toBeTruthy();
    expect(screen.getByText(/План виконується з відставанням:/)).toBeTruthy();
    expect(screen.getByText(/Станом на 21 листопада 2026 р\. ·/)).toBeTruthy();
    const decision = screen.getByRole('link', {
      name: 'Затверджено: рішення міської ради від 18 грудня 2025 р. № 412',
    });
    expect(decision.getAttribute('href')).toBe('https://rada.example/412');
    expect(screen.getByRole('treegrid')).toBeTruthy();
    const report = screen.getByRole('link', { name: 'Звіт за 2025 рік' });
    expect(report.getAttribute('href')).toBe('/public/yasnoberezh/reports/demo/2025');
    expect(document.title).toContain('План дій');
  });

  it('asks nothing about people', async () => {
    serve({ PublicPlan: planAnswer, PublicTask: taskAnswer });
    const user = await open(HOME);
    await user.click(await screen.findByRole('link', { name: /^1\.1/ }));
    await screen.findByRole('heading', { level: 2, name: 'Що зроблено' });
    for (const { query } of asked) {
      expect(query).not.toMatch(/authorName|reviewerName|proposedByName|history|email/);
    }
  });

  it('filters by a status of the bar, and keeps that in the address', async () => {
    serve({ PublicPlan: planAnswer });
    const user = await open(HOME);
    const bar = await screen.findByRole('list', { name: 'Завдання за станами' });
    await user.click(within(bar).getByRole('link', { name: /прострочено/i }));
    expect(location.search).toBe('?status=overdue');
    expect(screen.getByText(/^\d+ із 24 завдань$/).textContent).not.toBe('24 із 24 завдань');
    act(() => history.back());
    expect(await screen.findByText('24 із 24 завдань')).toBeTruthy();
  });

  it('reads a long plan page after page', async () => {
    const long = publicPlan(inventedPlan(1200));
    serve({
      PublicPlan: { data: { publicPlan: long.plan } },
      PublicMore: ({ after }) => ({ data: { publicPlan: { tasks: long.page(after ?? null) } } }),
    });
    await open(HOME);
    expect(await screen.findByText(/^1\s?200 із 1\s?200 завдань$/)).toBeTruthy();
    expect(asked.map(({ operation }) => operation)).toEqual(['PublicPlan', 'PublicMore', 'PublicMore']);
    expect(asked[2]?.variables['after']).toBe('task-999');
  });

  it('shows what has come when the rest does not, and asks again', async () => {
    const long = publicPlan(inventedPlan(600));
    serve({ PublicPlan: { data: { publicPlan: long.plan } } });
    const user = await open(HOME);
    expect(await screen.findByText(/Завантажилися не всі завдання: 500 із 600/)).toBeTruthy();
    serve({
      PublicPlan: { data: { publicPlan: long.plan } },
      PublicMore: ({ after }) => ({ data: { publicPlan: { tasks: long.page(after ?? null) } } }),
    });
    await user.click(screen.getByRole('button', { name: 'Спробувати ще раз' }));
    expect(await screen.findByText('600 із 600 завдань')).toBeTruthy();
    expect(screen.queryByText(/не всі завдання/)).toBeNull();
  });

  it('is in English when the reader asks, and stays so', async () => {
    serve({ PublicPlan: planAnswer });
    const user = await open(HOME);
    await screen.findByRole('treegrid');
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(await screen.findByText('Yasnoberezh City Council')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Reports' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('kvartal.lang')).toBe('en');
  });

  it('is dark when the reader asks', async () => {
    serve({ PublicPlan: planAnswer });
    const user = await open(HOME);
    await user.selectOptions(screen.getByLabelText('Вигляд'), 'Темний');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('says that there is no such plan, whether it is missing or not open', async () => {
    serve({ PublicPlan: { data: { publicPlan: null } } });
    await open(HOME);
    expect(await screen.findByRole('heading', { level: 1, name: 'Такого плану тут немає' })).toBeTruthy();
  });

  it('says that the server does not answer, and tries again when asked', async () => {
    serve({});
    const user = await open(HOME);
    expect((await screen.findByRole('alert')).textContent).toContain('Сервер не відповідає');
    serve({ PublicPlan: planAnswer });
    await user.click(screen.getByRole('button', { name: 'Спробувати ще раз' }));
    expect(await screen.findByRole('treegrid')).toBeTruthy();
  });

  it.each([
    ['server.failed', 'Сталася помилка на сервері'],
    ['rate.limited', 'Сервер отримав забагато запитів'],
    ['server.busy', 'Сервер отримав забагато запитів'],
  ])('says in plain words why the server refused: %s', async (code, words) => {
    serve({ PublicPlan: { errors: [{ message: 'no', extensions: { code } }], data: null } });
    await open(HOME);
    expect((await screen.findByRole('alert')).textContent).toContain(words);
  });
});

describe('the data of the page', () => {
  it('are the tasks that the filters let through, with their permanent addresses', async () => {
    const files: Blob[] = [];
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) files.push(blob);
      return 'blob:csv';
    };
    URL.revokeObjectURL = () => {};
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    serve({
      PublicPlan: planAnswer,
      PublicTable: {
        data: {
          publicPlan: {
            slug: 'demo',
            sections: plan.sections.map((section) => ({ ...section, principle: 2 })),
            tasks: {
              hasMore: false,
              endCursor: null,
              nodes: plan.tasks.nodes.map((task) => ({ ...task, description: '=1+1', priority: 'HIGH' })),
            },
          },
        },
      },
    });
    const user = await open(`${HOME}?status=awaiting-event`);
    await user.click(await screen.findByRole('button', { name: 'Завантажити CSV (3 завдання)' }));
    await waitFor(() => expect(clicked).toHaveBeenCalled());
    const bytes = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => {
        if (typeof reader.result === 'string') resolve(reader.result);
      });
      reader.readAsText(files[0] ?? new Blob());
    });
    const lines = bytes.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^identifier;planIdentifier;sectionCode;sectionTitle;principle;code;title;/);
    expect(lines[1]).toContain(`;${location.origin}${HOME}/tasks/task-4`);
    expect(lines[1]).toContain(";'=1+1;high;");
  });

  it('have the tables of indicators and measurements beside them', async () => {
    serve({ PublicPlan: planAnswer });
    await open(HOME);
    const table = await screen.findByRole('link', { name: 'Показники (CSV)' });
    expect(table.getAttribute('href')).toBe(`${HOME}/indicators.csv`);
    const series = screen.getByRole('link', { name: 'Вимірювання (CSV)' });
    expect(series.getAttribute('href')).toBe(`${HOME}/measurements.csv`);
  });

  it('say so when they cannot be put together', async () => {
    serve({ PublicPlan: planAnswer });
    const user = await open(HOME);
    await user.click(await screen.findByRole('button', { name: /^Завантажити CSV/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Таблицю не вдалося скласти');
  });
});

describe('the public page of a task', () => {
  it('opens at its permanent address without reading the whole plan', async () => {
    serve({ PublicTask: taskAnswer });
    await open(`${HOME}/tasks/task-0`);
    expect(
      await screen.findByRole('heading', {
        level: 1,
        name: '1.1. Оновити перелік наборів даних міської ради',
      }),
    ).toBeTruthy();
    expect(asked.map(({ operation }) => operation)).toEqual(['PublicTask']);
    expect(asked[0]?.variables).toEqual({
      council: 'yasnoberezh',
      plan: 'demo',
      task: 'task-0',
      locale: 'UK',
    });
    const address = `${location.origin}${HOME}/tasks/task-0`;
    expect(screen.getByRole('link', { name: address })).toBeTruthy();
  });

  it('shows the document’s own words beside what was understood, and how sure that is', async () => {
    serve({ PublicTask: taskAnswer });
    await open(`${HOME}/tasks/task-0`);
    const row = (await screen.findByRole('rowheader', { name: 'Строк' })).closest('tr');
    expect(row?.textContent).toBe('СтрокI та II квартали 2026 р.I квартал 2026; II квартал 2026виведено');
    expect(screen.getByText('Місце в документі: таблиця 2, рядок 4.')).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Стан на початок' })).toBeTruthy();
    expect(screen.queryByRole('rowheader', { name: 'Опис' })).toBeNull();
  });

  it('tells confirmed results with their proof and work on the way; an unchecked result is not told', async () => {
    serve({ PublicTask: taskAnswer });
    await open(`${HOME}/tasks/task-0`);
    const news = await screen.findByRole('region', { name: 'Що зроблено' });
    expect(within(news).getByText('Перелік оновлено й оприлюднено.')).toBeTruthy();
    expect(within(news).getByText('Підтверджено робочою групою 25 березня 2026 р.')).toBeTruthy();
    const link = within(news).getByRole('link', { name: 'Перелік на порталі' });
    expect(link.getAttribute('href')).toBe('https://data.example.org/list');
    expect(within(news).getByText(/Акт звірки\.pdf/).textContent).toContain('файл, зберігається в раді');
    expect(within(news).getByText(/подано із запізненням на 3 дні/)).toBeTruthy();
    expect(within(news).getByText('Під ризиком')).toBeTruthy();
    expect(within(news).getByText('Зі слів виконавця')).toBeTruthy();
    expect(within(news).queryByText(/чекаємо на перевірку/)).toBeNull();
  });

  it('shows the delay: the first deadline, the move with its reason, the days', async () => {
    serve({ PublicTask: taskAnswer });
    await open(`${HOME}/tasks/task-0`);
    expect(await screen.findByText('Строк перенесено 1 раз')).toBeTruthy();
    expect(screen.getByText(/на 52 дні/)).toBeTruthy();
    expect(screen.getByText(/Строк: 30\.09\.2026 \(первісний строк 30\.06\.2026\)/)).toBeTruthy();
    expect(screen.getByText('Зміна структури виконавчих органів.')).toBeTruthy();
    expect(screen.getByText(/Погоджено 12 червня 2026 р\./)).toBeTruthy();
  });

  it('says what was measured', async () => {
    serve({ PublicTask: taskAnswer });
    await open(`${HOME}/tasks/task-0`);
    expect(
      await screen.findByText(/Останнє значення: 15 .*щонайменше 20 наборів\. Досягнуто 75 %\./, {
        selector: 'p',
      }),
    ).toBeTruthy();
  });

  it('leads back to the plan as it was left', async () => {
    serve({ PublicPlan: planAnswer, PublicTask: taskAnswer });
    const user = await open(`${HOME}?status=done`);
    await user.click(await screen.findByRole('link', { name: /^1\.1/ }));
    expect(location.pathname).toBe(`${HOME}/tasks/task-0`);
    expect(document.activeElement?.id).toBe('main');
    await user.click(await screen.findByRole('link', { name: /До плану/ }));
    expect(location.pathname + location.search).toBe(`${HOME}?status=done`);
    expect(screen.getByRole('treegrid')).toBeTruthy();
    expect(asked.map(({ operation }) => operation)).toEqual(['PublicPlan', 'PublicTask']);
  });

  it('that the plan lacks is said to be missing, with a way to the plan', async () => {
    const { publicPlan: around } = taskAnswer.data;
    serve({ PublicTask: { data: { publicPlan: { ...around, task: null } } } });
    await open(`${HOME}/tasks/nowhere`);
    expect(await screen.findByRole('heading', { name: 'Такого завдання в плані немає' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'До плану' }).getAttribute('href')).toBe(HOME);
  });
});
