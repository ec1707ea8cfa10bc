import { expect, test } from '@jest/globals';
import { checkPlanDraft } from './check-draft.js';
import { correctDraft } from './correct-draft.js';
import { countTasks, draftTasks } from './draft-outline.js';
import { readPlanDocument } from './read-plan-document.js';
import { readText } from './read-text.js';

const TEXT = [
  'План дій міста Яснобереж на 2026 рік',
  'Завдання\tСтрок виконання\tПоказники\tВиконавець',
  '1. Порядок у даних',
  '1.1. Описати набори даних\tII квартал\tОписано щонайменше 10 наборів\tВідділ даних',
  '1.2. Оновлювати реєстр\tколи буде нагода\tРеєстр оновлено\tВідділ реєстрів',
].join('\n');

function readDraft() {
  const { draft } = readPlanDocument(readText(TEXT));
  if (!draft) throw new Error('the document of this test must be readable');
  return draft;
}
const pathOf = (code: string) => {
  const found = draftTasks(readDraft()).find(({ task }) => task.code === code);
  return found?.pointer ?? '';
};

test('a corrected deadline is read again and its doubt goes away', () => {
  const draft = readDraft();
  const pointer = pathOf('1.2');
  expect(draft.issues.some(({ path }) => path === `${pointer}/schedule`)).toBe(true);
  const { draft: corrected } = correctDraft(draft, `${pointer}/deadlineText`, 'IV квартал 2026 року');
  const task = draftTasks(corrected ?? draft).find((one) => one.pointer === pointer)?.task;
  expect(task?.schedule).toEqual({ kind: 'windows', windows: [{ from: '2026-Q4', to: '2026-Q4' }] });
  expect(corrected?.issues.some(({ path }) => path === `${pointer}/schedule`)).toBe(false);
  expect(draftTasks(draft).find((one) => one.pointer === pointer)?.task.schedule).toBeNull();
});
test('a deadline that cannot be read comes back with its doubt', () => {
  const pointer = pathOf('1.1');
  const { draft } = correctDraft(readDraft(), `${pointer}/deadlineText`, 'як вийде');
  expect(draft?.issues.filter(({ path }) => path === `${pointer}/schedule`)).toHaveLength(1);
});
test('a corrected period moves the years that the deadlines leave out', () => {
  const pointer = pathOf('1.1');
  const { draft } = correctDraft(readDraft(), '/period', { from: '2027-Q1', to: '2027-Q4' });
  expect(
    draftTasks(draft ?? readDraft()).find((one) => one.pointer === pointer)?.task.schedule,
  ).toMatchObject({
    windows: [{ from: '2027-Q2', to: '2027-Q2' }],
  });
});
test('a schedule that a person chose stays when the period is corrected', () => {
  const pointer = pathOf('1.1');
  const chosen = { kind: 'dates', from: null, to: '2026-05-20' } as const;
  const first = correctDraft(readDraft(), `${pointer}/schedule`, chosen).draft ?? readDraft();
  const { draft } = correctDraft(first, '/period', { from: '2027-Q1', to: '2027-Q4' });
  expect(draftTasks(draft ?? first).find((one) => one.pointer === pointer)?.task.schedule).toEqual(chosen);
});
test('corrected executors and indicators are read again', () => {
  const pointer = pathOf('1.1');
  const executors = correctDraft(
    readDraft(),
    `${pointer}/executorsText`,
    'Відділ даних, архівний відділ',
  ).draft;
  expect(draftTasks(executors ?? readDraft())[0]?.task.executors.map(({ name }) => name)).toEqual([
    'Відділ даних',
    'архівний відділ',
  ]);
  const kpis = correctDraft(readDraft(), `${pointer}/kpis`, ['Описано не менше 12 наборів']).draft;
  expect(draftTasks(kpis ?? readDraft())[0]?.task.kpis).toMatchObject([
    { text: 'Описано не менше 12 наборів', targets: [{ comparator: 'at_least', value: 12 }] },
  ]);
});
test.each([
  '/issues',
  '/sections/9/tasks/0/title',
  '/sections/0/tasks/0/source',
  '/__proto__/x',
  'title',
  '',
])('the place %s cannot be corrected', (pointer) => {
  expect(correctDraft(readDraft(), pointer, 'x').draft).toBeNull();
});
test.each([
  ['/period', { from: '2026-Q5', to: '2026-Q4' }],
  ['/title', 7],
  [`${pathOf('1.1')}/title`, ''],
  [`${pathOf('1.1')}/priority`, 'найвищий'],
  [`${pathOf('1.1')}/schedule`, { kind: 'windows', windows: [] }],
])('at %s a value that cannot stand there is refused with its place', (pointer, value) => {
  const { draft, problems } = correctDraft(readDraft(), pointer, value);
  expect(draft).toBeNull();
  expect(problems[0]?.path.startsWith(pointer)).toBe(true);
});
test('the act is filled in part by part', () => {
  const { draft } = correctDraft(readDraft(), '/legalBasis/number', '45-р');
  expect(draft?.legalBasis).toEqual({ type: null, issuer: null, date: null, number: '45-р', title: null });
});
test('sections and tasks are counted', () => {
  expect(countTasks(readDraft())).toEqual({ sections: 1, tasks: 2 });
});
test('a draft that our reader made passes the check, an object with a stranger in it does not', () => {
  expect(checkPlanDraft(readDraft()).problems).toEqual([]);
  expect(checkPlanDraft({ ...readDraft(), extra: 1 }).problems[0]?.path).toBe('/extra');
  expect(checkPlanDraft(null).draft).toBeNull();
});
