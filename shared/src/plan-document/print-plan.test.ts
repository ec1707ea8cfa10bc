import { describe, expect, test } from '@jest/globals';
import { draftOfPlan } from './draft-of-plan.js';
import type { PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';
import { blocksOf, printPlan } from './print-plan.js';
import { codedTitle } from './print-title.js';
import { readPlanDocument } from './read-plan-document.js';

const task = (title: string, more: Partial<TaskDraft> = {}): TaskDraft => ({
  code: null,
  title,
  description: null,
  baseline: null,
  priority: null,
  deadlineText: null,
  schedule: null,
  kpis: [],
  executorsText: null,
  executors: [],
  source: null,
  ...more,
});
const section = (title: string, more: Partial<SectionDraft> = {}): SectionDraft => ({
  code: null,
  title,
  principle: null,
  sections: [],
  tasks: [],
  ...more,
});
const plan = (more: Partial<PlanDraft> = {}): PlanDraft => ({
  title: 'План дій Калинівської міської ради на 2026 рік',
  city: null,
  period: { from: '2026-Q1', to: '2026-Q4' },
  legalBasis: null,
  signatory: null,
  levels: ['Завдання'],
  columns: [
    { header: 'Завдання', field: 'task' },
    { header: 'Строк', field: 'deadline' },
    { header: 'Виконавець', field: 'executor' },
  ],
  sections: [],
  issues: [],
  ...more,
});
/** The printed cells of a row as «text», with the rows and columns they cover when these are several. */
const rowsOf = (draft: PlanDraft): string[][] =>
  printPlan(draft).table.rows.map(({ cells }) =>
    cells.map(({ paragraphs, columnSpan, rowSpan }) =>
      [paragraphs.join('/'), columnSpan > 1 ? `→${columnSpan}` : '', rowSpan > 1 ? `↓${rowSpan}` : ''].join(
        '',
      ),
    ),
  );
const aTask = task('Провести аудит', {
  code: '1.1',
  deadlineText: 'постійно',
  executorsText: 'ЦНАП\nвідділ освіти',
});

describe('the table', () => {
  test('a section above the columns spans the table, with the word of its level', () => {
    const draft = plan({
      levels: ['Принцип', 'Завдання'],
      sections: [section('Відкритість', { code: '1', tasks: [aTask] })],
    });
    expect(rowsOf(draft)).toEqual([
      ['Завдання', 'Строк', 'Виконавець'],
      ['Принцип 1. Відкритість→3'],
      ['1.1. Провести аудит', 'постійно', 'ЦНАП/відділ освіти'],
    ]);
  });

  test('a section with a column of its own is merged over its tasks', () => {
    const columns = [{ header: 'Ціль', field: 'section' as const }, ...plan().columns];
    const sections = [
      section('Право', { code: '1', tasks: [aTask, { ...aTask, code: '1.2' }] }),
      section('Кадри', { code: '2' }),
    ];
    expect(rowsOf(plan({ columns, levels: ['Ціль', 'Завдання'], sections })).slice(1)).toEqual([
      ['1. Право↓2', '1.1. Провести аудит', 'постійно', 'ЦНАП/відділ освіти'],
      ['1.2. Провести аудит', 'постійно', 'ЦНАП/відділ освіти'],
    ]);
  });

  test('headers that share their upper part stand under it; one with a stroke of its own stays whole', () => {
    const quarter = (header: string) => ({ header, field: 'quarter' as const });
    const draft = plan({
      columns: [
        { header: 'Захід / дія', field: 'task' },
        quarter('2025 / IV кв.'),
        quarter('2026 / I кв.'),
        quarter('2026 / II кв.'),
      ],
      period: { from: '2025-Q4', to: '2026-Q2' },
      sections: [
        section('Розділ', {
          tasks: [
            task('Аудит', { schedule: { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q2' }] } }),
          ],
        }),
      ],
    });
    expect(rowsOf(draft).slice(0, 2)).toEqual([
      ['Захід / дія↓2', '2025', '2026→2'],
      ['IV кв.', 'I кв.', 'II кв.'],
    ]);
    expect(
      printPlan(draft)
        .table.rows.at(-1)
        ?.cells.map(({ fill }) => fill !== null),
    ).toEqual([false, false, true, true]);
  });

  test('what a person added gets a column, a deadline in words where none was printed', () => {
    const draft = plan({
      columns: [{ header: 'Завдання', field: 'task' }],
      sections: [
        section('Розділ', {
          tasks: [
            task('Аудит', {
              priority: 'high',
              schedule: { kind: 'ongoing', from: '2026-Q1', to: '2026-Q4' },
            }),
          ],
        }),
      ],
    });
    expect(rowsOf(draft)).toEqual([
      ['Завдання', 'Пріоритет', 'Строк виконання'],
      ['Розділ→3'],
      ['Аудит', 'Високий', expect.stringMatching(/постійно/i)],
    ]);
  });

  test('a beginning and an end go back into their two columns', () => {
    const columns = [
      { header: 'Завдання', field: 'task' as const },
      { header: 'Початок', field: 'deadline' as const },
      { header: 'Кінець', field: 'deadline' as const },
    ];
    const tasks = [
      task('Аудит', { deadlineText: '01.03.2026 | 30.06.2026' }),
      task('Реєстр', { deadlineText: 'постійно' }),
    ];
    expect(rowsOf(plan({ columns, sections: [section('Розділ', { tasks })] })).slice(2)).toEqual([
      ['Аудит', '01.03.2026', '30.06.2026'],
      ['Реєстр', 'постійно', ''],
    ]);
  });

  test('a task with nothing beside it is no heading, and the only section that bears the name of the plan is not printed', () => {
    const tasks = [task('Провести аудит'), aTask];
    const draft = plan({ sections: [section('План дій Калинівської міської ради на 2026 рік', { tasks })] });
    expect(rowsOf(draft).slice(1)).toEqual([
      ['Провести аудит', '–', ''],
      ['1.1. Провести аудит', 'постійно', 'ЦНАП/відділ освіти'],
    ]);
    expect(
      readPlanDocument(blocksOf(printPlan(draft))).draft?.sections.map(({ title, tasks: own }) => [
        title,
        own.length,
      ]),
    ).toEqual([['План дій Калинівської міської ради на 2026 рік', 2]]);
  });
});

describe('around the table', () => {
  const sections = [section('Розділ', { tasks: [aTask] })];

  test('the stamp, the title and the signature read back as they were', () => {
    const draft = plan({
      sections,
      signatory: 'Іван ПЕТРЕНКО',
      legalBasis: {
        type: 'Рішення',
        issuer: 'виконавчий комітет міської ради',
        date: '2026-01-12',
        number: '5/1',
        title: null,
      },
    });
    const printed = printPlan(draft);
    expect(printed).toMatchObject({
      act: [],
      stamp: ['ЗАТВЕРДЖЕНО', 'Рішення виконавчого комітету міської ради', '12.01.2026 № 5/1'],
      title: ['ПЛАН ДІЙ', 'Калинівської міської ради на 2026 рік'],
      signature: ['\tІван ПЕТРЕНКО'],
    });
    expect(readPlanDocument(blocksOf(printed)).draft).toMatchObject({
      title: draft.title,
      legalBasis: draft.legalBasis,
      signatory: draft.signatory,
    });
  });

  test('the city and the period are named when nothing else tells them', () => {
    const draft = plan({ title: 'План дій з відкритих даних', city: 'Дніпро', sections });
    expect(printPlan(draft).act).toEqual(['м. Дніпро', 'Період виконання плану: 2026 рік']);
    expect(readPlanDocument(blocksOf(printPlan(draft))).draft).toMatchObject({
      title: 'План дій з відкритих даних',
      city: 'Дніпро',
      period: { from: '2026-Q1', to: '2026-Q4' },
    });
  });

  test('the period is named when it is another than the years of the title', () => {
    const period = { from: '2025-Q4', to: '2026-Q4' } as const;
    const draft = plan({ title: 'План дій з відкритих даних на 2026 рік', period, sections });
    expect(printPlan(draft).act).toEqual(['Період виконання плану: IV квартал 2025 – IV квартал 2026']);
    expect(readPlanDocument(blocksOf(printPlan(draft))).draft?.period).toEqual(period);
  });

  test('the acts that changed the plan stand under its title, and are read as neither title nor section', () => {
    const draft = plan({ title: 'План дій Калинівської міської ради на 2026 рік', sections });
    const act = {
      type: 'Рішення',
      issuer: 'виконавчий комітет',
      date: '2026-02-12',
      number: '17',
      title: null,
    } as const;
    const printed = printPlan(draft, [act, { ...act, type: null, issuer: null, date: null, number: null }]);
    expect(printed.amended).toEqual([
      '(зі змінами: Рішення виконавчого комітету 12.02.2026 № 17; акт без реквізитів)',
    ]);
    const again = readPlanDocument(blocksOf(printed)).draft;
    expect(again).toMatchObject({ title: draft.title, legalBasis: null });
    expect(again?.sections.map(({ title }) => title)).toEqual(draft.sections.map(({ title }) => title));
  });

  test('a plan without a title, an act and a signature has only its table', () => {
    const { act, stamp, title, signature } = printPlan(plan({ title: null, period: null, sections }));
    expect([act, stamp, title, signature]).toEqual([[], [], [], []]);
  });
});

test.each([
  ['1', 'Аудит', '', '1. Аудит'],
  ['1.1', 'Аудит', '', '1.1. Аудит'],
  ['IV', 'Доступність', '', 'IV. Доступність'],
  ['а', 'аудит', '', 'а) аудит'],
  ['2', 'Оперативність', 'Принцип', 'Принцип 2. Оперативність'],
  ['1', 'Принцип хартії – відкритість', 'Принцип хартії', '1. Принцип хартії – відкритість'],
  [null, 'Аудит', 'Розділ', 'Аудит'],
])('%s and «%s» are printed so that they are read back', (code, title, level, printed) => {
  expect(codedTitle(code, title, level)).toBe(printed);
});

describe('an accepted plan as a draft', () => {
  const { sections: _, issues: __, ...head } = plan();
  const rows = [
    { id: 'a', parentId: null, code: '1', title: 'Право', principle: null },
    { id: 'b', parentId: 'a', code: '1.1', title: 'Накази', principle: null },
    { id: 'c', parentId: null, code: '2', title: 'Кадри', principle: null },
  ];

  test('sections stand in each other, tasks in their sections', () => {
    const draft = draftOfPlan(
      head,
      rows,
      [
        { sectionId: 'b', task: aTask },
        { sectionId: null, task: task('Без розділу') },
      ],
      new Set(),
    );
    expect(
      draft.sections.map(({ title, sections: inner, tasks }) => [title, inner.length, tasks.length]),
    ).toEqual([
      ['Право', 1, 0],
      ['Кадри', 0, 0],
      ['План дій Калинівської міської ради на 2026 рік', 0, 1],
    ]);
  });

  test('a section that lost all its tasks is left out, an empty one is not', () => {
    const draft = draftOfPlan(head, rows, [{ sectionId: 'b', task: aTask }], new Set(['c']));
    expect(draft.sections.map(({ title }) => title)).toEqual(['Право']);
  });
});
