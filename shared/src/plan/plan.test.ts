import { describe, expect, it } from '@jest/globals';
import type { Status } from '../status/index.js';
import { compareCodes } from './codes.js';
import { NO_FILTER, isNoFilter, taskMatcher } from './filter.js';
import type { FilteredTask } from './filter.js';
import { numbered } from './numbered.js';
import { outlineOf, sectionPaths } from './outline.js';
import { tableRows } from './rows.js';

const section = (id: string, parentId: string | null, position: number) => ({
  id,
  parentId,
  position,
  code: id,
  title: `Розділ ${id}`,
});
const task = (
  id: string,
  sectionId: string | null,
  status: Status = 'in_progress',
  executor: string | null = null,
) => ({
  id,
  sectionId,
  position: 0,
  status,
  executors: executor === null ? [] : [{ id: executor, name: executor }],
});

describe('the outline of a plan', () => {
  it('is built from flat rows in the order of their positions', () => {
    const outline = outlineOf(
      [section('2', null, 1), section('1', null, 0), section('1.2', '1', 1), section('1.1', '1', 0)],
      [
        { id: 'b', sectionId: '1.1', position: 1 },
        { id: 'a', sectionId: '1.1', position: 0 },
      ],
    );
    expect(outline.sections.map((node) => node.section.id)).toEqual(['1', '2']);
    const [first] = outline.sections;
    expect(first?.sections.map((node) => [node.section.id, node.depth])).toEqual([
      ['1.1', 1],
      ['1.2', 1],
    ]);
    expect(first?.sections[0]?.tasks.map(({ id }) => id)).toEqual(['a', 'b']);
  });
  it('loses nothing when a parent or a section is missing', () => {
    const outline = outlineOf([section('1', 'gone', 0)], [task('a', 'gone'), task('b', null)]);
    expect(outline.sections.map((node) => node.section.id)).toEqual(['1']);
    expect(outline.tasks.map(({ id }) => id)).toEqual(['a', 'b']);
  });
  it('loses nothing when sections stand in a circle', () => {
    const outline = outlineOf(
      [section('1', '2', 0), section('2', '1', 1), section('3', '2', 2)],
      [task('a', '3')],
    );
    expect(outline.sections.map((node) => node.section.id)).toEqual(['1']);
    expect(outline.sections[0]?.sections[0]?.sections[0]?.tasks.map(({ id }) => id)).toEqual(['a']);
  });
  it('knows the sections around a section', () => {
    const paths = sectionPaths([section('1.1', '1', 0), section('1', null, 0)]);
    expect(paths.get('1.1')).toEqual(['1', '1.1']);
    expect(paths.get('1')).toEqual(['1']);
    expect(paths.get('gone')).toBeUndefined();
  });
});

describe('the order of codes', () => {
  it('is the order in which people number', () => {
    const codes = ['2.1.б', '1.10', null, '2', '2.1.а', '1.9', '1', '10', '2.1'];
    expect(codes.toSorted(compareCodes)).toEqual([
      '1',
      '1.9',
      '1.10',
      '2',
      '2.1',
      '2.1.а',
      '2.1.б',
      '10',
      null,
    ]);
  });
  it('knows Roman numerals in Latin and in Cyrillic letters', () => {
    expect(['ІХ', 'V', 'IV', 'X', 'І', 'III'].toSorted(compareCodes)).toEqual([
      'І',
      'III',
      'IV',
      'V',
      'ІХ',
      'X',
    ]);
  });
  it('follows the Ukrainian alphabet', () => {
    expect(['3ґ', '3г', '3д'].toSorted(compareCodes)).toEqual(['3г', '3ґ', '3д']);
  });
  it('takes different punctuation for the same code', () => {
    expect(compareCodes('1.2.', '1.2')).toBe(0);
  });
});

describe('the filter of tasks', () => {
  const portal: FilteredTask = {
    code: '1.2',
    title: 'Оновити портал відкритих даних міста Слов’янська',
    status: 'overdue',
    movedTimes: 1,
    sectionIds: ['1', '1.1'],
    executors: [{ id: 'digital', name: 'Відділ цифрового розвитку' }],
    occurrences: [{ from: '2026-04-01', dueOn: '2026-06-30' }],
  };
  const matches = (filter: Partial<typeof NO_FILTER>) => taskMatcher({ ...NO_FILTER, ...filter })(portal);

  it('lets everything through when it is empty', () => {
    expect(matches({})).toBe(true);
    expect(isNoFilter({ ...NO_FILTER, text: ' ' })).toBe(true);
    expect(isNoFilter({ ...NO_FILTER, moved: true })).toBe(false);
  });
  it('by status takes any of those named', () => {
    expect(matches({ statuses: ['done', 'overdue'] })).toBe(true);
    expect(matches({ statuses: ['done'] })).toBe(false);
  });
  it('by executor takes co-executors too', () => {
    expect(matches({ executors: ['digital'] })).toBe(true);
    expect(matches({ executors: ['finance'] })).toBe(false);
  });
  it('by section takes what is inside it', () => {
    expect(matches({ sections: ['1'] })).toBe(true);
    expect(matches({ sections: ['2'] })).toBe(false);
  });
  it('by quarter takes what runs in it', () => {
    expect(matches({ quarters: { from: '2026-Q2', to: '2026-Q2' } })).toBe(true);
    expect(matches({ quarters: { from: '2026-Q3', to: '2026-Q4' } })).toBe(false);
  });
  it('by text wants every word, in any order, whatever the apostrophe and the case', () => {
    expect(matches({ text: "СЛОВ'ЯНСЬКА портал" })).toBe(true);
    expect(matches({ text: 'цифрового 1.2' })).toBe(true);
    expect(matches({ text: 'портал бюджет' })).toBe(false);
  });
  it('by move takes only what was moved', () => {
    expect(matches({ moved: true })).toBe(true);
    expect(taskMatcher({ ...NO_FILTER, moved: true })({ ...portal, movedTimes: 0 })).toBe(false);
  });
  it('wants all fields at once', () => {
    expect(matches({ statuses: ['overdue'], executors: ['finance'] })).toBe(false);
  });
});

describe('the rows of the quarter table', () => {
  const sections = [
    section('1', null, 0),
    section('1.1', '1', 0),
    section('2', null, 1),
    section('3', null, 2),
  ];
  const tasks = [
    task('a', '1.1', 'done', 'Відділ освіти'),
    task('b', '1.1', 'overdue', 'Архів'),
    task('c', '2', 'done', 'Відділ освіти'),
    task('d', null, 'not_due'),
  ];
  const keys = (rows: readonly { key: string; depth: number }[]) =>
    rows.map(({ key, depth }) => [key, depth]);

  it('by section nest as the plan does; empty sections are left out, loose tasks come last', () => {
    expect(keys(tableRows(sections, tasks, 'section', new Set(), 'uk'))).toEqual([
      ['1', 0],
      ['1.1', 1],
      ['a', 2],
      ['b', 2],
      ['2', 0],
      ['c', 1],
      ['d', 0],
    ]);
  });
  it('a group counts everything inside it and shows the worst, even when collapsed', () => {
    const rows = tableRows(sections, tasks, 'section', new Set(['1']), 'uk');
    expect(keys(rows)).toEqual([
      ['1', 0],
      ['2', 0],
      ['c', 1],
      ['d', 0],
    ]);
    const [first] = rows;
    expect(first).toMatchObject({ kind: 'group', worst: 'overdue', collapsed: true, title: 'Розділ 1' });
    expect(first?.kind === 'group' && [first.counts.done, first.counts.overdue]).toEqual([1, 1]);
  });
  it('by executor each task stands once under its lead, units in alphabetical order', () => {
    const rows = tableRows(sections, tasks, 'executor', new Set(), 'uk');
    expect(rows.map((row) => (row.kind === 'group' ? row.title : row.key))).toEqual([
      'Архів',
      'b',
      'Відділ освіти',
      'a',
      'c',
      'Без виконавця',
      'd',
    ]);
  });
  it('by status the worst come first', () => {
    const rows = tableRows(sections, tasks, 'status', new Set(), 'en');
    expect(rows.map((row) => (row.kind === 'group' ? row.title : row.key))).toEqual([
      'Overdue',
      'b',
      'Not due yet',
      'd',
      'Done',
      'a',
      'c',
    ]);
  });
  it('of an empty plan are none', () => {
    expect(tableRows(sections, [], 'section', new Set(), 'uk')).toEqual([]);
  });
});

describe('a name with its number', () => {
  it('has the number first, and none where the plan gives none', () => {
    expect(numbered({ code: '4.2.1', title: 'Створити реєстр' })).toBe('4.2.1. Створити реєстр');
    expect(numbered({ code: null, title: 'Створити реєстр' })).toBe('Створити реєстр');
  });
});
