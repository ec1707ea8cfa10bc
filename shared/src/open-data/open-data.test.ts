import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { ReportContent } from '../report/index.js';
import { column } from './column.js';
import type { Cell, Column } from './column.js';
import { neutralized, toCsv } from './csv.js';
import { KPI_COLUMNS, kpiRecords } from './kpis.js';
import { MEASUREMENT_COLUMNS } from './measurements.js';
import { PROGRESS_COLUMNS, progressRecord } from './progress.js';
import { REPORT_COLUMNS, reportRecords } from './report.js';
import { TASK_COLUMNS, taskRecord } from './tasks.js';

const TEXT = [column('text', 'Текст', 'Text', 'string', false)] as const;
const csvOf = (text: Cell) => toCsv(TEXT, [{ text }]);

/** A small reader of our own CSV, to see what a machine gets back. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const body = csv.slice(1);
  const cells = /("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n)/gy;
  for (let match = cells.exec(body); match; match = cells.exec(body)) {
    const [, cell = '', end] = match;
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const TABLES: [string, readonly Column[]][] = [
  ['tasks', TASK_COLUMNS],
  ['kpis', KPI_COLUMNS],
  ['measurements', MEASUREMENT_COLUMNS],
  ['progress', PROGRESS_COLUMNS],
  ['report', REPORT_COLUMNS],
];

describe('the columns of the published tables', () => {
  it.each(TABLES)(
    '%s: names are Latin lowerCamelCase and differ, titles are in both languages',
    (_table, columns) => {
      for (const { name, title } of columns) {
        expect(name).toMatch(/^[a-z][a-zA-Z]*$/);
        expect(title.uk).toMatch(/[\p{Script=Cyrillic}№]/u);
        expect(title.en).not.toMatch(/\p{Script=Cyrillic}/u);
      }
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    },
  );
});

describe('a table as CSV', () => {
  it('begins with a byte order mark and one header row, and ends every row with CRLF', () => {
    const columns = [
      column('code', 'Код', 'Code', 'string', false),
      column('moved', 'Разів', 'Times', 'integer', true),
    ] as const;
    expect(toCsv(columns, [{ code: '1.2', moved: 3 }])).toBe('\uFEFFcode;moved\r\n1.2;3\r\n');
  });
  it('writes null where there is nothing', () => {
    expect(csvOf(null)).toBe('\uFEFFtext\r\nnull\r\n');
    expect(csvOf('')).toBe('\uFEFFtext\r\nnull\r\n');
  });
  it('quotes what would break a row', () => {
    expect(csvOf('ЦНАП; «Архів» і "Портал"\nдругий рядок')).toBe(
      '\uFEFFtext\r\n"ЦНАП; «Архів» і ""Портал""\nдругий рядок"\r\n',
    );
  });
  it('keeps numbers as numbers, negative ones too', () => {
    expect(csvOf(-5)).toBe('\uFEFFtext\r\n-5\r\n');
    expect(csvOf(3.25)).toBe('\uFEFFtext\r\n3.25\r\n');
  });
  it.each([
    '=1+1',
    '+380',
    '-5',
    '@SUM(A1)',
    '\tcmd',
    '\rcmd',
    '\ncmd',
    '＝1+1',
    '＋1',
    '－1',
    '＠A',
    "'=1+1",
  ])('a text that begins like a formula is made safe: %j', (text) => {
    expect(neutralized(text)).toBe(`'${text}`);
  });
  it.each(['Портал', '1.2', "'слово'", 'а=б', ' =1'])('any other text stays: %j', (text) => {
    expect(neutralized(text)).toBe(text);
  });
  it('any text comes back, when the reader takes the guarding apostrophe away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const [, [cell = ''] = []] = readCsv(csvOf(text));
        expect(/^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell).toBe(text);
      }),
    );
  });
  it('no cell begins like a formula, whatever the text', () => {
    const nasty = fc.tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '"', ';'),
      fc.string(),
    );
    fc.assert(
      fc.property(nasty, ([lead, rest]) => {
        const [, [cell = ''] = []] = readCsv(csvOf(lead + rest));
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

describe('the row of a task', () => {
  const record = taskRecord({
    id: 't1',
    plan: 'open-data-2026-2028',
    section: { code: '1', title: 'Відкритість' },
    principle: 1,
    code: '1.2',
    title: 'Оновити портал',
    description: null,
    priority: 'high',
    deadlineText: 'II-III кв.',
    schedule: { kind: 'windows', windows: [{ from: '2026-Q2', to: '2026-Q3' }] },
    executors: [{ name: 'Відділ цифрового розвитку' }, { name: 'Архів' }, { name: 'ЦНАП' }],
    status: 'overdue',
    movedTimes: 1,
    lateAnswers: 2,
    url: 'https://rada.example/t/1.2',
  });

  it('has the document’s wording beside what was understood', () => {
    expect(record).toEqual({
      identifier: 't1',
      planIdentifier: 'open-data-2026-2028',
      sectionCode: '1',
      sectionTitle: 'Відкритість',
      principle: 1,
      code: '1.2',
      title: 'Оновити портал',
      description: null,
      priority: 'high',
      deadlineText: 'II-III кв.',
      deadlineMeaning: 'II–III квартали 2026 року',
      validFrom: '2026-04-01',
      validThrough: '2026-09-30',
      executantName: 'Відділ цифрового розвитку',
      coExecutantNames: 'Архів; ЦНАП',
      status: 'overdue',
      statusTitle: 'Прострочено',
      movedTimes: 1,
      lateAnswers: 2,
      url: 'https://rada.example/t/1.2',
    });
  });
  it('has exactly the published columns', () => {
    expect(Object.keys(record)).toEqual(TASK_COLUMNS.map(({ name }) => name));
  });
});

describe('the rows of an indicator', () => {
  const task = { id: 't1', code: '1.2' };
  const target = { comparator: 'at_least', value: 100, unit: 'осіб', per: null, percent: false } as const;

  it('are one for each target; the measurement belongs to the first', () => {
    const records = kpiRecords({
      id: 'k1',
      task,
      text: 'Навчено 100 осіб у 4 групах',
      targets: [target, { ...target, comparator: 'exactly', value: 4, unit: 'групах' }],
      measured: { value: 80, measuredOn: '2026-12-20', source: 'Журнал навчань' },
      standing: { ratio: 0.8, result: 'partly_done' },
      proof: null,
    });
    expect(
      records.map(({ targetValue, measuredValue, attainmentPercent, result }) => [
        targetValue,
        measuredValue,
        attainmentPercent,
        result,
      ]),
    ).toEqual([
      [100, 80, 80, 'partly_done'],
      [4, null, null, 'unmeasured'],
    ]);
    expect(Object.keys(records[0] ?? {}).toSorted()).toEqual(KPI_COLUMNS.map(({ name }) => name).toSorted());
  });
  it('without targets are one, with its proof', () => {
    const proof = { on: '2026-11-12', evidence: ['https://rada.example/act'] } as const;
    const standing = { ratio: 1, result: 'done' } as const;
    expect(
      kpiRecords({
        id: 'k2',
        task,
        text: 'Положення затверджено',
        targets: [],
        measured: null,
        standing,
        proof,
      }),
    ).toEqual([
      {
        identifier: 'k2',
        taskIdentifier: 't1',
        taskCode: '1.2',
        title: 'Положення затверджено',
        comparator: null,
        targetValue: null,
        unit: null,
        per: null,
        measuredValue: null,
        measuredOn: null,
        source: null,
        attainmentPercent: 100,
        result: 'fulfilled',
        fulfilledOn: '2026-11-12',
        evidenceUrls: 'https://rada.example/act',
      },
    ]);
  });
  it('without targets and without a proof say that they are not fulfilled', () => {
    const standing = { ratio: null, result: 'unmeasured' } as const;
    const [record] = kpiRecords({
      id: 'k2',
      task,
      text: 'Положення затверджено',
      targets: [],
      measured: null,
      standing,
      proof: null,
    });
    expect([record?.result, record?.attainmentPercent]).toEqual(['not_fulfilled', null]);
  });
  it('a percentage has the percent sign for its unit', () => {
    const [record] = kpiRecords({
      id: 'k3',
      task,
      text: '85 % відповідей',
      targets: [{ ...target, value: 85, unit: 'відповідей', percent: true }],
      measured: null,
      standing: { ratio: null, result: 'unmeasured' },
      proof: null,
    });
    expect(record?.unit).toBe('%');
  });
});

describe('the row of an occurrence', () => {
  it('keeps the first deadline beside the one in force', () => {
    const record = progressRecord({
      task: { id: 't1', code: '1.2' },
      key: '2026-Q2',
      kind: 'deadline',
      from: '2026-04-01',
      approvedDueOn: '2026-06-30',
      dueOn: '2026-09-30',
      movedTimes: 1,
      status: 'unconfirmed',
      answeredOn: null,
      actualOn: null,
      text: null,
      evidence: [],
    });
    expect(record).toEqual({
      taskIdentifier: 't1',
      taskCode: '1.2',
      occurrence: '2026-Q2',
      kind: 'deadline',
      validFrom: '2026-04-01',
      approvedDueOn: '2026-06-30',
      dueOn: '2026-09-30',
      movedTimes: 1,
      status: 'unconfirmed',
      statusTitle: 'Не підтверджено',
      answeredOn: null,
      actualOn: null,
      progressText: null,
      evidenceUrls: null,
    });
    expect(Object.keys(record)).toEqual(PROGRESS_COLUMNS.map(({ name }) => name));
  });
});

describe('the rows of a report', () => {
  it('come from the frozen content alone', () => {
    const content: ReportContent = {
      format: 'kvartal-report/1',
      language: 'uk',
      title: 'Звіт за 2026 рік',
      year: 2026,
      asOf: '2027-01-20',
      council: 'Яснобережна міська рада',
      preparedBy: null,
      signatory: null,
      plan: {
        title: 'План',
        period: { from: '2026-Q1', to: '2026-Q4' },
        periodText: '2026 рік',
        act: null,
        actText: null,
      },
      reported: { from: '2026-01-01', to: '2026-12-31' },
      total: 1,
      counts: [{ status: 'in_progress', count: 1 }],
      done: { on_time: 0, moved: 0, late: 0 },
      notDone: [],
      nextSteps: [],
      texts: [],
      sections: [
        {
          code: '1',
          title: 'Відкритість',
          depth: 0,
          counts: [{ status: 'in_progress', count: 1 }],
          tasks: [
            {
              number: 1,
              code: null,
              title: 'Оновити портал',
              deadline: 'II квартал',
              moved: 'перенесено 2 рази',
              executors: 'Архів',
              indicators: [
                { text: 'Наборів даних', plan: '20', fact: null, result: 'Не виміряно' },
                { text: 'Положення затверджено', plan: null, fact: null, result: null },
              ],
              status: 'in_progress',
              statusWord: 'Виконується',
              progress: '',
              evidence: [
                { title: 'Портал', url: 'https://data.example' },
                { title: 'Протокол.pdf', url: null },
              ],
            },
          ],
        },
      ],
    };
    const records = reportRecords(content);
    expect(records).toEqual([
      {
        year: 2026,
        number: 1,
        sectionCode: '1',
        sectionTitle: 'Відкритість',
        code: null,
        title: 'Оновити портал',
        deadlineText: 'II квартал, перенесено 2 рази',
        executantNames: 'Архів',
        kpis: 'Наборів даних: 20 / —; Положення затверджено',
        status: 'in_progress',
        statusTitle: 'Виконується',
        progressText: '',
        evidence: 'https://data.example; Протокол.pdf',
      },
    ]);
    expect(Object.keys(records[0] ?? {})).toEqual(REPORT_COLUMNS.map(({ name }) => name));
    expect(toCsv(REPORT_COLUMNS, records)).toContain('\r\n2026;1;1;Відкритість;null;Оновити портал;');
  });
});
