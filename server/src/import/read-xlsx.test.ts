import { describe, expect, test } from '@jest/globals';
import {
  draftTasks,
  readPlanDocument,
  type Block,
  type Cell,
  type Table,
} from '@kvartal/shared/plan-document';
import { makeXlsx, row, sheetPart, text, value, type Sheet } from '../testing/make-xlsx.js';
import { readDocument } from './read-document.js';

const read = (sheets: readonly Sheet[], more = {}, properties = ''): Promise<Block[]> =>
  readDocument(makeXlsx(sheets, more, properties), 'план.xlsx');

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.filter((block): block is Table => block.kind === 'table');
}

/** The texts of the cells of the only table, row by row. */
function textsIn(blocks: readonly Block[]): string[][] {
  return tablesIn(blocks).flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.join('\n'))),
  );
}

describe('cells', () => {
  test('shared, rich, inline and computed texts, line breaks, escapes, empty cells', async () => {
    const strings = sheetPart(
      'sst',
      '<si><t>Спільний</t></si><si><r><rPr><b/></rPr><t>Жирний </t></r><r><t>і ні</t></r><rPh sb="0" eb="1"><t>читання</t></rPh></si>',
    );
    const rows = row(
      1,
      value('A1', 0, 0, 's') +
        value('B1', 1, 0, 's') +
        text('C1', 'перший\nдругий_x000D_\nтретій') +
        value('D1', 'за формулою', 0, 'str'),
    );
    expect(
      textsIn(
        await read([{ name: 'План', rows: rows + row(2, value('A2', 0, 0, 's')) }], {
          'xl/sharedStrings.xml': strings,
        }),
      ),
    ).toEqual([
      ['Спільний', 'Жирний і ні', 'перший\nдругий\nтретій', 'за формулою'],
      ['Спільний', '', '', ''],
    ]);
  });

  test('a formula is not computed: its last value counts', async () => {
    const rows = row(1, '<c r="A1"><f>1+1</f><v>7</v></c>' + text('B1', 'б')) + row(2, text('A2', 'в'));
    expect(textsIn(await read([{ name: 'План', rows }]))[0]).toEqual(['7', 'б']);
  });

  test('a ticked box is a mark, an empty one says no', async () => {
    const rows = row(1, text('A1', 'а') + value('B1', 1, 0, 'b') + value('C1', 0, 0, 'b'));
    expect(textsIn(await read([{ name: 'План', rows }]))).toEqual([['а', '✓', '–']]);
  });

  test('cells and rows without addresses stand where they follow', async () => {
    const rows = '<row><c t="inlineStr"><is><t>а</t></is></c><c t="inlineStr"><is><t>б</t></is></c></row>';
    const [table] = tablesIn(await read([{ name: 'План', rows }]));
    expect(table?.rows[0]?.cells.map(({ position }) => position)).toEqual([
      { table: 1, row: 1, column: 1 },
      { table: 1, row: 1, column: 2 },
    ]);
  });

  test('a cell tells its sheet, row and column, as the address F8 of the second tab', async () => {
    const rows = row(8, text('A8', 'а') + text('F8', 'тут'));
    const [table] = tablesIn(
      await read([
        { name: 'Титул', rows: '' },
        { name: 'План', rows },
      ]),
    );
    expect(table?.name).toBe('План');
    expect(table?.rows[0]?.cells.at(-1)?.position).toEqual({ table: 2, row: 8, column: 6 });
  });
});

describe('merged cells', () => {
  const merged = (...references: string[]): string =>
    `<mergeCells>${references.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const shape = (cells: readonly Cell[]) =>
    cells.map(({ paragraphs, column, columnSpan, rowSpan }) => [
      paragraphs.join(),
      column,
      columnSpan,
      rowSpan,
    ]);

  test('across and down; a range counts the columns that are used', async () => {
    const rows =
      row(1, text('A1', 'розділ') + text('B1', 'б') + text('D1', 'г')) +
      row(2, text('B2', 'через усе')) +
      row(3, text('B3', 'в') + text('D3', 'ґ'));
    const [table] = tablesIn(await read([{ name: 'План', rows, after: merged('A1:A3', 'B2:D2') }]));
    expect(table?.rows.map(({ cells }) => shape(cells))).toEqual([
      [
        ['розділ', 0, 1, 3],
        ['б', 1, 1, 1],
        ['г', 2, 1, 1],
      ],
      [['через усе', 1, 2, 1]],
      [
        ['в', 1, 1, 1],
        ['ґ', 2, 1, 1],
      ],
    ]);
  });

  test('what lies under a merged cell, or merges over another one, is not read', async () => {
    const rows =
      row(1, text('A1', 'а') + text('B1', 'під ним') + text('C1', 'ґ')) +
      row(2, text('A2', 'б') + text('B2', 'в'));
    expect(
      textsIn(await read([{ name: 'П', rows, after: merged('A1:B1', 'B1:B2', 'Z9:A1', 'хиба') }])),
    ).toEqual([
      ['а', 'ґ'],
      ['б', 'в', ''],
    ]);
  });
});

describe('numbers and dates print as their formats say', () => {
  const styles = sheetPart(
    'styleSheet',
    `<numFmts>${[
      'dd\\.mm\\.yyyy',
      'm/d/yy',
      '[$-422]d mmmm yyyy "р."',
      'mmmm yyyy',
      '[$-409]mmmm yyyy',
      'yyyy',
      '0.00',
      '#,##0.0',
      '0%',
      '0" кв."',
      ';;;',
      '0.',
      'h:mm',
    ]
      .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs>${[0, ...Array.from({ length: 13 }, (_, at) => 200 + at), 14, 17].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`,
  );
  const printed = async (
    stored: string | number,
    style: number,
    type = '',
    properties = '',
  ): Promise<string> => {
    const rows = row(1, text('A1', 'а') + value('B1', stored, style, type));
    return (
      textsIn(await read([{ name: 'План', rows }], { 'xl/styles.xml': styles }, properties))[0]?.[1] ?? ''
    );
  };

  test.each([
    [46112, 1, '31.03.2026'],
    [46112, 2, '31.03.2026'],
    [46112, 3, '31 березня 2026'],
    [46112, 4, 'березень 2026'],
    [46112, 5, 'March 2026'],
    [46112, 6, '2026'],
    [46112.5, 14, '31.03.2026'],
    [46112, 15, 'березень 2026'],
    [1, 1, '01.01.1900'],
    [0.75, 13, '18:00'],
    [1.1, 0, '1.1'],
    [1.1, 7, '1.10'],
    [0.1, 0, '0.1'],
    [1234567.25, 8, '1 234 567.3'],
    [0.5, 9, '50%'],
    [-3, 0, '-3'],
    [2, 10, '2 кв.'],
    [1, 11, '1'],
    [4, 12, '4.'],
    [1e300, 1, '1e+300'],
  ])('%s in format %s is «%s»', async (stored, style, expected) => {
    expect(await printed(stored, style)).toBe(expected);
  });

  test('a workbook may count its days from 1904', async () => {
    expect(await printed(44650, 1, '', '<workbookPr date1904="1"/>')).toBe('31.03.2026');
  });

  test('a day may be written out; what is no day stays as it is', async () => {
    expect(await printed('2026-03-31T00:00:00', 1, 'd')).toBe('31.03.2026');
    expect(await printed('колись', 1, 'd')).toBe('колись');
  });
});

describe('backgrounds', () => {
  const fills = [
    '<patternFill patternType="none"/>',
    '<patternFill patternType="gray125"/>',
    '<patternFill patternType="solid"><fgColor rgb="FF8DB3E2"/></patternFill>',
    '<patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill>',
    '<patternFill patternType="solid"><fgColor indexed="22"/></patternFill>',
    '<patternFill patternType="solid"><fgColor theme="0"/></patternFill>',
    '<gradientFill><stop position="0"><color rgb="FF00FF00"/></stop></gradientFill>',
  ];
  const styles = sheetPart(
    'styleSheet',
    `<fonts><font/><font><b/></font></fonts><fills>${fills.map((fill) => `<fill>${fill}</fill>`).join('')}</fills>` +
      `<cellXfs>${fills.map((_, at) => `<xf fillId="${at}" fontId="${at === 2 ? 1 : 0}"/>`).join('')}</cellXfs>` +
      '<dxfs><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>',
  );

  test('own colours, colours of the theme and of the old palette, patterns; white is none', async () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:accent1><a:srgbClr val="204060"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
    const rows = row(
      1,
      'ABCDEFG'
        .split('')
        .map((letter, at) => text(`${letter}1`, 'а', at))
        .join(''),
    );
    const more = { 'xl/styles.xml': styles, 'xl/theme/theme1.xml': theme };
    const [table] = tablesIn(await read([{ name: 'План', rows }], more));
    expect(table?.rows[0]?.cells.map(({ fill }) => fill)).toEqual([
      null,
      'BFBFBF',
      '8DB3E2',
      '90A0B0',
      'C0C0C0',
      null,
      'BFBFBF',
    ]);
    expect(table?.rows[0]?.cells.map(({ bold }) => bold)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('shaded and marked quarters become the deadlines of the tasks', async () => {
    const rows =
      row(1, text('A1', 'План дій на 2025–2026 роки')) +
      row(3, text('A3', 'Завдання') + text('B3', 'Виконавець') + text('C3', '2025') + text('E3', '2026')) +
      row(
        4,
        ['C4:III кв.', 'D4:IV кв.', 'E4:I кв.', 'F4:II кв.']
          .map((cell) => text(cell.slice(0, 2), cell.slice(3)))
          .join(''),
      ) +
      row(
        5,
        text('A5', '1. Провести аудит') +
          text('B5', 'Відділ освіти') +
          value('C5', '', 2) +
          value('D5', '', 2),
      ) +
      row(6, text('A6', '2. Оновити реєстр') + text('B6', 'ЦНАП') + text('E6', '+') + text('F6', '–'));
    const after =
      '<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:D3"/><mergeCell ref="E3:F3"/></mergeCells>';
    const { draft } = readPlanDocument(
      await read([{ name: 'План', rows, after }], { 'xl/styles.xml': styles }),
    );
    expect(draft?.title).toBe('План дій на 2025–2026 роки');
    expect(draft && draftTasks(draft).map(({ task }) => task.schedule)).toEqual([
      { kind: 'windows', windows: [{ from: '2025-Q3', to: '2025-Q4' }] },
      { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q1' }] },
    ]);
  });
});
