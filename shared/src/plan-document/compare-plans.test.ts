import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { comparePlans, type ComparedTask } from './compare-plans.js';

const task = (code: string, title: string, more: Partial<ComparedTask> = {}): ComparedTask => ({
  key: code,
  section: 'Дані',
  code,
  title,
  description: null,
  baseline: null,
  deadlineText: 'II квартал 2026 року',
  schedule: { kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q2' }] },
  kpis: ['Перелік затверджено'],
  executors: ['Відділ даних'],
  ...more,
});
const PLAN = [
  task('1.1', 'Затвердити перелік наборів даних'),
  task('1.2', 'Навчити відповідальних працівників'),
  task('1.3', 'Провести опитування користувачів порталу'),
];
const told = (after: readonly ComparedTask[]) =>
  comparePlans(PLAN, after).changes.map(({ kind, before, after: now, fields }) => [
    kind,
    before?.code ?? null,
    now?.code ?? null,
    ...fields,
  ]);

describe('a plan beside the document that amends it', () => {
  test('is the same where nothing but the spelling differs', () => {
    const respelled = PLAN.map((one) => ({
      ...one,
      title: one.title.toUpperCase(),
      deadlineText: 'ІІ  квартал 2026 року',
    }));
    expect(comparePlans(PLAN, respelled).counts).toEqual({
      same: 3,
      moved: 0,
      changed: 0,
      added: 0,
      removed: 0,
    });
  });
  test('tells a new deadline beside the old one', () => {
    const later = task('1.2', 'Навчити відповідальних працівників', {
      deadlineText: 'IV квартал 2026 року',
      schedule: { kind: 'windows', windows: [{ from: '2026-Q4', to: '2026-Q4' }] },
    });
    expect(told(PLAN.with(1, later))).toEqual([
      ['same', '1.1', '1.1'],
      ['changed', '1.2', '1.2', 'deadline'],
      ['same', '1.3', '1.3'],
    ]);
  });
  test('finds a task that was worded anew by its code, and one that was renumbered by its words', () => {
    const after = [
      task('1.1', 'Затвердити й оновлювати перелік наборів'),
      task('1.2', 'Відкрити лабораторію даних'),
      task('1.3', 'Навчити відповідальних працівників'),
      task('1.4', 'Провести опитування користувачів порталу'),
    ];
    expect(told(after)).toEqual([
      ['changed', '1.1', '1.1', 'title'],
      ['added', null, '1.2'],
      ['changed', '1.2', '1.3', 'code'],
      ['changed', '1.3', '1.4', 'code'],
    ]);
  });
  test('tells what is left out where it stood', () => {
    expect(told([PLAN[0], PLAN[2]].flatMap((one) => one ?? []))).toEqual([
      ['same', '1.1', '1.1'],
      ['removed', '1.2', null],
      ['same', '1.3', '1.3'],
    ]);
  });
  test('tells what stands in another section or in another order', () => {
    const [first, second, third] = PLAN;
    if (!first || !second || !third) throw new Error('three tasks');
    expect(told([third, first, second]).map(([kind]) => kind)).toEqual(['moved', 'same', 'same']);
    expect(told([first, { ...second, section: 'Навчання' }, third]).map(([kind]) => kind)).toEqual([
      'same',
      'moved',
      'same',
    ]);
  });
  test('does not take two short titles with one common word for one task', () => {
    expect(told([task('9', 'Провести нараду')]).map(([kind]) => kind)).toEqual([
      'removed',
      'removed',
      'removed',
      'added',
    ]);
  });
});
test('every task of both plans is told once', () => {
  const words = fc.constantFrom('набори', 'портал', 'навчання', 'перелік', 'опитування', 'реєстр');
  const plans = fc
    .array(fc.tuple(words, words, words), { maxLength: 12 })
    .map((titles) => titles.map((title, at) => task(String(at), title.join(' '), { key: `${at}` })));
  fc.assert(
    fc.property(plans, plans, (before, after) => {
      const { changes, counts } = comparePlans(before, after);
      const keys = (side: 'before' | 'after') => changes.flatMap((change) => change[side]?.key ?? []);
      expect(keys('before').toSorted()).toEqual(before.map(({ key }) => key).toSorted());
      expect(keys('after')).toEqual(after.map(({ key }) => key));
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(changes.length);
      expect(comparePlans(after, after).counts.same).toBe(after.length);
    }),
  );
});
