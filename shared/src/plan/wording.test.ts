import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Day } from '../calendar/index.js';
import { placed, planAsOf, wordingChanges } from './index.js';
import type { PlanOutline, PlanWording, TaskWording, WordingAmendment } from './index.js';

const task = (title: string, own: Partial<TaskWording> = {}): TaskWording => ({
  sectionId: 's1',
  code: null,
  title,
  description: null,
  baseline: null,
  priority: null,
  deadlineText: null,
  schedule: null,
  certainty: 'stated',
  executorsText: null,
  executors: [],
  indicators: [],
  ...own,
});
const plan = (tasks: Record<string, TaskWording>): PlanWording => ({
  outline: {
    title: 'План дій',
    period: { from: '2026-Q1', to: '2026-Q4' },
    levels: ['Розділ', 'Завдання'],
    sections: [
      { id: 's1', parentId: null, code: '1', title: 'Відкритість', principle: 1 },
      { id: 's2', parentId: null, code: '2', title: 'Участь', principle: 6 },
    ],
    tasks: Object.keys(tasks),
  },
  tasks: new Map(Object.entries(tasks)),
});
const between = (before: PlanWording, after: PlanWording, inForceOn: Day): WordingAmendment => ({
  inForceOn,
  before: before.outline,
  after: after.outline,
  changes: wordingChanges(before, after),
});

const ADOPTED = plan({ a: task('Провести аудит'), b: task('Навчити людей'), c: task('Відкрити портал') });
const FEBRUARY = plan({ a: task('Провести аудит даних'), c: task('Відкрити портал') });
const APRIL = plan({ c: task('Відкрити портал'), a: task('Провести аудит даних'), d: task('Опитати людей') });
const AMENDMENTS = [between(ADOPTED, FEBRUARY, '2026-02-01'), between(FEBRUARY, APRIL, '2026-04-15')];
const titles = ({ outline, tasks }: PlanWording) => outline.tasks.map((id) => tasks.get(id)?.title);

describe('a plan as of a day', () => {
  it.each<[Day, string[]]>([
    ['2025-12-31', ['Провести аудит', 'Навчити людей', 'Відкрити портал']],
    ['2026-01-31', ['Провести аудит', 'Навчити людей', 'Відкрити портал']],
    ['2026-02-01', ['Провести аудит даних', 'Відкрити портал']],
    ['2026-04-14', ['Провести аудит даних', 'Відкрити портал']],
    ['2026-04-15', ['Відкрити портал', 'Провести аудит даних', 'Опитати людей']],
    ['2030-01-01', ['Відкрити портал', 'Провести аудит даних', 'Опитати людей']],
  ])('%s reads as it was in force then', (day, expected) => {
    expect(titles(planAsOf(APRIL, AMENDMENTS, day))).toEqual(expected);
  });
  it('without amendments is the same on every day', () => {
    expect(planAsOf(ADOPTED, [], '2020-01-01')).toBe(ADOPTED);
  });
});

describe('what an amendment does to the tasks', () => {
  it.each<[string, PlanWording, PlanWording, (readonly [string, string])[]]>([
    ['nothing', ADOPTED, ADOPTED, []],
    [
      'a title worded anew and a task removed',
      ADOPTED,
      FEBRUARY,
      [
        ['a', 'changed'],
        ['b', 'removed'],
      ],
    ],
    [
      'a task moved to the top and a task added',
      FEBRUARY,
      APRIL,
      [
        ['c', 'moved'],
        ['d', 'added'],
      ],
    ],
    [
      'a task put into another section',
      ADOPTED,
      plan({ ...Object.fromEntries(ADOPTED.tasks), c: task('Відкрити портал', { sectionId: 's2' }) }),
      [['c', 'moved']],
    ],
    [
      'another deadline',
      plan({ a: task('Аудит', { schedule: { kind: 'dates', from: null, to: '2026-03-31' } }) }),
      plan({ a: task('Аудит', { schedule: { kind: 'dates', from: null, to: '2026-06-30' } }) }),
      [['a', 'changed']],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(wordingChanges(before, after).map(({ taskId, kind }) => [taskId, kind])).toEqual(expected);
  });
  it('names the task that a person moved, when the order alone could mean either', () => {
    const swapped = plan({ b: task('Навчити людей'), a: task('Провести аудит'), c: task('Відкрити портал') });
    for (const id of ['a', 'b'])
      expect(wordingChanges(ADOPTED, swapped, new Set([id])).map(({ taskId }) => taskId)).toEqual([id]);
  });
});

describe('a task that is put elsewhere', () => {
  const order = {
    sections: ['s1', 's2', 's3'],
    tasks: [
      ['a', 's1'],
      ['b', 's1'],
      ['c', 's3'],
    ] as const,
  };
  it.each([
    ['after another one', 'c', { sectionId: 's1', afterTaskId: 'a' }, 'a c b'],
    ['first in its section', 'b', { sectionId: 's1', afterTaskId: null }, 'b a c'],
    ['into a section without tasks', 'a', { sectionId: 's2', afterTaskId: null }, 'b a c'],
    ['into no section', 'c', { sectionId: null, afterTaskId: null }, 'c a b'],
    ['as a new one', 'd', { sectionId: 's3', afterTaskId: 'c' }, 'a b c d'],
    ['after one that is not there', 'b', { sectionId: 's3', afterTaskId: 'x' }, 'a b c'],
  ])('%s', (_, id, place, expected) => {
    expect(placed(order, id, place).join(' ')).toBe(expected);
  });
});

/** A plan after an amendment, told forward. */
function amended({ tasks }: PlanWording, { after, changes }: WordingAmendment): PlanWording {
  const all = new Map(tasks);
  for (const change of changes) {
    if (change.after === null) all.delete(change.taskId);
    else all.set(change.taskId, change.after);
  }
  return { outline: after, tasks: all };
}

describe('any history of a plan', () => {
  const wordings = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
        title: fc.constantFrom('Аудит', 'Портал', 'Навчання'),
        sectionId: fc.constantFrom('s1', 's2', null),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    )
    .map((list) =>
      plan(Object.fromEntries(list.map(({ id, title, sectionId }) => [id, task(title, { sectionId })]))),
    );
  const DAYS: readonly Day[] = ['2026-02-01', '2026-02-01', '2026-05-10', '2026-11-30'];
  const histories = fc.array(wordings, { minLength: 1, maxLength: 5 }).map((list) => {
    const [first = ADOPTED, ...later] = list;
    const amendments = later.map((after, at) => between(list[at] ?? first, after, DAYS[at] ?? '2026-12-01'));
    return { first, last: list.at(-1) ?? first, amendments };
  });
  const read = ({ outline, tasks }: PlanWording): [PlanOutline, TaskWording | undefined][] =>
    outline.tasks.map((id) => [outline, tasks.get(id)]);

  it('told forward from the first wording gives today’s, and told back from today’s gives the first', () => {
    fc.assert(
      fc.property(histories, ({ first, last, amendments }) => {
        const forward = amendments.reduce<PlanWording>(amended, first);
        expect(read(forward)).toEqual(read(last));
        expect(new Set(forward.tasks.keys())).toEqual(new Set(last.outline.tasks));
        expect(read(planAsOf(last, amendments, '2020-01-01'))).toEqual(read(first));
        expect(planAsOf(last, amendments, '2026-12-31')).toBe(last);
      }),
      { numRuns: 300 },
    );
  });
});
