import { describe, expect, test } from '@jest/globals';
import type { Block, Table } from '@kvartal/shared/plan-document';
import { readHtml } from './read-html.js';
import { UnreadableDocument } from './unreadable-document.js';

const read = (html: string): Block[] => readHtml(Buffer.from(html));

function tableIn(html: string): Table {
  const table = read(html).find((block) => block.kind === 'table');
  if (!table) throw new Error('No table was read.');
  return table;
}

/** The rows of the table, each cell as its text. */
const texts = (html: string): string[][] =>
  tableIn(html).rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.join(' / ')));

function refusal(html: string): string {
  try {
    read(html);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.issue.code;
    throw error;
  }
}

describe('a table of a page', () => {
  test('is read without the tags that authors leave out', () => {
    expect(texts('<table><tr><th>Завдання<th>Строк<tr><td>Аудит<td>I квартал</table>')).toEqual([
      ['Завдання', 'Строк'],
      ['Аудит', 'I квартал'],
    ]);
  });

  test('keeps its cells apart when bold text was never closed', () => {
    expect(texts('<table><tr><td><b>Аудит<td>I квартал</b><td>Відділ</table>')).toEqual([
      ['Аудит', 'I квартал', 'Відділ'],
    ]);
  });

  test('has its merged cells in their places', () => {
    const { rows } = tableIn(
      `<table><tr><td rowspan=2>Розділ<td colspan="2">Завдання<td>Строк
       <tr><td>Аудит<td>даних<td>постійно
       <tr><td rowspan=0>Другий<td>Портал<td>новий<td>щороку</table>`,
    );
    const placed = rows.map(({ cells }) =>
      cells.map(({ paragraphs, column, columnSpan, rowSpan }) => [
        paragraphs[0],
        column,
        columnSpan,
        rowSpan,
      ]),
    );
    expect(placed).toEqual([
      [
        ['Розділ', 0, 1, 2],
        ['Завдання', 1, 2, 1],
        ['Строк', 3, 1, 1],
      ],
      [
        ['Аудит', 1, 1, 1],
        ['даних', 2, 1, 1],
        ['постійно', 3, 1, 1],
      ],
      [
        ['Другий', 0, 1, 1],
        ['Портал', 1, 1, 1],
        ['новий', 2, 1, 1],
        ['щороку', 3, 1, 1],
      ],
    ]);
  });

  test('has paragraphs, list items and line breaks of a cell apart', () => {
    expect(
      texts(
        '<table><tr><td><p>Перше</p><p>Друге<br>третє</p><ul><li>пункт<li>ще один</ul><ol start=3><li>три</ol></table>',
      ),
    ).toEqual([['Перше / Друге\nтретє / пункт / ще один / 3. три']]);
  });

  test('inside a cell is a part of the cell, and around a plan it is the page', () => {
    const inner = '<table><tr><td>а<td>б</table>';
    expect(texts(`<table><tr><td>Аудит<td>${inner}<tr><td>Портал<td>-<tr><td>Звіт<td>-</table>`)).toEqual([
      ['Аудит', 'а / б'],
      ['Портал', '-'],
      ['Звіт', '-'],
    ]);
    const plan = '<table><tr><td>1<td>Аудит<td>I квартал<tr><td>2<td>Портал<td>II квартал</table>';
    const page = read(`<table><tr><td>Меню<td><h1>План дій</h1>${plan}</table>`);
    expect(page.map((block) => (block.kind === 'table' ? block.rows.length : block.text))).toEqual([
      'Меню',
      'План дій',
      2,
    ]);
  });

  test.each([
    ['its own style', '<td style="width:5%; background: #8db3e2 none">', '8DB3E2'],
    ['the old attribute', '<td bgcolor=8DB3E2>', '8DB3E2'],
    ['its row', '<tr style="background-color:rgb(141,179,226)"><td>', '8DB3E2'],
    [
      'its class',
      '<style>td.done, .half {background:#8DB3E2} p{color:red}</style><td class="cell done">',
      '8DB3E2',
    ],
    ['a box inside it', '<td><div style="background:#8DB3E2">&nbsp;</div>', '8DB3E2'],
    ['a name', '<td style="background:lightgreen">', '90EE90'],
    ['white', '<tr bgcolor=yellow><td style="background:#fff">', null],
    ['nothing', '<td style="color:red">', null],
    ['a colour that cannot be seen', '<td style="background:rgba(0,0,0,0)">', null],
  ])('takes the colour of a cell from %s', (_, cell, fill) => {
    const { rows } = tableIn(`<table>${cell}</table>`);
    expect(rows.at(-1)?.cells[0]?.fill).toBe(fill);
  });

  test('has ticked boxes and pictures of a tick as signs', () => {
    expect(
      texts(
        '<table><tr><td><input type=checkbox checked><td><img src=t.png alt="✓"><td><i class="fa fa-check"></i><td><input type=checkbox></table>',
      ),
    ).toEqual([['☑', '✓', '✓', '']]);
  });
});

test('a spreadsheet saved as a page has its title and signature in the table', () => {
  const rows = [
    '<td colspan=3>План дій Канівської міської ради на 2026 рік',
    '<td>Завдання<td>Строк<td>Виконавець',
    '<td>Скласти реєстр<td>до 01.04.2026<td>Відділ статистики',
    '<td>Навчити людей<td>II квартал<td>Відділ кадрів',
    '<td>Міський голова<td><td>Іван БОНДАР',
  ];
  const blocks = read(`<table><tr>${rows.join('<tr>')}</table>`);
  expect(blocks.map((block) => (block.kind === 'table' ? block.rows.length : block.text))).toEqual([
    'План дій Канівської міської ради на 2026 рік',
    3,
    'Міський голова\tІван БОНДАР',
  ]);
});

describe('a page', () => {
  test('gives its headings, paragraphs and numbered lists in their order', () => {
    const blocks = read(
      `<title>Сайт ради</title><body><h2>План дій<br>на 2026 рік</h2>Вступ<p>Перший <b>абзац</b>&nbsp;тут</p>
       <ol><li>Аудит<li>Портал</ol><p><b>Міський голова</b></p>перший рядок<br>другий рядок`,
    );
    const seen = blocks.map((block) => block.kind === 'paragraph' && [block.text, block.style, block.bold]);
    expect(seen).toEqual([
      ['План дій\nна 2026 рік', 'heading', true],
      ['Вступ', 'plain', false],
      ['Перший абзац\u00A0тут', 'plain', false],
      ['1. Аудит', 'list', false],
      ['2. Портал', 'list', false],
      ['Міський голова', 'plain', true],
      ['перший рядок', 'plain', false],
      ['другий рядок', 'plain', false],
    ]);
    expect(blocks.map(({ position }) => position)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((line) => ({ line })),
    );
  });

  test('does not show what nobody sees', () => {
    const hidden =
      '<script>document.write("<p>шкідливе</p>")</script><style>p{}</style><p hidden>а</p><div style="display:none">б<p>в</p></div><del>г</del><!-- ґ --><template>д</template><p>План</p>';
    expect(read(hidden)).toMatchObject([{ text: 'План' }]);
  });

  test.each([
    ['UTF-8 though it says otherwise', Buffer.from('<meta charset=windows-1251><p>План</p>')],
    [
      'windows-1251 as it says',
      Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), Buffer.from([0xcf, 0xeb, 0xe0, 0xed])]),
    ],
    [
      'windows-1251 without a word',
      Buffer.concat([Buffer.from('<p>'), Buffer.from([0xcf, 0xeb, 0xe0, 0xed])]),
    ],
    [
      'KOI8-U as it says',
      Buffer.concat([
        Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=koi8-u"><p>'),
        Buffer.from([0xf0, 0xcc, 0xc1, 0xce]),
      ]),
    ],
    ['UTF-16', Buffer.from('\uFEFF<p>План</p>', 'utf16le')],
  ])('is read in %s', (_, bytes) => {
    expect(readHtml(bytes)).toMatchObject([{ text: 'План' }]);
  });

  test.each([
    ['without text', '<html><body><img src="http://example.org/a.png"></body></html>', 'document.no_text'],
    ['nested without end', '<div>'.repeat(3000), 'document.too_much_inside'],
    ['with an endless paragraph', `<p>${'а '.repeat(60_000)}`, 'document.too_much_inside'],
    ['with a table of a thousand columns', `<table><tr>${'<td>а'.repeat(1000)}`, 'document.too_much_inside'],
  ])('%s is refused', (_, html, code) => expect(refusal(html)).toBe(code));

  test('absurd spans are read, not obeyed', () => {
    const wild =
      '<table><tr><td colspan=-1 rowspan=999999999>а<td colspan=1e9>б<tr><td>в</table><td>г<tr></table>';
    expect(tableIn(wild).rows[0]?.cells.map(({ columnSpan, rowSpan }) => [columnSpan, rowSpan])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });

  test.each([
    ['a megabyte of open tags', '<b>а'.repeat(1500) + '</i>'.repeat(200_000)],
    ['a megabyte of line breaks', '<br>'.repeat(250_000)],
    ['a megabyte of colours', `<p style="${'background:rgba('.repeat(60_000)}">а`],
    ['a megabyte of rules', `<style>${'.a{background:'.repeat(70_000)}</style><p>а`],
    ['a megabyte of entities', `<p>${'&amp'.repeat(20_000)}${'</p><p>&#x41;'.repeat(70_000)}`],
  ])('%s does not take long', (_, html) => {
    const started = performance.now();
    refusal(html);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
