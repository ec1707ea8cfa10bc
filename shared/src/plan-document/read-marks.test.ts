import { describe, expect, test } from '@jest/globals';
import type { Block, Cell } from './block.js';
import { draftTasks } from './draft-outline.js';
import type { PlanDraft } from './plan-draft.js';
import { readPlanDocument } from './read-plan-document.js';

type CellText = string | { text?: string; span?: number; fill?: string };

/** A table under the title of a plan for these years; no cell reaches down. */
function draftOf(years: string, ...rows: CellText[][]): PlanDraft {
  const table: Block = {
    kind: 'table',
    position: { table: 1, row: 1 },
    rows: rows.map((row, index) => {
      const position = { table: 1, row: index + 1 };
      let column = 0;
      const cells = row.map((given): Cell => {
        const { text = '', span = 1, fill = null } = typeof given === 'string' ? { text: given } : given;
        const cell = {
          paragraphs: [text],
          column,
          columnSpan: span,
          rowSpan: 1,
          fill,
          bold: false,
          position,
        };
        column += span;
        return cell;
      });
      return { cells, header: false, position };
    }),
  };
  const title: Block = {
    kind: 'paragraph',
    text: `План дій Уманської міської ради на ${years}`,
    style: 'plain',
    bold: false,
    position: { line: 1 },
  };
  const { draft } = readPlanDocument([title, table]);
  if (!draft) throw new Error('the document of this test must be readable');
  return draft;
}

/** What each task has for a schedule, quarters in short. */
function schedules(draft: PlanDraft): unknown[] {
  return draftTasks(draft).map(({ task: { schedule } }) =>
    schedule?.kind === 'windows'
      ? schedule.windows.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join(' ')
      : schedule,
  );
}

const codesAt = (draft: PlanDraft, task: number): string[] =>
  draft.issues.filter(({ path }) => path === `/sections/0/tasks/${task}/schedule`).map(({ code }) => code);

const QUARTERS = ['I кв. 2026', 'II кв. 2026', 'III кв. 2026', 'IV кв. 2026'];
const HEADER = ['Захід', 'Виконавець', ...QUARTERS];

describe('a quarter is marked', () => {
  test.each([
    '+',
    '×',
    'х',
    'x',
    'X',
    '✓',
    '✔',
    '•',
    '*',
    '▪',
    '■',
    '●',
    'V',
    'так',
    'Так',
    'yes',
    '☑',
    '++',
  ])('by %s', (sign) => {
    expect(schedules(draftOf('2026 рік', HEADER, ['Аудит', 'Архів', '', sign, '', '']))).toEqual(['2026-Q2']);
  });

  test.each(['-', '–', '—', '−', 'ні', 'no', '☐', '0', 'н/з'])('but not by %s', (sign) => {
    expect(schedules(draftOf('2026 рік', HEADER, ['Аудит', 'Архів', '+', sign, '', '']))).toEqual([
      '2026-Q1',
    ]);
  });

  test('by any colour but white and almost white', () => {
    const draft = draftOf('2026 рік', HEADER, [
      'Аудит',
      'Архів',
      { fill: '8DB3E2' },
      { fill: 'FFFFFF' },
      { fill: 'FDFEFD' },
      { fill: 'F2DBDB' },
    ]);
    expect(schedules(draft)).toEqual(['2026-Q1 2026-Q4']);
  });

  test('but not by the colour of a whole column where signs mark', () => {
    const grey = { fill: 'D9D9D9' };
    const draft = draftOf(
      '2026 рік',
      HEADER,
      ['Аудит', 'Архів', { text: '+', fill: 'D9D9D9' }, '', '', ''],
      ['Звіт', 'Архів', grey, '+', '', ''],
    );
    expect(schedules(draft)).toEqual(['2026-Q1', '2026-Q2']);
  });
});

test('quarter columns that reach beyond the years of the title widen the period, which is told', () => {
  const header = ['Захід', 'Виконавець', 'IV кв. 2025', 'I кв. 2026'];
  const draft = draftOf('2026 рік', header, ['Аудит', 'Архів', '+', ''], ['Звіт', 'Архів', '', '+']);
  expect(draft.period).toEqual({ from: '2025-Q4', to: '2026-Q4' });
  expect(schedules(draft)).toEqual(['2025-Q4', '2026-Q1']);
  expect(draft.issues.filter(({ path }) => path === '/period').map(({ code }) => code)).toEqual([
    'plan.period_wider',
  ]);
});

describe('words in quarter cells', () => {
  test('across the year are its deadline', () => {
    const draft = draftOf('2026 рік', HEADER, ['Аудит', 'Архів', { text: 'щомісяця', span: 4 }]);
    expect(schedules(draft)).toEqual([{ kind: 'recurring', every: 'month', from: '2026-Q1', to: '2026-Q4' }]);
    expect(draftTasks(draft)[0]?.task.deadlineText).toBe('щомісяця');
  });

  test('that say something else are marks, and are told', () => {
    const draft = draftOf('2026 рік', HEADER, ['Аудит', 'Архів', 'закупівля', '', 'монтаж', '']);
    expect(schedules(draft)).toEqual(['2026-Q1 2026-Q3']);
    expect(codesAt(draft, 0)).toEqual(['schedule.words_in_quarters']);
  });

  test('beside a column of deadlines that says otherwise are a question', () => {
    const header = ['Захід', 'Строк', ...QUARTERS];
    const draft = draftOf(
      '2026 рік',
      header,
      ['Аудит', 'I квартал 2026 року', '', '+', '', ''],
      ['Звіт', 'II квартал 2026 року', '', '+', '', ''],
    );
    expect(schedules(draft)).toEqual(['2026-Q1', '2026-Q2']);
    expect([codesAt(draft, 0), codesAt(draft, 1)]).toEqual([['schedule.marks_disagree'], []]);
  });
});

describe('columns of other times', () => {
  const MONTHS = ['січень', 'лютий', 'березень', 'квітень', 'травень', 'червень'];

  test('months side by side are days, whole quarters are quarters, single months are rounded and told', () => {
    const draft = draftOf(
      '2026 рік',
      ['Захід', 'Виконавець', ...MONTHS],
      ['Аудит', 'Архів', '', 'х', 'х', '', '', ''],
      ['Звіт', 'Архів', '', '', '', 'х', 'х', 'х'],
      ['Форум', 'Архів', 'х', '', '', '', 'х', ''],
    );
    expect(schedules(draft)).toEqual([
      { kind: 'dates', from: '2026-02-01', to: '2026-03-31' },
      '2026-Q2',
      '2026-Q1..2026-Q2',
    ]);
    expect(codesAt(draft, 2)).toEqual(['schedule.months_rounded']);
  });

  test('quarters without a year in a plan of several come round every year, and that is a question', () => {
    const draft = draftOf(
      '2026–2027 роки',
      ['Захід', 'Виконавець', 'I', 'II', 'III', 'IV'],
      ['Аудит', 'Архів', '', '+', '+', ''],
      ['Звіт', 'Архів', '+', '', '+', ''],
    );
    expect(schedules(draft)).toEqual([
      { kind: 'recurring', every: 'year', from: '2026-Q1', to: '2027-Q4', season: { from: 2, to: 3 } },
      '2026-Q1 2026-Q3 2027-Q1 2027-Q3',
    ]);
    expect([codesAt(draft, 0), codesAt(draft, 1)]).toEqual([
      ['schedule.years_guessed'],
      ['schedule.years_guessed'],
    ]);
  });

  test('in a plan of one year they are of that year', () => {
    const draft = draftOf(
      '2026 рік',
      ['Захід', 'Виконавець', 'I', 'II', 'III', 'IV'],
      ['Аудит', 'Архів', '', '', '', '+'],
    );
    expect(schedules(draft)).toEqual(['2026-Q4']);
    expect(codesAt(draft, 0)).toEqual([]);
  });
});

describe('marks that were lost', () => {
  test('from one row are an omission of that row', () => {
    const draft = draftOf(
      '2026 рік',
      HEADER,
      ['Аудит', 'Архів', '+', '', '', ''],
      ['Звіт', 'Архів', '', '', '', ''],
    );
    expect([codesAt(draft, 0), codesAt(draft, 1)]).toEqual([[], ['task.schedule_missing']]);
  });

  test('from all rows are an error of each, even where a row has nothing else', () => {
    const draft = draftOf(
      '2026 рік',
      ['Захід', ...QUARTERS],
      ['Аудит', '', '', '', ''],
      ['Звіт', '', '', '', ''],
    );
    expect(schedules(draft)).toEqual([null, null]);
    expect([codesAt(draft, 0), codesAt(draft, 1)]).toEqual([['schedule.lost'], ['schedule.lost']]);
  });
});
