import { describe, expect, test } from '@jest/globals';
import { draftTasks } from './draft-outline.js';
import type { PlanDraft } from './plan-draft.js';
import { readPlanDocument } from './read-plan-document.js';
import { readText } from './read-text.js';

const TITLE = 'План дій Уманської міської ради на 2026–2027 роки';

/** A document of a title, then lines of cells between bars. */
function draftOf(...lines: string[]): PlanDraft {
  const { draft } = readPlanDocument(readText([TITLE, '', ...lines].join('\n')));
  if (!draft) throw new Error('the document of this test must be readable');
  return draft;
}

const titles = (draft: PlanDraft): string[] => draftTasks(draft).map(({ task }) => task.title);
const codes = (draft: PlanDraft, path: string): string[] =>
  draft.issues.filter((issue) => issue.path === path).map(({ code }) => code);

describe('what is no field of a task', () => {
  test('stays with it under the name of its column', () => {
    const draft = draftOf(
      '| Захід | Строк | Бюджет, тис. грн | Примітка |',
      '| Аудит | I квартал 2026 року | 12,5 | — |',
      '| Звіт | II квартал 2026 року | | за згодою депутатів |',
    );
    expect(draftTasks(draft).map(({ task }) => task.extra)).toEqual([
      [{ header: 'Бюджет, тис. грн', text: '12,5' }],
      [{ header: 'Примітка', text: 'за згодою депутатів' }],
    ]);
    expect(codes(draft, '/columns/3')).toEqual(['column.not_understood']);
    expect(codes(draft, '/columns/2')).toEqual([]);
  });

  test('is not guessed to be a section because it is often empty', () => {
    const draft = draftOf(
      '| Ярлик | Захід | Строк |',
      '| обговорено з громадою | Провести аудит | I квартал 2026 року |',
      '| | Скласти звіт | II квартал 2026 року |',
      '| ще не обговорено | Оновити портал | III квартал 2026 року |',
      '| обговорено з громадою | Навчити людей | IV квартал 2026 року |',
    );
    expect(draft.sections).toHaveLength(1);
    expect(draftTasks(draft)[0]?.task.extra).toEqual([{ header: 'Ярлик', text: 'обговорено з громадою' }]);
  });
});

describe('columns that belong together', () => {
  test('a quarter and its year', () => {
    const draft = draftOf('| Захід | Квартал | Рік |', '| Аудит | II | 2026 |', '| Звіт | III–IV | 2027 |');
    expect(draftTasks(draft).map(({ task }) => task.schedule)).toEqual([
      { kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q2' }] },
      { kind: 'windows', windows: [{ from: '2027-Q3', to: '2027-Q4' }] },
    ]);
    expect(codes(draft, '/sections/0/tasks/0/schedule')).toEqual(['deadline.quarter_from_header']);
  });

  test('a beginning and an end, in either order; a beginning alone is no deadline', () => {
    const draft = draftOf(
      '| Захід | Завершення | Початок |',
      '| Аудит | 31.10.2026 | 01.04.2026 |',
      '| Звіт | | 01.03.2027 |',
      '| Портал | постійно | II квартал 2026 року |',
      '| Форум | 15.05.2026 | |',
    );
    expect(draftTasks(draft).map(({ task }) => [task.deadlineText, task.schedule])).toEqual([
      ['01.04.2026 | 31.10.2026', { kind: 'dates', from: '2026-04-01', to: '2026-10-31' }],
      ['01.03.2027', { kind: 'dates', from: '2027-03-01', to: '2027-12-31' }],
      ['II квартал 2026 року | постійно', { kind: 'ongoing', from: '2026-Q2', to: '2027-Q4' }],
      ['15.05.2026', { kind: 'dates', from: null, to: '2026-05-15' }],
    ]);
    expect(codes(draft, '/sections/0/tasks/1/schedule')).toEqual(['deadline.open_end']);
  });

  test('an indicator and its value', () => {
    const draft = draftOf(
      '| Захід | Показник | Цільове значення | Строк |',
      '| Аудит | Кількість наборів | 40 | I квартал 2026 року |',
    );
    expect(draftTasks(draft)[0]?.task.kpis).toMatchObject([
      { text: 'Кількість наборів: 40', targets: [{ value: 40 }] },
    ]);
  });

  test('who and when in one column', () => {
    const draft = draftOf(
      '| Захід | Виконавці та строки |',
      '| Аудит | Відділ освіти, до 1 травня 2026 року |',
      '| Звіт | Архів; постійно |',
    );
    expect(draftTasks(draft).map(({ task }) => [task.executorsText, task.deadlineText])).toEqual([
      ['Відділ освіти', 'до 1 травня 2026 року'],
      ['Архів', 'постійно'],
    ]);
  });

  test('the level with fewer titles stands above, in whatever order they are printed', () => {
    const draft = draftOf(
      '| Захід | Розділ | Принцип | Строк |',
      '| Аудит | Якість | Принцип 2. Оперативність і чіткість | I квартал 2026 року |',
      '| Звіт | Люди | Принцип 2. Оперативність і чіткість | II квартал 2026 року |',
    );
    expect(
      draft.sections.map(({ title, sections }) => [title, sections.map((inner) => inner.title)]),
    ).toEqual([['Оперативність і чіткість', ['Якість', 'Люди']]]);
    expect(draft.levels).toEqual(['Принцип', 'Розділ', 'Захід']);
  });
});

describe('a further table', () => {
  const PLAN = ['| № | Захід | Строк | Виконавець |', '| 1 | Аудит | I квартал 2026 року | Архів |'];

  test('of something else is left out, names no section, and is told', () => {
    const draft = draftOf(
      ...PLAN,
      '',
      'Ризики',
      '',
      '| № | Ризик | Як зменшити | Хто |',
      '| 1 | Брак коштів | Шукати гранти | Відділ економіки |',
      '| 2 | Плинність кадрів | Навчати | Відділ кадрів |',
    );
    expect(titles(draft)).toEqual(['Аудит']);
    expect(draft.sections).toHaveLength(1);
    expect(codes(draft, '')).toContain('table.left_out');
  });

  test('without a header goes on with the first one when its deadlines are deadlines', () => {
    const draft = draftOf(
      ...PLAN,
      '',
      'Продовження',
      '',
      '| 2 | Звіт | II квартал 2026 року | Архів |',
      '| 3 | Форум | 2027 рік | Архів |',
    );
    expect(titles(draft)).toEqual(['Аудит', 'Звіт', 'Форум']);
  });
});

test('tables without headers are judged together: the later ones tell what the first does not', () => {
  const draft = draftOf(
    '## Дані',
    '',
    '| Провести аудит наборів | у разі потреби | Архівний відділ |',
    '| Скласти реєстр наборів | у разі потреби | Архівний відділ |',
    '',
    '## Люди',
    '',
    '| Провести навчання | I квартал 2026 року | Відділ кадрів |',
    '| Оновити посадові інструкції | до 1 травня 2026 року | Відділ кадрів |',
    '| Провести опитування | щокварталу | Відділ кадрів |',
  );
  expect(draft.columns.map(({ field }) => field)).toEqual(['task', 'deadline', 'executor']);
  expect(draftTasks(draft)[0]?.task.deadlineText).toBe('у разі потреби');
  expect(codes(draft, '/sections/0/tasks/0/schedule')).toContain('deadline.conditional');
});

test('a task that begins like a total is a task', () => {
  const draft = draftOf(
    '| Захід | Строк | Виконавець |',
    '| Разом із громадою висадити дерева | I квартал 2026 року | Архів |',
    '| Разом | 1 захід | |',
  );
  expect(titles(draft)).toEqual(['Разом із громадою висадити дерева']);
});

test('a task without a number among numbered ones is told', () => {
  const draft = draftOf(
    '| № | Захід | Строк |',
    '| 1.1 | Аудит | I квартал 2026 року |',
    '| | Звіт | II квартал 2026 року |',
    '| 1.2 | Форум | III квартал 2026 року |',
  );
  expect(codes(draft, '/sections/0/tasks/1/code')).toEqual(['task.code_missing']);
});
