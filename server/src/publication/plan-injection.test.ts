import { expect, test } from '@jest/globals';
import { readXml } from '../import/read-xml.js';
import { openArchive } from '../import/read-zip.js';
import { readDocument } from '../import/read-document.js';
import type { Block, Cell, PrintedPlan, TableRow } from '@kvartal/shared/plan-document';
import { planCsv } from './plan-csv.js';
import { planDocx } from './plan-docx.js';
import { planXlsx } from './plan-xlsx.js';

/** What spreadsheets run, quote, cut at or take for an escape, with plain letters between. */
const PIECES = [
  ...Array.from('=+-@＝＋－＠\'";,|&<>{}[]%'),
  '\t',
  '\n',
  '""',
  '_x0041_',
  '_x005F_',
  'cmd|/c calc',
  'SUM(A1)',
  '-5',
  '1,5',
  'ґ',
  'Ї',
  '’',
  '🙂',
  ' ',
  'Захід',
];
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const COLUMNS = 4;
/** Two thousand texts; KVARTAL_TEST_CELLS=10000 for more. */
const ROWS = Number(process.env['KVARTAL_TEST_CELLS'] ?? 2000) / COLUMNS;

/** The same texts every time, from a small generator of our own. */
function texts(): string[][] {
  let seed = 5;
  const next = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return Math.floor((seed / 2147483647) * below);
  };
  return Array.from({ length: ROWS }, () =>
    Array.from({ length: COLUMNS }, () =>
      Array.from({ length: next(7) + 1 }, () => PIECES[next(PIECES.length)] ?? '').join(''),
    ),
  );
}

function planOf(rows: readonly string[][]): PrintedPlan {
  const laid = [['Завдання', 'Строк виконання', 'Виконавець', 'Показник'], ...rows].map(
    (cells, at): TableRow => {
      const position = { table: 1, row: at + 1 };
      return {
        header: at === 0,
        position,
        cells: cells.map((text, column): Cell => {
          const paragraphs = linesOf(text);
          return { paragraphs, column, columnSpan: 1, rowSpan: 1, fill: null, bold: false, position };
        }),
      };
    },
  );
  const table = { kind: 'table' as const, rows: laid, position: { table: 1, row: 1 } };
  return { act: [], stamp: [], title: [], amended: [], signature: [], table };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The texts of the rows of tasks, line by line, without the blanks at their ends. */
function read(blocks: readonly Block[]): string[][][] {
  return blocks
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .filter((row) => row.cells.length === COLUMNS)
    .slice(1)
    .map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map((line) => line.trim())));
}

const written = texts();
const expected = written
  .map((cells) => cells.map((text) => linesOf(text).map((line) => line.trim())))
  .filter((cells) => cells.some((lines) => lines.length > 0));

test('hostile texts come back from CSV as they were, and no cell begins like a formula', async () => {
  const text = planCsv(planOf(written));
  expect(read(await readDocument(Buffer.from(text), 'план.csv'))).toEqual(expected);
  const cells = [...text.matchAll(/(?:^\uFEFF|;|\r\n)(?:"((?:[^"]|"")*)"|([^";\r\n]*))/g)];
  expect(cells.length).toBeGreaterThan(ROWS * COLUMNS);
  expect(
    cells.map(([, quoted, plain]) => quoted ?? plain ?? '').filter((cell) => FORMULA.test(cell)),
  ).toEqual([]);
});

test('they come back from a workbook, in which every cell is typed as a text', async () => {
  const bytes = await planXlsx(planOf(written));
  expect(read(await readDocument(bytes, 'план.xlsx'))).toEqual(expected);
  const types = new Set<string | undefined>();
  const archive = await openArchive(bytes);
  await readXml(archive.read('xl/worksheets/sheet1.xml'), {
    open: ({ name, attributes }) => {
      if (name === 'x:c') types.add(attributes.get('t'));
      expect(name).not.toBe('x:f');
    },
    close: () => {},
  });
  // A cell without a type is an empty one.
  expect(types).toEqual(new Set(['inlineStr', undefined]));
});

test('they come back from a Word document', async () => {
  const blocks = await readDocument(await planDocx(planOf(written)), 'план.docx');
  const rows = read(blocks).filter((cells) => cells.some((lines) => lines.some((line) => line !== '')));
  expect(rows.map((cells) => cells.map((lines) => lines.filter((line) => line !== '')))).toEqual(expected);
});
