import { describe, expect, test } from '@jest/globals';
import { draftTasks, readPlanDocument, type Block } from '@kvartal/shared/plan-document';
import { makeZip } from '../testing/make-docx.js';
import {
  contentTypes,
  makeXlsx,
  row,
  sheetPart,
  text,
  value,
  xlsxParts,
  type Sheet,
} from '../testing/make-xlsx.js';
import { readDocument, UnreadableDocument } from './read-document.js';

const read = (sheets: readonly Sheet[], more = {}, properties = ''): Promise<Block[]> =>
  readDocument(makeXlsx(sheets, more, properties), 'план.xlsx');

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readDocument(bytes, 'план.xlsx');
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  }
}

const HEADER = text('A1', 'Завдання') + text('B1', 'Строк') + text('C1', 'Виконавець');
const body = (from: number): string =>
  row(
    from,
    text(`A${from}`, '1.1. Провести аудит') +
      text(`B${from}`, 'I квартал 2026 року') +
      text(`C${from}`, 'Відділ освіти'),
  ) +
  row(
    from + 1,
    text(`A${from + 1}`, '1.2. Оновити реєстр') +
      text(`B${from + 1}`, 'постійно') +
      text(`C${from + 1}`, 'ЦНАП'),
  );

describe('sheets', () => {
  test('a title above the header and a signature below the table are no rows of it', async () => {
    const rows =
      row(1, text('C1', 'ЗАТВЕРДЖЕНО')) +
      row(2, text('C2', 'Рішення міської ради 12.01.2026 № 5')) +
      row(4, text('A4', 'План дій на 2026 рік')) +
      row(6, HEADER.replace(/([A-C])1"/g, '$16"')) +
      body(7) +
      row(10, text('A10', 'Міський голова') + text('C10', 'Іван ПЕТРЕНКО'));
    const blocks = await read([{ name: 'План', rows }]);
    expect(blocks.map((block) => (block.kind === 'table' ? block.rows.length : block.text))).toEqual([
      'ЗАТВЕРДЖЕНО',
      'Рішення міської ради 12.01.2026 № 5',
      'План дій на 2026 рік',
      3,
      'Міський голова\tІван ПЕТРЕНКО',
    ]);
    expect(readPlanDocument(blocks).draft).toMatchObject({
      title: 'План дій на 2026 рік',
      signatory: 'Іван ПЕТРЕНКО',
      legalBasis: { type: 'Рішення', date: '2026-01-12', number: '5' },
    });
  });

  test('tasks on several tabs make one plan, whose sections bear the names of the tabs', async () => {
    const rows = row(1, HEADER) + body(2);
    const { draft } = readPlanDocument(
      await read([
        { name: '1. Відкритість', rows },
        { name: '2. Доступність', rows },
      ]),
    );
    expect(draft?.sections.map(({ code, title, tasks }) => [code, title, tasks.length])).toEqual([
      ['1', 'Відкритість', 2],
      ['2', 'Доступність', 2],
    ]);
  });

  test('a tab for each year is a section for each year, and no part of the header', async () => {
    const rows = row(1, HEADER) + body(2);
    const { draft } = readPlanDocument(
      await read([
        { name: '2026', rows },
        { name: '2027', rows },
      ]),
    );
    expect(draft?.sections.map(({ title, tasks }) => [title, tasks.length])).toEqual([
      ['2026 рік', 2],
      ['2027 рік', 2],
    ]);
    expect(draft?.columns.map(({ header }) => header)).toEqual(['Завдання', 'Строк', 'Виконавець']);
  });

  test('tabs that nobody named name no sections', async () => {
    const rows = row(1, HEADER) + body(2);
    const { draft } = readPlanDocument(
      await read([
        { name: 'Аркуш1', rows },
        { name: 'Аркуш2', rows },
      ]),
    );
    expect(draft?.sections).toHaveLength(1);
    expect(draft && draftTasks(draft)).toHaveLength(4);
  });

  test('hidden sheets, rows and columns are left out, and the draft says so', async () => {
    const rows =
      row(1, HEADER + text('D1', 'Примітки')) +
      body(2) +
      row(4, text('A4', '1.3. Приховане') + text('B4', 'постійно'), ' hidden="1"');
    const { draft } = readPlanDocument(
      await read([
        { name: 'План', rows, before: '<cols><col min="4" max="4" hidden="1"/></cols>' },
        { name: 'Списки', rows, state: 'hidden' },
        { name: 'Ще', rows, state: 'veryHidden' },
      ]),
    );
    expect(draft && draftTasks(draft).map(({ task }) => task.code)).toEqual(['1.1', '1.2']);
    expect(draft?.columns).toHaveLength(3);
    const told = draft?.issues.filter(({ code }) => code.startsWith('sheet.'));
    expect(told?.map(({ code, severity }) => [code, severity])).toEqual([
      ['sheet.hidden', 'note'],
      ['sheet.hidden', 'note'],
      ['sheet.hidden_rows', 'warning'],
      ['sheet.hidden_columns', 'warning'],
    ]);
    expect(told?.[2]?.message.uk).toContain('приховано рядки 4');
    expect(told?.[3]?.message.uk).toContain('приховано стовпці D');
  });

  test('rows that only a filter or a closed group hides are read', async () => {
    const rows =
      row(1, HEADER) +
      body(2) +
      row(4, text('A4', '1.3. Ще') + text('B4', 'постійно') + text('C4', 'ЦНАП'), ' hidden="1"');
    const filter = '<autoFilter ref="A1:C4"><filterColumn colId="0"/></autoFilter>';
    const grouped = rows.replace(' hidden="1"', ' hidden="1" outlineLevel="1"');
    for (const sheet of [
      { name: 'План', rows, after: filter },
      { name: 'План', rows: grouped },
    ]) {
      const { draft } = readPlanDocument(await read([sheet]));
      expect(draft && draftTasks(draft)).toHaveLength(3);
      expect(draft?.issues.map(({ code }) => code)).toContain('sheet.folded_rows');
    }
  });

  test('a workbook with macros is read, and nobody runs them', async () => {
    const more = {
      '[Content_Types].xml': contentTypes('x').replace(
        'application/vnd.openxmlformats-officedocument.x',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
      'xl/vbaProject.bin': 'Auto_Open',
    };
    const { draft } = readPlanDocument(await read([{ name: 'План', rows: row(1, HEADER) + body(2) }], more));
    expect(draft?.issues.map(({ code }) => code)).toContain('document.macros');
  });
});

describe('what is refused', () => {
  const good: Sheet[] = [{ name: 'План', rows: row(1, HEADER) + body(2) }];
  const utf16 = (words: string): string => Buffer.from(words, 'utf16le').toString('latin1');

  test.each([
    ['an old .xls', Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1'), 'document.old_binary'],
    [
      'a workbook with a password',
      Buffer.from(`\xD0\xCF\x11\xE0${utf16('EncryptedPackage')}`, 'latin1'),
      'document.encrypted',
    ],
    [
      'the binary form of Excel',
      makeXlsx(good, {
        '[Content_Types].xml': contentTypes('x').replace(
          'officedocument.x',
          'ms-excel.sheet.binary.macroEnabled.main',
        ),
      }),
      'document.not_yet',
    ],
    [
      'a workbook without a text',
      makeXlsx([{ name: 'План', rows: row(1, value('A1', '')) }]),
      'document.no_text',
    ],
    [
      'a workbook of hidden sheets',
      makeXlsx([{ ...good[0], name: 'План', rows: '', state: 'hidden' }]),
      'document.no_text',
    ],
    [
      'a sheet that says what it is not',
      makeXlsx([{ name: 'План', rows: '<!DOCTYPE a><row/>' }]),
      'document.damaged',
    ],
    [
      'a row beyond the last one',
      makeXlsx([{ name: 'План', rows: row(9_999_999, text('A1', 'а')) }]),
      'document.damaged',
    ],
    [
      'columns without end',
      makeXlsx([
        {
          name: 'План',
          rows: row(
            1,
            Array.from({ length: 300 }, (_, at) => `<c t="inlineStr"><is><t>${at}</t></is></c>`).join(''),
          ),
        },
      ]),
      'document.too_much_inside',
    ],
    [
      'rows without end',
      makeXlsx([{ name: 'План', rows: '<row><c><v>1</v></c></row>'.repeat(60_000) }]),
      'document.too_much_inside',
    ],
    [
      'merged ranges over merged ranges',
      makeXlsx([
        {
          name: 'План',
          rows: row(1, HEADER) + '<row><c><v>1</v></c></row>'.repeat(2000),
          after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(500)}</mergeCells>`,
        },
      ]),
      'document.too_much_inside',
    ],
    [
      'a bomb of shared strings',
      makeXlsx(good, {
        'xl/sharedStrings.xml': sheetPart('sst', `<si><t>${'а'.repeat(21_000_000)}</t></si>`),
      }),
      'document.too_much_inside',
    ],
    [
      'an encrypted part',
      makeZip(
        xlsxParts(good).map((part) => ({ ...part, encrypted: part.name === 'xl/worksheets/sheet1.xml' })),
      ),
      'document.encrypted',
    ],
  ])('%s', async (_, bytes, code) => expect(await refusal(bytes)).toBe(code));

  test('a workbook whose table is no plan gives no draft', async () => {
    const rows =
      row(1, text('A1', 'Назва') + text('B1', 'Ціна')) + row(2, text('A2', 'Папір') + value('B2', 120));
    expect(readPlanDocument(await read([{ name: 'Кошторис', rows }])).issues[0]?.code).toBe(
      'document.no_tasks',
    );
  });

  test('three hundred workbooks with flipped bytes are read or refused, never anything else', async () => {
    const whole = makeXlsx(good);
    let seed = 11;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return Math.floor((seed / 2147483647) * below);
    };
    const verdicts = new Set<string>();
    for (let count = 0; count < 300; count++) {
      const bytes = Buffer.from(whole);
      for (let flips = next(8) + 1; flips > 0; flips--) bytes[next(bytes.length)] = next(256);
      verdicts.add(await refusal(next(5) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes));
    }
    expect(verdicts).toContain('document.damaged');
  });
});
