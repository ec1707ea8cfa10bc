import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Target } from '../kpi/index.js';
import { toCsv } from './csv.js';
import { measurementLines, sortedLines } from './measurement-lines.js';
import { MEASUREMENT_COLUMNS, measurementRecords, type OpenSeries } from './measurements.js';
import { readCsv } from './read-csv.js';

const atLeast: Target = { comparator: 'at_least', value: 250, unit: 'наборів', per: null, percent: false };
const row = {
  source: 'Портал',
  note: null,
  enteredOn: '2026-07-02',
  enteredBy: 'Відділ',
  reason: null,
} as const;
const datasets: OpenSeries = {
  id: 'i1',
  task: { code: '2.1' },
  text: 'Оприлюднено не менше 250 наборів',
  targets: [atLeast],
  series: [
    { ...row, id: 'm2', value: 214, measuredOn: '2026-06-30', correctsId: null },
    { ...row, id: 'm3', value: 241, measuredOn: '2026-06-30', correctsId: 'm2', reason: 'Одруківка' },
    { ...row, id: 'm1', value: 198, measuredOn: '2026-03-31', correctsId: null, note: '=1+1' },
  ],
};
const unmeasured: OpenSeries = { ...datasets, id: 'i2', text: 'Навчено 20 осіб', series: [] };
const csv = toCsv(MEASUREMENT_COLUMNS, [...measurementRecords(datasets), ...measurementRecords(unmeasured)]);
const known = new Map([
  [
    'i1',
    {
      targets: [atLeast],
      values: [
        { value: 241, measuredOn: '2026-06-30' },
        { value: 198, measuredOn: '2026-03-31' },
      ] as const,
    },
  ],
  ['i2', { targets: [atLeast], values: [] }],
  ['i3', { targets: [], values: [] }],
]);
const TODAY = '2026-10-10';

describe('the table of series', () => {
  it('has every value ever entered, by day, and an empty row for what nobody measured', () => {
    expect(
      [...measurementRecords(datasets), ...measurementRecords(unmeasured)].map((one) => [
        one.measuredOn,
        one.measuredValue,
        one.state,
        one.correctsIdentifier,
        one.correctionReason,
      ]),
    ).toEqual([
      ['2026-03-31', 198, 'in_force', null, null],
      ['2026-06-30', 214, 'replaced', null, null],
      ['2026-06-30', 241, 'in_force', 'm2', 'Одруківка'],
      [null, null, null, null, null],
    ]);
  });
  it('has exactly the published columns', () => {
    const names = MEASUREMENT_COLUMNS.map(({ name }) => name);
    for (const record of [...measurementRecords(datasets), ...measurementRecords(unmeasured)])
      expect(Object.keys(record).toSorted()).toEqual(names.toSorted());
  });
  it('read back says what it said and adds nothing', () => {
    const { lines, issue } = measurementLines(csv);
    expect(issue).toBeNull();
    expect(lines.map((one) => [one.line, one.value, one.note])).toEqual([
      [2, '198', '=1+1'],
      [4, '241', ''],
    ]);
    expect(sortedLines(lines, known, TODAY).map((one) => one.kind)).toEqual(['same', 'same']);
  });
});

const HEAD = 'indicatorIdentifier;measuredOn;measuredValue;source;note';
const sorted = (...rows: string[]) =>
  sortedLines(measurementLines([HEAD, ...rows].join('\r\n')).lines, known, TODAY);

describe('a line of a file', () => {
  it.each([
    [
      'is new',
      'i1;2026-09-30;250;Портал;',
      { kind: 'new', value: 250, source: 'Портал', note: null, worry: null },
    ],
    [
      'is new as a spreadsheet writes it',
      'i1;30.09.2026;1 250,5;;',
      { kind: 'new', value: 1250.5, measuredOn: '2026-09-30' },
    ],
    ['that falls asks for a word', 'i1;2026-09-30;200;;', { kind: 'new', worry: { kind: 'fall', by: 41 } }],
    [
      'with a digit too many asks for a word',
      'i1;2026-09-30;2500;;',
      { kind: 'new', worry: { kind: 'outlier' } },
    ],
    ['is there already', 'i1;2026-06-30;241;;', { kind: 'same' }],
    ['stands against a value of the same day', 'i1;2026-06-30;214;;', { kind: 'conflict', known: 241 }],
    ['names no indicator of the plan', 'x9;2026-06-30;214;;', { kind: 'wrong', problem: 'indicator' }],
    [
      'gives a number to a statement without one',
      'i3;2026-06-30;1;;',
      { kind: 'wrong', problem: 'no_number' },
    ],
    ['has no day', 'i1;;214;;', { kind: 'wrong', problem: 'day' }],
    ['has a day that no calendar has', 'i1;31.09.2026;214;;', { kind: 'wrong', problem: 'day' }],
    ['lies ahead', 'i1;2026-10-11;214;;', { kind: 'wrong', problem: 'day_ahead' }],
    ['has no number', 'i1;2026-09-30;близько 20;;', { kind: 'wrong', problem: 'value' }],
    [
      'has a number without measure',
      `i1;2026-09-30;${'9'.repeat(400)};;`,
      { kind: 'wrong', problem: 'value' },
    ],
    ['says too much', `i1;2026-09-30;250;${'а'.repeat(501)};`, { kind: 'wrong', problem: 'too_long' }],
  ])('%s', (_name, line, expected) => {
    expect(sorted(line)).toEqual([expect.objectContaining({ line: 2, ...expected })]);
  });
  it('a second value for the same day of one file is wrong, the same one again adds nothing', () => {
    const lines = sorted('i2;2026-09-30;5;;', 'i2;2026-09-30;5;;', 'i2;2026-09-30;6;;');
    expect(lines.map((one) => one.kind)).toEqual(['new', 'same', 'wrong']);
  });
  it('is compared with the lines before it', () => {
    const lines = sorted('i2;2026-03-31;10;;', 'i2;2026-06-30;8;;');
    expect(lines[1]).toMatchObject({ worry: { kind: 'fall', by: 2 } });
  });
});

describe('a file', () => {
  it('without the needed columns is not read', () => {
    expect(measurementLines('day;value\r\n2026-03-31;5')).toEqual({ lines: [], issue: 'columns' });
    expect(measurementLines('').issue).toBe('columns');
  });
  it('of more than 1000 lines is not read', () => {
    const text = (count: number) => [HEAD, ...Array(count).fill('i1;2026-09-30;250;;')].join('\n');
    expect(measurementLines(text(1001))).toEqual({ lines: [], issue: 'too_many' });
    expect(measurementLines(text(1000)).lines).toHaveLength(1000);
  });
});

describe('reading CSV', () => {
  it.each([
    [
      'semicolons',
      'a;b\r\n1;2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'commas, line feeds and no end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['quotes', '"a;b";"c ""d"""\n', [['a;b', 'c "d"']]],
    [
      'an empty last cell',
      'a;\n1;2',
      [
        ['a', ''],
        ['1', '2'],
      ],
    ],
    ['an empty last cell of the file', 'a;', [['a', '']]],
    ['a quote that is never closed', '"a;b\nc', [['a;b\nc']]],
    ['nothing', '', []],
  ])('%s', (_name, text, cells) => {
    expect(readCsv(text).map((one) => one.cells)).toEqual(cells);
  });
  it('counts lines as an editor does, those inside quotes too', () => {
    expect(readCsv('a\r\n"b\r\nb"\r\n\r\nc').map((one) => one.line)).toEqual([1, 2, 5]);
  });
});

test('what was written is read back, whatever the texts', () => {
  const texts = fc.string({ unit: fc.constantFrom('"', ';', "'", '=', '\n', '\r', 'а', '1', ' ', ',') });
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (notes) => {
      const series = notes.map((note, index) => ({
        ...row,
        id: `m${index}`,
        note,
        value: index,
        measuredOn: '2026-03-31' as const,
        correctsId: null,
      }));
      const text = toCsv(MEASUREMENT_COLUMNS, measurementRecords({ ...datasets, series }));
      const plain = (note: string) => (note.trim() === 'null' ? '' : note.trim());
      expect(measurementLines(text).lines.map((one) => one.note.trim())).toEqual(notes.map(plain));
    }),
  );
});
