import { describe, expect, test } from '@jest/globals';
import type { Table } from './block.js';
import { csvRecords } from './csv-records.js';
import { draftTasks } from './draft-outline.js';
import { readCsv } from './read-csv.js';
import { readPlanDocument } from './read-plan-document.js';

/** The texts of the table's cells, row by row. */
function cellsOf(text: string): string[][] | null {
  const blocks = readCsv(text);
  const table = blocks?.find((block): block is Table => block.kind === 'table');
  return table ? table.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.join('\n'))) : null;
}

describe('records', () => {
  test.each([
    [
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a;', [['a', '']]],
    ['', [['']]],
    ['a;"b;""c""\nd"\ne', [['a', 'b;"c"\nd'], ['e']]],
    ['a; "b" ;c', [['a', 'b', 'c']]],
    ['монітор 24";"Мій дім" і двір;в', [['монітор 24"', '"Мій дім" і двір', 'в']]],
    ['"ніколи не закрито;б\nв', [['"ніколи не закрито', 'б'], ['в']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('%j', (text, records) => expect(csvRecords(text, ';')).toEqual(records));

  test('a million quotes are cut at once', () => {
    const started = performance.now();
    csvRecords('"'.repeat(1_000_000), ';');
    csvRecords(';"'.repeat(500_000), ';');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('what separates the cells', () => {
  const rows = [
    ['Завдання', 'Строк', 'Виконавець'],
    ['1.1. Аудит', 'I квартал 2026 року', 'Відділ освіти'],
    ['1.2. Реєстр', 'постійно', 'ЦНАП'],
  ];
  test.each([
    ['semicolons', ';'],
    ['commas', ','],
  ])('%s', (_, mark) => {
    expect(cellsOf(rows.map((cells) => cells.join(mark)).join('\n'))).toEqual(rows);
  });

  test('tabs, when every row has as many of them', () => {
    const text = rows.map((cells) => cells.join('\t')).join('\n');
    expect(cellsOf(text)).toEqual(rows);
    expect(cellsOf(`План дій\n${text}`)).toBeNull();
    expect(cellsOf(text.replace('ЦНАП', '"ЦНАП\nархів"'))?.[2]).toEqual([
      '1.2. Реєстр',
      'постійно',
      'ЦНАП\nархів',
    ]);
  });

  test('whatever the first line says', () => {
    expect(cellsOf(`sep=|\r\n${rows.map((cells) => cells.join('|')).join('\r\n')}`)).toEqual(rows);
  });

  test('nothing, when a column of quoted cells is a list', () => {
    const [first] = readCsv('"1. Провести ""аудит"""\n"2. Оновити реєстр, перелік"') ?? [];
    expect(first).toMatchObject({ kind: 'paragraph', text: '1. Провести "аудит"' });
  });

  test('sentences with commas and semicolons are no table', () => {
    const text =
      'Завдання, строки та виконавців, визначені планом, затвердити; контроль, звіти, перевірки покласти на відділ.\n'.repeat(
        3,
      ) + 'Відділ, управління; служба.\nСтрок, до 1 липня.\nКінець';
    expect(readCsv(text)).toBeNull();
  });
});

describe('a plan in CSV', () => {
  const plan = [
    'ПЛАН ДІЙ;;',
    'Калинівської міської ради на 2026 рік;;',
    ';;',
    'Завдання;Строк;Виконавець',
    '1. Відкритість;;',
    '"1.1. Провести аудит; описати";"I квартал\nII квартал";Відділ освіти',
    "1.2. Оновити;постійно;'=ЦНАП",
    ';;',
    'Міський голова;;Іван ПЕТРЕНКО',
  ].join('\n');

  test('the title, the sections, the cells of several lines and the signature are found', () => {
    const { draft } = readPlanDocument(readCsv(plan) ?? []);
    expect(draft).toMatchObject({
      title: 'План дій Калинівської міської ради на 2026 рік',
      signatory: 'Іван ПЕТРЕНКО',
      sections: [{ code: '1', title: 'Відкритість' }],
    });
    const [first, second] = draft ? draftTasks(draft).map(({ task }) => task) : [];
    expect(first).toMatchObject({
      code: '1.1',
      title: 'Провести аудит; описати',
      deadlineText: 'I квартал\nII квартал',
      source: { table: 1, row: 6 },
    });
    expect(second?.executorsText).toBe('=ЦНАП');
  });

  test('common headers that lost their merged cells reach over their columns', () => {
    const text = [
      'План дій на 2026–2027 роки;;;;;',
      'Захід;Строки;;Виконавець;2026;2027',
      ';Початок;Кінець;;I кв.;II кв.',
      '1.1. Аудит;01.02.2026;30.06.2026;ЦНАП;;',
    ].join('\n');
    expect(readPlanDocument(readCsv(text) ?? []).draft?.columns.map(({ header }) => header)).toEqual([
      'Захід',
      'Строки / Початок',
      'Строки / Кінець',
      'Виконавець',
      '2026 / I кв.',
      '2027 / II кв.',
    ]);
  });

  test('so do headers of three rows', () => {
    const text = [
      'Захід;Строк;Обсяги, тис. грн;;;Виконавець',
      ';;Всього;у тому числі за роками;;',
      ';;;2026;2027;',
      '1. Мережі;;;;;',
      '1.1. Аудит;постійно;10;5;5;ЦНАП',
    ].join('\n');
    const { draft } = readPlanDocument(readCsv(text) ?? []);
    expect(draft?.columns.map(({ header }) => header)).toEqual([
      'Захід',
      'Строк',
      'Обсяги, тис. грн / Всього',
      'Обсяги, тис. грн / у тому числі за роками / 2026',
      'Обсяги, тис. грн / у тому числі за роками / 2027',
      'Виконавець',
    ]);
    expect(draft?.sections.map(({ title }) => title)).toEqual(['Мережі']);
  });

  test('an unnamed last column makes no header of the first task', () => {
    const text = [
      'Захід;Строк;Виконавець;',
      'Провести аудит;постійно;ЦНАП;важливо',
      'Оновити;постійно;ЦНАП;ні',
    ];
    const table = readCsv(text.join('\n'))?.find((block): block is Table => block.kind === 'table');
    expect(table?.rows[0]?.cells.map(({ columnSpan, rowSpan }) => [columnSpan, rowSpan])).toEqual(
      Array.from({ length: 4 }, () => [1, 1]),
    );
  });

  test('«постійно» in one column of many has lost its merged cell: the whole plan is meant, and it is told', () => {
    const text = [
      'План дій на 2026–2027 роки;;;',
      'Захід;Виконавець;2026 рік;2027 рік',
      'Доглядати за деревами;ЦНАП;постійно;',
      'Висадити алею;ЦНАП;+;',
    ].join('\n');
    const { draft } = readPlanDocument(readCsv(text) ?? []);
    expect(draft && draftTasks(draft)[0]?.task.schedule).toEqual({
      kind: 'ongoing',
      from: '2026-Q1',
      to: '2027-Q4',
    });
    expect(draft?.issues).toContainEqual(
      expect.objectContaining({
        code: 'schedule.words_in_one_column',
        path: '/sections/0/tasks/0/schedule',
        severity: 'warning',
      }),
    );
  });

  test('a section without a number between two numbered ones takes neither in', () => {
    const text = [
      'Захід;Строк;Виконавець',
      '1. Право;;',
      '1.1. Аудит;постійно;ЦНАП',
      'Додаткові заходи;;',
      'Оновити кабінети;постійно;ЦНАП',
      '2. Кадри;;',
      '2.1. Навчання;постійно;ЦНАП',
    ].join('\n');
    const { draft } = readPlanDocument(readCsv(text) ?? []);
    expect(draft?.sections.map(({ title, sections }) => [title, sections.length])).toEqual([
      ['Право', 0],
      ['Додаткові заходи', 0],
      ['Кадри', 0],
    ]);
  });

  test('a section right below the name of another one stands in it, wherever its kind stood before', () => {
    const text = [
      'Захід;Строк;Виконавець',
      'Загальні заходи;;',
      'Провести аудит;постійно;ЦНАП',
      'Принцип 1. Відкритість;;',
      'Нормативне забезпечення;;',
      'Оновити порядок;постійно;ЦНАП',
    ].join('\n');
    const { draft } = readPlanDocument(readCsv(text) ?? []);
    expect(
      draft?.sections.map(({ title, sections }) => [title, sections.map((inner) => inner.title)]),
    ).toEqual([
      ['Загальні заходи', []],
      ['Відкритість', ['Нормативне забезпечення']],
    ]);
  });

  test('a remark below the table is no section', () => {
    const text = [
      'Захід;Строк;Виконавець',
      '1.1. Аудит;постійно;ЦНАП',
      ';;',
      'Відповідальні звітують щокварталу;;',
    ];
    const { draft } = readPlanDocument(readCsv(text.join('\n')) ?? []);
    expect(draft?.sections).toHaveLength(1);
    expect(draft && draftTasks(draft)).toHaveLength(1);
  });

  test('a header under a long decision is found', () => {
    const act = [
      'РІШЕННЯ',
      '12.01.2026;№ 5',
      ...Array.from({ length: 40 }, (_, at) => `Пункт ${at}, а саме`),
    ];
    const text = [...act, 'План дій на 2026 рік', 'Захід;Строк;Виконавець', 'Аудит;постійно;ЦНАП'].join('\n');
    expect(readPlanDocument(readCsv(text) ?? []).draft).toMatchObject({
      title: 'План дій на 2026 рік',
      legalBasis: { type: 'Рішення', number: '5' },
    });
  });

  test('the last section is no signature, although its executor is spelt like a name', () => {
    const text = [
      'Захід;Виконавець;I кв. 2026;II кв. 2026',
      '1. Відкритість;;;',
      '1.1. Аудит;Відділ ІТ;+;',
      ';;;',
      '2. Захист;;;',
      '2.1. Копії;Відділ ІТ;;',
    ].join('\n');
    const { draft } = readPlanDocument(readCsv(text) ?? []);
    expect(draft?.sections.map(({ title }) => title)).toEqual(['Відкритість', 'Захист']);
    expect(draft?.signatory).toBeNull();
  });

  test('rows keep the numbers that a spreadsheet gives them', () => {
    const table = readCsv(plan)?.find((block): block is Table => block.kind === 'table');
    expect(table?.rows[2]?.cells[1]?.position).toEqual({ table: 1, row: 6, column: 2 });
  });
});
