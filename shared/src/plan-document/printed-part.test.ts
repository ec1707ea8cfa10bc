import { describe, expect, it } from '@jest/globals';
import type { Block, Cell, PagePlace, TableRow } from './block.js';
import { blocksKept, keepBlocks } from './kept-blocks.js';
import { printedPart } from './printed-part.js';
import { readText } from './read-text.js';

const cell = (text: string, column: number, more: Partial<Cell> = {}): Cell => ({
  paragraphs: text.split('\n'),
  column,
  columnSpan: 1,
  rowSpan: 1,
  fill: null,
  bold: false,
  position: { table: 1, row: 1 },
  ...more,
});
const rowOf = (row: number, ...cells: Cell[]): TableRow => ({
  cells,
  header: false,
  position: { table: 1, row },
});
const tableOf = (...rows: TableRow[]): Block => ({ kind: 'table', position: { table: 1, row: 1 }, rows });

const HEADER = rowOf(1, cell('Завдання', 0), cell('Строк виконання', 1), cell('Виконавець', 2));
const plan = [
  tableOf(
    HEADER,
    rowOf(2, cell('Скласти перелік', 0), cell('I квартал', 1), cell('Відділ статистики', 2, { rowSpan: 4 })),
    rowOf(3, cell('Оновити перелік', 0), cell('II квартал', 1)),
    rowOf(4, cell('Відкрити портал', 0), cell('III квартал', 1, { fill: 'FFE599' })),
    rowOf(5, cell('Провести навчання', 0), cell('IV квартал', 1)),
    rowOf(6, cell('Звітувати', 0), cell('щороку', 1), cell('Канцелярія', 2)),
    rowOf(7, cell('Оприлюднити звіт', 0), cell('щороку', 1), cell('Канцелярія', 2)),
  ),
];

/** The rows as their texts; the row in question is said so. */
const shown = (blocks: readonly Block[], source: Parameters<typeof printedPart>[1]) =>
  printedPart(blocks, source)?.rows.map(
    ({ cells, isAsked }) => `${isAsked ? '> ' : ''}${cells.map(({ text }) => text).join(' | ')}`,
  );

describe('what a document prints round a task', () => {
  it('is its row between two rows above and two below, under the header', () => {
    expect(shown(plan, { table: 1, row: 5 })).toEqual([
      'Завдання | Строк виконання | Виконавець',
      'Оновити перелік | II квартал | Відділ статистики',
      'Відкрити портал | III квартал',
      '> Провести навчання | IV квартал',
      'Звітувати | щороку | Канцелярія',
      'Оприлюднити звіт | щороку | Канцелярія',
    ]);
  });
  it('repeats no header that stands among the rows near', () => {
    expect(shown(plan, { table: 1, row: 2 })?.[0]).toBe('Завдання | Строк виконання | Виконавець');
    expect(shown(plan, { table: 1, row: 2 })?.[1]).toBe('> Скласти перелік | I квартал | Відділ статистики');
    expect(shown(plan, { table: 1, row: 2 })).toHaveLength(4);
  });
  it('has a cell that reaches down as high as the rows that are shown, and the colours of the print', () => {
    const rows = printedPart(plan, { table: 1, row: 5 })?.rows ?? [];
    expect(rows[1]?.cells[2]).toMatchObject({ text: 'Відділ статистики', column: 2, rowSpan: 3 });
    expect(rows[2]?.cells[1]).toMatchObject({ text: 'III квартал', fill: 'FFE599' });
  });
  it('fills with empty cells where nothing was printed', () => {
    const blocks = [
      tableOf(HEADER, rowOf(2, cell('Скласти перелік', 0), cell('Відділ', 2)), rowOf(3, cell('Ні', 0))),
    ];
    expect(shown(blocks, { table: 1, row: 2 })?.slice(1)).toEqual(['> Скласти перелік |  | Відділ', 'Ні | ']);
    expect(printedPart(blocks, { table: 1, row: 3 })?.rows[2]?.cells[1]).toMatchObject({ columnSpan: 2 });
  });
  it('tells the columns by their headers, also those of the table that is continued', () => {
    const columns = [
      { header: 'Завдання', from: 0, to: 1 },
      { header: 'Строк виконання', from: 1, to: 2 },
      { header: 'Виконавець', from: 2, to: 3 },
    ];
    expect(printedPart(plan, { table: 1, row: 4 })?.columns).toEqual(columns);
    const next: Block = {
      kind: 'table',
      position: { table: 2, row: 1 },
      rows: [{ cells: [cell('Навчити', 0), cell('2027', 1)], header: false, position: { table: 2, row: 1 } }],
    };
    expect(printedPart([...plan, next], { table: 2, row: 1 })).toMatchObject({
      columns,
      rows: [{ isAsked: true, cells: [{ text: 'Навчити' }, { text: '2027' }] }],
    });
  });
  it('is nothing for a place that the document does not have', () => {
    expect(printedPart(plan, { table: 1, row: 90 })).toBeNull();
    expect(printedPart(plan, { table: 2, row: 2 })).toBeNull();
    expect(printedPart(plan, { line: 1 })).toBeNull();
    expect(printedPart([], { line: 1 })).toBeNull();
  });
  it('is the lines near, in a document without a table', () => {
    const blocks = readText(
      ['План дій', '1. Скласти перелік наборів', 'Строк: I квартал 2026 року', '2. Оновити'].join('\n'),
    );
    expect(printedPart(blocks, { line: 2 })?.lines).toEqual([
      { text: 'План дій', bold: false, isAsked: false },
      { text: '1. Скласти перелік наборів', bold: false, isAsked: true },
      { text: 'Строк: I квартал 2026 року', bold: false, isAsked: false },
      { text: '2. Оновити', bold: false, isAsked: false },
    ]);
  });
});

describe('a document with pages', () => {
  const on = (page: number, left: number, top: number): PagePlace => ({
    page,
    left,
    top,
    right: left + 200,
    bottom: top + 100,
  });
  const paged: Block[] = [
    {
      kind: 'paragraph',
      text: 'План дій',
      style: 'plain',
      bold: true,
      position: { line: 1 },
      places: [{ page: 1, left: 60, top: 30, right: 300, bottom: 45 }],
    },
    tableOf(
      rowOf(
        1,
        cell('один два три чотири', 0, { places: [on(1, 50, 700), on(2, 50, 40)], fill: 'C6E0B4' }),
        cell('I квартал', 1, { places: [on(1, 250, 700)] }),
      ),
      rowOf(2, cell('інше', 0, { places: [on(2, 50, 140)] })),
    ),
  ];
  it('shows the page that a row begins on, with all that is printed there', () => {
    expect(printedPart(paged, { table: 1, row: 1 })?.page).toEqual({
      number: 1,
      width: 490,
      height: 830,
      boxes: [
        {
          text: 'План дій',
          left: 60,
          top: 30,
          right: 300,
          bottom: 45,
          column: null,
          fill: null,
          bold: true,
          isAsked: false,
        },
        {
          text: 'один два три',
          left: 50,
          top: 700,
          right: 250,
          bottom: 800,
          column: 0,
          fill: 'C6E0B4',
          bold: false,
          isAsked: true,
        },
        {
          text: 'I квартал',
          left: 250,
          top: 700,
          right: 450,
          bottom: 800,
          column: 1,
          fill: null,
          bold: false,
          isAsked: true,
        },
      ],
    });
  });
  it('prints the rest of a text that a page cut on the next page', () => {
    const page = printedPart(paged, { table: 1, row: 2 })?.page;
    expect(page?.number).toBe(2);
    expect(page?.boxes.map(({ text, isAsked }) => [text, isAsked])).toEqual([
      ['чотири', false],
      ['інше', true],
    ]);
  });
  it('shows the page of a paragraph, too', () => {
    expect(printedPart(paged, { line: 1 })?.page?.boxes[0]).toMatchObject({
      text: 'План дій',
      isAsked: true,
    });
  });
});

const keptOf = (blocks: readonly Block[]): Block[] =>
  blocksKept((keepBlocks(blocks) ?? []).map((text) => JSON.parse(text)));

describe('the blocks that are kept', () => {
  it('print what the document printed', () => {
    const kept = keptOf(plan);
    expect(printedPart(kept, { table: 1, row: 5 })).toEqual(printedPart(plan, { table: 1, row: 5 }));
  });
  it('are cut into pieces of a bounded length, and a table that was cut is one table again', () => {
    const text = 'Слово '.repeat(200);
    const long = [tableOf(HEADER, ...Array.from({ length: 600 }, (_, at) => rowOf(at + 2, cell(text, 0))))];
    const pieces = keepBlocks(long) ?? [];
    expect(pieces.map(({ length }) => length < 300_000)).toEqual([true, true, true, true]);
    expect(keptOf(long)).toHaveLength(1);
    expect(printedPart(keptOf(long), { table: 1, row: 400 })).toEqual(
      printedPart(long, { table: 1, row: 400 }),
    );
  });
  it('are none of a document that is too long', () => {
    expect(keepBlocks(readText('А'.repeat(4_000_001)))).toBeNull();
  });
});
