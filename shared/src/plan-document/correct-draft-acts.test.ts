import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isPlanDraft } from './check-draft.js';
import { correctDraftBy, type DraftAct } from './correct-draft-acts.js';
import { inversePatch, isEmptyPatch, patchBetween, patched, touch } from './correct-draft-patch.js';
import { restructure } from './correct-draft-structure.js';
import { draftTasks } from './draft-outline.js';
import type { PlanDraft, SectionDraft, TaskDraft } from './plan-draft.js';

const task = (code: string, title: string, more: Partial<TaskDraft> = {}): TaskDraft => ({
  code,
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
const section = (code: string, tasks: TaskDraft[], sections: SectionDraft[] = []): SectionDraft => ({
  code,
  title: `Розділ ${code}`,
  principle: null,
  sections,
  tasks,
});
const digital = { name: 'Деп. ЦТ', kind: 'unit', parent: null, byConsent: false } as const;
const doubtAt = (path: string, code = 'deadline.unread') => ({
  severity: 'warning' as const,
  code,
  path,
  message: { uk: 'Строк не прочитано.', en: 'The deadline was not read.' },
});

const DRAFT: PlanDraft = {
  title: 'План дій на 2026 рік',
  city: 'Яснобереж',
  period: { from: '2026-Q1', to: '2026-Q4' },
  legalBasis: null,
  signatory: null,
  levels: ['Розділ', 'Захід'],
  columns: [{ header: 'Захід', field: 'task' }],
  sections: [
    section('1', [
      task('1.1', 'Описати набори', { deadlineText: 'згодом', executors: [digital] }),
      task('1.2', 'та оприлюднити перелік', {
        deadlineText: 'згодом',
        kpis: [{ text: 'Перелік є', targets: [] }],
      }),
      task('1.3', 'Навчити людей', { executors: [digital] }),
    ]),
    section('2', [task('2.1', 'Портал')], [section('2.A', [task('2.A.1', 'Опитування')])]),
  ],
  issues: [
    doubtAt('/sections/0/tasks/0/schedule'),
    doubtAt('/sections/0/tasks/1/schedule', 'deadline.odd'),
    doubtAt('/sections/0/tasks/2', 'executors.glued'),
    doubtAt('/sections/1', 'section.odd'),
    doubtAt('/signatory', 'plan.signatory_missing'),
  ],
};

/** The draft after one act; a refused act fails the test. */
function after(...acts: DraftAct[]): PlanDraft {
  const { draft, problems } = correctDraftBy(DRAFT, acts);
  if (!draft) throw new Error(problems.map(({ message }) => message.en).join(' '));
  return draft;
}
/** A patch that does not fit fails the test. */
function sure(draft: unknown): PlanDraft {
  if (!isPlanDraft(draft)) throw new Error('the patch must fit');
  return draft;
}
const titles = (draft: PlanDraft) => draftTasks(draft).map(({ task: { title } }) => title);
const paths = (draft: PlanDraft) => draft.issues.map(({ path }) => path);
const refusal = (act: DraftAct) => correctDraftBy(DRAFT, [act]).problems[0]?.message.en;

describe('tasks', () => {
  test('two rows that were one task are merged: texts one after the other, what both say once', () => {
    const merged = after({ kind: 'merge', pointer: '/sections/0/tasks/0' });
    expect(merged.sections[0]?.tasks[0]).toMatchObject({
      code: '1.1',
      title: 'Описати набори та оприлюднити перелік',
      deadlineText: 'згодом',
      kpis: [{ text: 'Перелік є' }],
      executors: [digital],
    });
    expect(paths(merged)).toEqual([
      '/sections/0/tasks/0/schedule',
      '/sections/0/tasks/0/schedule',
      '/sections/0/tasks/1',
      '/sections/1',
      '/signatory',
    ]);
  });
  test('the last task of a section has nothing to be merged with', () => {
    expect(refusal({ kind: 'merge', pointer: '/sections/0/tasks/2' })).toBe(
      'No other task follows this one in its section.',
    );
  });
  test('a task is split by its titles; the deadline and the executors of the row are those of every part', () => {
    const split = after({
      kind: 'split',
      pointer: '/sections/0/tasks/0',
      titles: ['Описати набори', '1.1а. Перевірити описи'],
    });
    expect(split.sections[0]?.tasks[1]).toMatchObject({
      deadlineText: 'згодом',
      executors: [digital],
      kpis: [],
    });
    expect(titles(split).slice(0, 3)).toEqual([
      'Описати набори',
      expect.stringContaining('Перевірити описи'),
      'та оприлюднити перелік',
    ]);
    expect(paths(split)[2]).toBe('/sections/0/tasks/3');
  });
  test('a task is not split into one', () => {
    expect(refusal({ kind: 'split', pointer: '/sections/0/tasks/0', titles: ['Описати', ' '] })).toBe(
      'Write at least two titles, one to a line.',
    );
  });
  test('a removed task takes its questions along, and the questions of those after it follow them', () => {
    const removed = after({ kind: 'remove', pointer: '/sections/0/tasks/1' });
    expect(titles(removed)).toEqual(['Описати набори', 'Навчити людей', 'Портал', 'Опитування']);
    expect(paths(removed)).toEqual([
      '/sections/0/tasks/0/schedule',
      '/sections/0/tasks/1',
      '/sections/1',
      '/signatory',
    ]);
  });
  test('a task is added where it was missed, its code taken off', () => {
    const added = after({ kind: 'add-task', pointer: '/sections/0/tasks/0', text: '1.1.1. Завести реєстр' });
    expect(added.sections[0]?.tasks[1]).toEqual(task('1.1.1', 'Завести реєстр'));
    expect(refusal({ kind: 'add-task', pointer: '/sections/0', text: '  ' })).toBe(
      'Write the title of the task.',
    );
  });
  test('a task moves past its neighbour, and at the end of its section into the next', () => {
    expect(titles(after({ kind: 'down', pointer: '/sections/0/tasks/0' })).slice(0, 2)).toEqual([
      'та оприлюднити перелік',
      'Описати набори',
    ]);
    const { draft, place } = restructure(DRAFT, { kind: 'down', pointer: '/sections/0/tasks/2' });
    expect(draft?.sections[1]?.tasks.map(({ title }) => title)).toEqual(['Навчити людей', 'Портал']);
    expect(place).toBe('/sections/1/tasks/0');
    expect(refusal({ kind: 'up', pointer: '/sections/0/tasks/0' })).toBe(
      'There is no further place in this direction.',
    );
  });
  test('a task goes to the end of another section with its questions', () => {
    const moved = after({
      kind: 'move-into',
      pointer: '/sections/0/tasks/0',
      section: '/sections/1/sections/0',
    });
    expect(moved.sections[1]?.sections[0]?.tasks.map(({ title }) => title)).toEqual([
      'Опитування',
      'Описати набори',
    ]);
    expect(paths(moved)[0]).toBe('/sections/1/sections/0/tasks/1/schedule');
    expect(refusal({ kind: 'move-into', pointer: '/sections/0/tasks/0', section: '/sections/0' })).toBe(
      'The task is in this section already.',
    );
  });
});

describe('levels', () => {
  test('a row that was the name of a section becomes one, with the tasks after it', () => {
    const raised = after({ kind: 'to-section', pointer: '/sections/0/tasks/1' });
    expect(raised.sections.map(({ title, tasks }) => [title, tasks.length])).toEqual([
      ['Розділ 1', 1],
      ['та оприлюднити перелік', 1],
      ['Розділ 2', 1],
    ]);
    expect(paths(raised)).toEqual([
      '/sections/0/tasks/0/schedule',
      '/sections/1/tasks/0',
      '/sections/2',
      '/signatory',
    ]);
  });
  test('a section that was a task becomes one at the end of the section before it', () => {
    const { draft, place } = restructure(after({ kind: 'to-section', pointer: '/sections/0/tasks/1' }), {
      kind: 'to-task',
      pointer: '/sections/1',
    });
    expect(draft && titles(draft)).toEqual(titles(DRAFT));
    expect(place).toBe('/sections/0/tasks/1');
  });
  test('a section with sections in it, or with none before it, cannot become a task', () => {
    expect(refusal({ kind: 'to-task', pointer: '/sections/1' })).toBe(
      'There are sections in this one. Raise them by a level first.',
    );
    expect(refusal({ kind: 'to-task', pointer: '/sections/0' })).toBe(
      'No section stands before this one for the task to belong to.',
    );
  });
  test('a section goes a level up and a level down', () => {
    const higher = after({ kind: 'higher', pointer: '/sections/1/sections/0' });
    expect(higher.sections.map(({ code }) => code)).toEqual(['1', '2', '2.A']);
    const back = correctDraftBy(higher, [{ kind: 'deeper', pointer: '/sections/2' }]).draft;
    expect(back).toEqual(DRAFT);
    expect(refusal({ kind: 'higher', pointer: '/sections/0' })).toBe(
      'This section is at the highest level already.',
    );
  });
});

describe('an executor', () => {
  test('is said once who it is, for every task that names it; the printed name stays', () => {
    const act = { kind: 'unit', name: 'деп. ЦТ', unitId: 'u1', executorKind: 'unit', parent: null } as const;
    const executors = draftTasks(after(act)).flatMap(({ task: one }) => one.executors);
    expect(executors).toEqual([
      { ...digital, unitId: 'u1' },
      { ...digital, unitId: 'u1' },
    ]);
    const group = { ...act, unitId: null, executorKind: 'group', parent: 'Виконком' } as const;
    expect(draftTasks(after(act, group))[0]?.task.executors).toEqual([
      { ...digital, kind: 'group', parent: 'Виконком' },
    ]);
  });
  test('whose kind was guessed is no question any more', () => {
    const guessed = {
      ...doubtAt('/sections/0/tasks/2/executors', 'executor.kind_guessed'),
      message: { uk: 'Вид виконавця «Деп. ЦТ» визначено здогадом.', en: 'The kind was guessed.' },
    };
    const draft = { ...DRAFT, issues: [...DRAFT.issues, guessed] };
    const act = { kind: 'unit', name: 'Деп. ЦТ', unitId: null, executorKind: 'unit', parent: null } as const;
    expect(correctDraftBy(draft, [act]).draft?.issues).toEqual(DRAFT.issues);
  });
  test('that no task names is nobody', () => {
    expect(refusal({ kind: 'unit', name: 'Школа', unitId: null, executorKind: 'unit', parent: null })).toBe(
      'The draft names no such executor any more.',
    );
  });
});

test('a question is closed by what it says, wherever it stands in the list', () => {
  const act = {
    kind: 'settle',
    pointer: '/sections/1',
    code: 'section.odd',
    text: 'Строк не прочитано.',
  } as const;
  expect(paths(after(act))).not.toContain('/sections/1');
  expect(correctDraftBy(after(act), [act]).problems[0]?.message.en).toBe(
    'There is no such question any more.',
  );
});
test('a question that is put off stays a question, and says so', () => {
  const act = {
    kind: 'skip',
    pointer: '/sections/1',
    code: 'section.odd',
    text: 'Строк не прочитано.',
  } as const;
  const skippedIn = (draft: PlanDraft) =>
    draft.issues.filter(({ skipped }) => skipped).map(({ path }) => path);
  expect(skippedIn(after(act))).toEqual(['/sections/1']);
  expect(paths(after(act))).toEqual(paths(DRAFT));
  expect(skippedIn(after(act, act))).toEqual(['/sections/1']);
  expect(patched(after(act), inversePatch(patchBetween(DRAFT, after(act))))).toEqual(DRAFT);
  expect(refusal({ ...act, code: 'section.even' })).toBe('There is no such question any more.');
});
test('one answer is given to several rows at once, and to none where one cannot take it', () => {
  const schedule = { kind: 'dates', from: null, to: '2026-06-01' } as const;
  const pointer = '/sections/0/tasks/0/schedule';
  const done = after({ kind: 'set', pointer, value: schedule, also: ['/sections/0/tasks/1/schedule'] });
  expect(draftTasks(done).map(({ task: one }) => one.schedule)).toEqual([
    schedule,
    schedule,
    null,
    null,
    null,
  ]);
  expect(paths(done)).toEqual(['/sections/0/tasks/2', '/sections/1', '/signatory']);
  expect(refusal({ kind: 'set', pointer, value: schedule, also: ['/sections/0/tasks/1/title'] })).toBe(
    'The draft has no such field.',
  );
});
test('of several acts all are done or none', () => {
  const acts: DraftAct[] = [
    { kind: 'set', pointer: '/title', value: 'План' },
    { kind: 'merge', pointer: '/sections/9/tasks/0' },
  ];
  expect(correctDraftBy(DRAFT, acts).draft).toBeNull();
});

const place = fc.constantFrom(
  '/sections/0',
  '/sections/1',
  '/sections/1/sections/0',
  '/sections/0/tasks/0',
  '/sections/0/tasks/1',
  '/sections/0/tasks/2',
  '/sections/1/tasks/0',
  '/sections/1/sections/0/tasks/0',
);
const acts: fc.Arbitrary<DraftAct> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('merge', 'remove', 'up', 'down', 'to-section', 'to-task', 'higher', 'deeper'),
    pointer: place,
  }),
  fc.record({
    kind: fc.constant('split' as const),
    pointer: place,
    titles: fc.constant(['Перше', '2. Друге']),
  }),
  fc.record({ kind: fc.constant('move-into' as const), pointer: place, section: place }),
  fc.record({ kind: fc.constant('add-task' as const), pointer: place, text: fc.constant('7. Нове') }),
  fc.record({
    kind: fc.constant('set' as const),
    pointer: place.map((pointer) => `${pointer}/${pointer.includes('tasks') ? 'deadlineText' : 'title'}`),
    value: fc.constantFrom('до 1 липня 2026 року', 'коли рак свисне'),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    pointer: fc.constant('/period'),
    value: fc.constant({ from: '2026-Q1', to: '2028-Q4' }),
  }),
  fc.constant<DraftAct>({ kind: 'unit', name: 'Деп. ЦТ', unitId: 'u7', executorKind: 'body', parent: null }),
);

describe('whatever is done to a draft', () => {
  test('it stays a draft, and its inverse gives the draft again, as JSON to the letter', () => {
    fc.assert(
      fc.property(fc.array(acts, { minLength: 1, maxLength: 6 }), (done) => {
        let draft = DRAFT;
        const patches = [];
        for (const act of done) {
          const next = correctDraftBy(draft, [act]).draft;
          if (!next) continue;
          const patch = patchBetween(draft, next);
          expect(patched(draft, patch)).toEqual(next);
          patches.push(patch);
          draft = next;
        }
        expect(isPlanDraft(draft)).toBe(true);
        for (const patch of patches.toReversed()) {
          draft = sure(patched(draft, inversePatch(patch)));
        }
        expect(JSON.stringify(draft)).toBe(JSON.stringify(DRAFT));
      }),
      { numRuns: 300 },
    );
  });
  test('every question is about something that is there', () => {
    fc.assert(
      fc.property(fc.array(acts, { minLength: 1, maxLength: 6 }), (done) => {
        let draft = DRAFT;
        for (const act of done) draft = correctDraftBy(draft, [act]).draft ?? draft;
        const known = new Set(draftTasks(draft).map(({ pointer }) => pointer));
        for (const path of paths(draft).filter((one) => one.includes('/tasks/'))) {
          expect(known).toContain(/^(?:\/sections\/\d+)+\/tasks\/\d+/.exec(path)?.[0]);
        }
      }),
    );
  });
});

describe('two corrections', () => {
  const patchOf = (act: DraftAct) => patchBetween(DRAFT, after(act));
  const title = (pointer: string): DraftAct => ({ kind: 'set', pointer: `${pointer}/title`, value: 'Інше' });
  test('of different fields do not touch and can be made in any order', () => {
    const [one, other] = [patchOf(title('/sections/0/tasks/0')), patchOf(title('/sections/0/tasks/1'))];
    expect(touch(one, other)).toBe(false);
    const draft = patched(sure(patched(DRAFT, one)), other);
    expect(draft).toEqual(patched(sure(patched(DRAFT, other)), one));
  });
  test('of one field touch', () => {
    const one = patchOf(title('/sections/0/tasks/0'));
    expect(touch(one, one)).toBe(true);
    const period = patchOf({ kind: 'set', pointer: '/period', value: { from: '2026-Q1', to: '2027-Q4' } });
    expect(touch(period, one)).toBe(false);
  });
  test('touch where one moved what the other changed', () => {
    const moved = patchOf({ kind: 'down', pointer: '/sections/0/tasks/0' });
    expect(touch(moved, patchOf(title('/sections/0/tasks/2')))).toBe(true);
    expect(touch(moved, patchOf(title('/sections/1/tasks/0')))).toBe(false);
    const removed = patchOf({ kind: 'remove', pointer: '/sections/0/tasks/0' });
    const settled = patchOf({
      kind: 'settle',
      pointer: '/sections/0/tasks/1/schedule',
      code: 'deadline.odd',
      text: 'Строк не прочитано.',
    });
    expect(touch(removed, settled)).toBe(true);
  });
  test('that fit no longer are told so', () => {
    const undo = inversePatch(patchOf(title('/sections/0/tasks/0')));
    expect(patched(DRAFT, undo)).toBeNull();
  });
  test('of nothing is an empty patch', () => {
    expect(isEmptyPatch(patchBetween(DRAFT, structuredClone(DRAFT)))).toBe(true);
  });
});
