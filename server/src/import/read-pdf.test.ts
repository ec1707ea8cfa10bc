import { describe, expect, test } from '@jest/globals';
import type { Block, Table } from '@kvartal/shared/plan-document';
import { drawBox, drawLine, drawText, drawTurnedText, makePdf } from '../testing/make-pdf.js';
import { tablePdf, type PrintedRow } from '../testing/pdf-table.js';
import { readPdf } from './read-pdf.js';

const WIDTHS = [40, 180, 90, 180];
const HEAD: PrintedRow = ['№', 'Завдання', 'Строк', 'Показник виконання'];

function tableIn(blocks: readonly Block[]): Table {
  const tables = blocks.filter((block) => block.kind === 'table');
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`One table was expected, not ${tables.length}.`);
  return table;
}

const texts = ({ rows }: Table): string[][] =>
  rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.join(' / ')));

describe('a drawn table of a PDF', () => {
  test('gives its cells, and their lines as they were before they were too long', async () => {
    const blocks = await readPdf(
      tablePdf(
        [
          HEAD,
          ['1. Відкритість за замовчуванням'],
          [
            '1.1',
            'Упорядкування внутрішньої нормативно-правової бази, що регулює оприлюднення',
            'I квартал 2026 року',
            'Порядок затверджено.\nНе менше 20 наборів даних оприлюднено на порталі',
          ],
        ],
        { widths: WIDTHS, head: ['ПЛАН ДІЙ', 'на 2026 рік'], foot: ['Міський голова          Іван БОНДАР'] },
      ),
    );
    expect(blocks.map((block) => (block.kind === 'table' ? 'table' : block.text))).toEqual([
      'ПЛАН ДІЙ',
      'на 2026 рік',
      'table',
      'Міський голова\tІван БОНДАР',
    ]);
    const table = tableIn(blocks);
    expect(texts(table)).toEqual([
      ['№', 'Завдання', 'Строк', 'Показник виконання'],
      ['1. Відкритість за замовчуванням'],
      [
        '1.1',
        'Упорядкування внутрішньої нормативно-правової бази, що регулює оприлюднення',
        'I квартал 2026 року',
        'Порядок затверджено. / Не менше 20 наборів даних оприлюднено на порталі',
      ],
    ]);
    expect(table.rows[1]?.cells[0]).toMatchObject({ column: 0, columnSpan: 4 });
    expect(table.rows[2]?.cells[1]).toMatchObject({
      position: { table: 1, row: 3, column: 2 },
      places: [{ page: 1, left: 90, right: 270 }],
    });
  });

  test('goes on across pages: the header is said once, and a torn row is whole again', async () => {
    const long = Array.from({ length: 30 }, (_, at) => `слово${at}`).join(' ');
    const rows: PrintedRow[] = [
      HEAD,
      ['1', 'Аудит наборів даних', 'I квартал', 'Аудит проведено'],
      ['2', long, 'II квартал', 'Готово'],
      ['3', 'Портал', 'III квартал', 'Працює'],
    ];
    const blocks = await readPdf(tablePdf(rows, { widths: WIDTHS, pageLines: 6 }));
    const table = tableIn(blocks);
    expect(texts(table)).toEqual([
      ['№', 'Завдання', 'Строк', 'Показник виконання'],
      ['1', 'Аудит наборів даних', 'I квартал', 'Аудит проведено'],
      ['2', long, 'II квартал', 'Готово'],
      ['3', 'Портал', 'III квартал', 'Працює'],
    ]);
    expect(table.rows[2]?.cells[1]?.places?.map(({ page }) => page)).toEqual([1, 2]);
    const again = await readPdf(
      tablePdf([...rows.slice(0, 2), HEAD, ...rows.slice(3)], { widths: WIDTHS, pageLines: 2 }),
    );
    expect(texts(tableIn(again)).map(([first]) => first)).toEqual(['№', '1', '3']);
  });

  test('goes on past the stamp of an electronic signature', async () => {
    const part = (cells: readonly string[], number: number): string =>
      [
        ...[700, 680].map((y) => drawLine(50, y, 500, y)),
        ...[50, 100, 300, 500].map((x) => drawLine(x, 680, x, 700)),
        ...cells.map((each, at) => drawText([55, 105, 305][at] ?? 0, 686, each)),
        drawText(60, 120, 'Документ підписаний у СЕД'),
        drawText(60, 108, 'Сертифікат 58E2D9E7F900307B04000000A1B2C3D4E5F60718'),
        drawText(60, 96, 'Підписувач Бондар Іван Петрович'),
        drawText(290, 20, String(number)),
      ].join('');
    const blocks = await readPdf(
      makePdf([part(['№', 'Завдання плану', 'Строк'], 1), part(['1', 'Аудит даних', 'щороку'], 2)]),
    );
    expect(texts(tableIn(blocks))).toEqual([
      ['№', 'Завдання плану', 'Строк'],
      ['1', 'Аудит даних', 'щороку'],
    ]);
    expect(blocks).toHaveLength(1);
  });

  test('keeps the colour of painted cells, and white is none', async () => {
    const blocks = await readPdf(
      tablePdf(
        [
          ['Завдання', 'I кв.', 'II кв.', 'III кв.'],
          [
            'Аудит наборів даних',
            { text: '', colour: '0.553 0.702 0.886' },
            '',
            { text: '', colour: '1 1 1' },
          ],
          ['Оновлення порталу даних', '', { text: '', colour: '0 0.5 0' }, ''],
        ],
        { widths: [200, 50, 50, 50] },
      ),
    );
    expect(tableIn(blocks).rows.map(({ cells }) => cells.map(({ fill }) => fill))).toEqual([
      [null, null, null, null],
      [null, '8DB3E2', null, null],
      [null, null, '008000', null],
    ]);
  });

  test('has cells that are merged downwards', async () => {
    const drawing = [
      drawLine(50, 700, 450, 700),
      drawLine(150, 680, 450, 680),
      drawLine(50, 660, 450, 660),
      ...[50, 150, 300, 450].map((x) => drawLine(x, 700, x, 660)),
      drawText(55, 686, 'Розділ перший'),
      drawText(155, 686, 'Аудит наборів даних ради'),
      drawText(305, 686, 'I квартал'),
      drawText(155, 666, 'Портал відкритих даних'),
      drawText(305, 666, 'II квартал'),
    ];
    const { rows } = tableIn(await readPdf(makePdf([drawing.join('')])));
    expect(rows.map(({ cells }) => cells.map(({ column, rowSpan }) => [column, rowSpan]))).toEqual([
      [
        [0, 2],
        [1, 1],
        [2, 1],
      ],
      [
        [1, 1],
        [2, 1],
      ],
    ]);
  });

  test('drawn with thin boxes and pieces of lines is the same table', async () => {
    const across = [700, 680, 660].flatMap((y) =>
      [50, 200, 350].map((x) => drawBox(x, y - 0.25, 149, 0.5, '0 0 0')),
    );
    const down = [50, 200, 350, 500].map((x) => drawBox(x - 0.25, 660, 0.5, 40, '0 0 0'));
    const words = [
      ['Завдання плану', 'Строк виконання', 'Виконавець'],
      ['Аудит наборів даних', 'I квартал', 'Відділ даних'],
    ].flatMap((row, at) => row.map((text, column) => drawText(55 + column * 150, 686 - at * 20, text)));
    const table = tableIn(await readPdf(makePdf([[...across, ...down, ...words].join('')])));
    expect(texts(table)).toEqual([
      ['Завдання плану', 'Строк виконання', 'Виконавець'],
      ['Аудит наборів даних', 'I квартал', 'Відділ даних'],
    ]);
  });
});

test('narrow headers that read upwards are read, in one line and in two', async () => {
  const page = [
    ...[700, 620, 600].map((y) => drawLine(50, y, 400, y)),
    ...[50, 300, 330, 400].map((x) => drawLine(x, 600, x, 700)),
    drawText(55, 660, 'Завдання плану дій'),
    drawTurnedText(318, 625, 'I квартал'),
    drawTurnedText(350, 625, 'Відповідальний'),
    drawTurnedText(362, 625, 'виконавець'),
    drawText(55, 606, 'Аудит наборів даних'),
    drawText(335, 606, 'Архів'),
  ];
  expect(texts(tableIn(await readPdf(makePdf([page.join('')]))))).toEqual([
    ['Завдання плану дій', 'I квартал', 'Відповідальний / виконавець'],
    ['Аудит наборів даних', '', 'Архів'],
  ]);
});

test('a table without drawn lines is read by the columns in which its text stands', async () => {
  const rows: PrintedRow[] = [
    HEAD,
    ['1.', 'Аудит наборів даних міської ради та її установ', 'I квартал', 'Аудит проведено'],
    ['2.', 'Портал', 'II квартал 2026 року', 'Портал працює, навчання проведено'],
    ['3.', 'Звіт про виконання плану', 'щороку', 'Звіт оприлюднено'],
  ];
  const blocks = await readPdf(
    tablePdf(rows, { widths: WIDTHS, lines: false, head: ['ПЛАН ДІЙ НА 2026 РІК'] }),
  );
  const table = tableIn(blocks);
  expect(texts(table)).toEqual(rows);
  expect(table.remarks).toMatchObject([{ severity: 'warning', code: 'table.not_drawn' }]);
});

test('words that a line divided are whole again, and compound ones keep their hyphen', async () => {
  const page = [
    drawText(50, 700, 'Перелік наборів відкритих даних, оприлюд-'),
    drawText(50, 688, 'нення яких передбачено, і нормативно-'),
    drawText(50, 676, 'правової бази до оприлюднення в 2025-'),
    drawText(50, 664, '2026 роках.'),
    drawText(50, 652, 'Другий абзац починається тут.'),
  ];
  expect(await readPdf(makePdf([page.join('')]))).toMatchObject([
    {
      text: 'Перелік наборів відкритих даних, оприлюднення яких передбачено, і нормативно-правової бази до оприлюднення в 2025-2026 роках.',
    },
    { text: 'Другий абзац починається тут.' },
  ]);
});

test('numbers of pages and heads that every page repeats are no part of the text', async () => {
  const page = (number: number): string =>
    [
      drawText(200, 820, 'Калинівська міська рада'),
      drawText(50, 600, `Текст сторінки ${'абв'.repeat(number)} з крапкою.`),
      drawText(290, 20, `- ${number} -`),
    ].join('');
  const blocks = await readPdf(makePdf([page(1), page(2), page(3)]));
  expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
    'Калинівська міська рада',
    'Текст сторінки абв з крапкою.',
    'Текст сторінки абвабв з крапкою.',
    'Текст сторінки абвабвабв з крапкою.',
  ]);
});

test('programs in a PDF are not run, and a person is told of them', async () => {
  const page = drawText(50, 700, 'План дій міської ради на 2026 рік з відкритих даних');
  const program = makePdf([page])
    .toString('latin1')
    .replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>');
  const [first] = await readPdf(Buffer.from(program, 'latin1'));
  expect(first).toMatchObject({ remarks: [{ severity: 'note', code: 'document.macros' }] });
});
