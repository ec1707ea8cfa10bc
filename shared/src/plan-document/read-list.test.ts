import { expect, test } from '@jest/globals';
import { draftTasks } from './draft-outline.js';
import type { PlanDraft } from './plan-draft.js';
import { readPlanDocument } from './read-plan-document.js';
import { readText } from './read-text.js';

function draftOf(...lines: string[]): PlanDraft {
  const { draft } = readPlanDocument(readText(lines.join('\n')));
  if (!draft) throw new Error('the document of this test must be readable');
  return draft;
}

/** «section: code title · deadline · executors» */
const rows = (draft: PlanDraft): string[] =>
  draftTasks(draft).map(
    ({ section, task }) =>
      `${section.title}: ${task.code ?? '–'} ${task.title} · ${task.deadlineText} · ${task.executors.map(({ name }) => name).join(', ')}`,
  );

test('points without numbers are tasks where labels follow them, lines above them are sections', () => {
  const draft = draftOf(
    'План дій Уманської міської ради на 2026 рік',
    'Напрям «Дані»',
    '• Скласти реєстр',
    'Строк: I квартал 2026 року',
    'Відповідальний: Відділ ІТ',
    '• Опублікувати набори',
    'Строк: II квартал 2026 року',
    'Відповідальний: Відділ ІТ',
    'Напрям «Люди»',
    '• Провести навчання',
    'Строк: щокварталу',
    'Відповідальний: Управління персоналу',
    'Міський голова\tІван ПЕТРЕНКО',
  );
  expect(rows(draft)).toEqual([
    'Напрям «Дані»: – Скласти реєстр · I квартал 2026 року · Відділ ІТ',
    'Напрям «Дані»: – Опублікувати набори · II квартал 2026 року · Відділ ІТ',
    'Напрям «Люди»: – Провести навчання · щокварталу · Управління персоналу',
  ]);
  expect([draft.title, draft.signatory]).toEqual([
    'План дій Уманської міської ради на 2026 рік',
    'Іван ПЕТРЕНКО',
  ]);
});

test('who and when may stand in brackets; that is a guess, and each task says so', () => {
  const draft = draftOf(
    'План заходів міста Умань на 2026 рік',
    '1. Дані',
    '1.1. Провести аудит наборів (відділ ІТ, до 1 травня 2026 року).',
    '1.2. Опублікувати звіт (прес-служба; III квартал 2026 року).',
  );
  expect(rows(draft)).toEqual([
    'Дані: 1.1 Провести аудит наборів · до 1 травня 2026 року · відділ ІТ',
    'Дані: 1.2 Опублікувати звіт · III квартал 2026 року · прес-служба',
  ]);
  for (const { pointer } of draftTasks(draft))
    expect(draft.issues).toContainEqual(expect.objectContaining({ path: pointer, code: 'list.by_content' }));
});

test('lettered parts belong to their point', () => {
  const draft = draftOf(
    'План дій Уманської міської ради на 2026 рік',
    '1. Провести аудит',
    'Строк: до 1 травня 2026 року',
    'а) перевірити повноту;',
    'б) перевірити дати.',
    '2. Опублікувати звіт',
    'Строк: III квартал',
  );
  expect(draftTasks(draft).map(({ task: { title, description } }) => [title, description])).toEqual([
    ['Провести аудит', 'а) перевірити повноту;\nб) перевірити дати.'],
    ['Опублікувати звіт', null],
  ]);
});

test('labels are any names of columns, in English too', () => {
  const draft = draftOf(
    'Riverton City Council',
    'Action Plan 2026',
    'Open data',
    'Publish ten datasets',
    '- Lead: IT Department',
    '- By when: Q2 2026',
    '- How we will know: 10 datasets are online',
    'Train staff',
    '- Lead: HR Department',
    '- By when: monthly',
    '- How we will know: Staff are trained',
  );
  expect(rows(draft)).toEqual([
    'Open data: – Publish ten datasets · Q2 2026 · IT Department',
    'Open data: – Train staff · monthly · HR Department',
  ]);
  expect(draftTasks(draft)[0]?.task.kpis[0]?.text).toBe('10 datasets are online');
});

test('sections of a list are numbered otherwise than its tasks', () => {
  const draft = draftOf(
    'ПРОГРАМА',
    'розвитку відкритих даних Умані на 2026 рік',
    'Розділ І. Порядок',
    '1. Призначити відповідальних.',
    'Строк: I квартал 2026 року.',
    'Відповідальний: Відділ ІТ.',
    'Розділ ІІ. Дані',
    '2. Оновлювати набори.',
    'Строк: постійно.',
    'Відповідальний: Відділ ІТ.',
    'ІІІ. Люди',
    '3. Провести навчання.',
    'Строк: II квартал 2026 року.',
    'Відповідальний: Відділ ІТ.',
  );
  expect(rows(draft)).toEqual([
    'Порядок: 1 Призначити відповідальних. · I квартал 2026 року · Відділ ІТ',
    'Дані: 2 Оновлювати набори. · постійно · Відділ ІТ',
    'Люди: 3 Провести навчання. · II квартал 2026 року · Відділ ІТ',
  ]);
});

test('headings stand over numbered points, and points below a task say who and when', () => {
  const draft = draftOf(
    'План заходів Уманської міської ради на 2026 рік',
    '',
    '## Дані',
    '1.1. Провести аудит',
    '1.1.1. до 1 травня 2026 року, архів',
    '1.2. Скласти реєстр',
    '1.2.1. II квартал 2026 року, відділ ІТ',
    '## Люди',
    '1.3. Навчити працівників',
    '1.3.1. щокварталу, відділ кадрів',
  );
  expect(rows(draft)).toEqual([
    'Дані: 1.1 Провести аудит · до 1 травня 2026 року · архів',
    'Дані: 1.2 Скласти реєстр · II квартал 2026 року · відділ ІТ',
    'Люди: 1.3 Навчити працівників · щокварталу · відділ кадрів',
  ]);
});
