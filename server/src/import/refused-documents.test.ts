import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readPlanDocument } from '@kvartal/shared/plan-document';
import { docxParts, makeDocx, makeZip, p, tbl, tc, wordPart, type Part } from '../testing/make-docx.js';
import { drawLine, drawText, makePdf } from '../testing/make-pdf.js';
import { makeXlsx, row, sheetPart, text, xlsxParts } from '../testing/make-xlsx.js';
import { readDocument, UnreadableDocument } from './read-document.js';

/** A refusal must come within this time, of the processor: the machine may do other things too. */
const SOON_MS = 5000;

/** What is said of a file that gives no plan: the code of the refusal. A plan gives 'a plan'. */
async function verdict(bytes: Uint8Array | string): Promise<string> {
  const before = process.cpuUsage();
  try {
    const file = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    const { draft, issues } = readPlanDocument(await readDocument(file, 'план'));
    return draft ? 'a plan' : issues.map(({ code }) => code).join();
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code;
    throw error;
  } finally {
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(SOON_MS);
  }
}

const HEAD = ['Завдання', 'Строк', 'Виконавець'];
const TASK = ['1. Аудит даних', 'I квартал 2026 року', 'Архів'];
const DOCX = tbl(
  HEAD.map((each) => tc(each)),
  TASK.map((each) => tc(each)),
);
const cellsOf = (texts: readonly string[], line: number): string =>
  row(line, texts.map((each, at) => text(`${'ABC'[at]}${line}`, each)).join(''));
const SHEET = { name: 'План', rows: cellsOf(HEAD, 1) + cellsOf(TASK, 2) };
const PDF = [
  ...[HEAD, TASK].flatMap((texts, line) =>
    texts.map((each, at) => drawText(55 + at * 150, 686 - line * 20, each)),
  ),
  ...[700, 680, 660].map((y) => drawLine(50, y, 500, y)),
  ...[50, 200, 350, 500].map((x) => drawLine(x, 660, x, 700)),
].join('');
const HTML = `<table>${[HEAD, TASK].map((texts) => `<tr><td>${texts.join('<td>')}`).join('')}</table>`;

const GOOD: readonly (readonly [string, () => Buffer])[] = [
  ['DOCX', () => makeDocx(DOCX)],
  ['XLSX', () => makeXlsx([SHEET])],
  ['PDF', () => makePdf([PDF])],
  ['HTML', () => Buffer.from(HTML)],
  ['CSV', () => Buffer.from(`${HEAD.join(';')}\r\n${TASK.join(';')}\r\n`)],
  ['Markdown', () => Buffer.from(`| ${HEAD.join(' | ')} |\n|---|---|---|\n| ${TASK.join(' | ')} |\n`)],
  ['text', () => Buffer.from(`${HEAD.join('\t')}\n${TASK.join('\t')}\n`)],
];

test.each(GOOD)('a plan in %s is read, so that the refusals below are for what is wrong', async (_, make) =>
  expect(await verdict(make())).toBe('a plan'),
);

test.each(GOOD)('a %s that is cut off is refused, or what is left is read', async (_, make) => {
  const whole = make();
  for (const part of [0.02, 0.3, 0.6, 0.9])
    expect(['a plan', 'document.damaged', 'document.no_tasks', 'document.no_text']).toContain(
      await verdict(whole.subarray(0, Math.ceil(whole.length * part))),
    );
});

describe('a document without a task is refused', () => {
  const letter = 'Шановні колеги! Дякуємо за участь у нараді, яка відбулася минулого тижня в міській раді.';
  test.each([
    ['DOCX', () => makeDocx(p(letter))],
    ['XLSX', () => makeXlsx([{ name: 'Лист', rows: row(1, text('A1', letter)) }])],
    ['PDF', () => makePdf([drawText(50, 700, letter)])],
    ['HTML', () => Buffer.from(`<p>${letter}</p>`)],
    ['Markdown', () => Buffer.from(`# Лист\n\n${letter}\n`)],
    ['text', () => Buffer.from(letter)],
    ['a table of other things', () => Buffer.from('Місто;Населення\r\nУмань;82000\r\nКанів;23000\r\n')],
  ])('%s', async (_, make) => expect(await verdict(make())).toBe('document.no_tasks'));
});

describe('a document without a word is refused', () => {
  test.each([
    ['DOCX', () => makeDocx(p('')), 'document.no_text'],
    ['XLSX', () => makeXlsx([{ name: 'Аркуш', rows: '' }]), 'document.no_text'],
    ['HTML', () => Buffer.from('<html><body><img src="scan.png"></body></html>'), 'document.no_text'],
    ['text', () => Buffer.from(' \r\n\t\r\n'), 'document.no_text'],
    ['an empty file', () => Buffer.alloc(0), 'document.empty'],
    ['a scan in PDF', () => makePdf(['q 595 0 0 842 0 0 cm /Im1 Do Q\n']), 'document.no_text_layer'],
    [
      'a scan in PDF with numbers of pages',
      () => makePdf([drawText(290, 30, '1'), drawText(290, 30, '2')]),
      'document.no_text_layer',
    ],
    [
      'a PDF whose letters mean nothing',
      () => makePdf([drawText(50, 700, '\uE123'.repeat(300))]),
      'document.no_text_layer',
    ],
  ])('%s', async (_, make, code) => expect(await verdict(make())).toBe(code));
});

describe('a document with a password is refused', () => {
  const protectedOffice = `\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${'\0'.repeat(512)}${Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')}`;
  const word = `<${'5a'.repeat(32)}>`;
  test.each([
    ['DOCX or XLSX', () => protectedOffice],
    [
      'PDF',
      () =>
        makePdf([PDF], {
          more: `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${word} /U ${word} /P -4 >> /ID [<00> <00>]`,
        }),
    ],
    [
      'an archive',
      () => makeZip(xlsxParts([SHEET]).map((part) => ({ ...part, encrypted: part.name.includes('sheet1') }))),
    ],
  ])('%s', async (_, make) => expect(await verdict(make())).toBe('document.encrypted'));
});

describe('what is no document is refused, whatever it is called', () => {
  test.each([
    ['an old .doc or .xls', `\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${'\0'.repeat(600)}`, 'document.old_binary'],
    ['PNG', '\x89PNG\r\n\x1a\n', 'document.picture'],
    ['JPEG', '\xFF\xD8\xFF\xE0\0\x10JFIF', 'document.picture'],
    ['GIF', 'GIF89a', 'document.picture'],
    ['WebP', 'RIFF\x24\0\0\0WEBPVP8 ', 'document.picture'],
    ['TIFF', 'II*\0\x08\0\0\0', 'document.picture'],
    ['BMP', 'BM\x36\0\0\0\0\0', 'document.picture'],
    ['HEIC', '\0\0\0\x18ftypheic', 'document.picture'],
    ['AVIF', '\0\0\0\x1cftypavif', 'document.picture'],
    ['DjVu', 'AT&TFORM\0\0\0\x10DJVU', 'document.picture'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><text>План</text></svg>', 'document.picture'],
    ['RTF', '{\\rtf1\\ansi План}', 'document.not_yet'],
    [
      'a saved message with a page in it',
      'MIME-Version: 1.0\r\nContent-Type: multipart/related',
      'document.not_yet',
    ],
    ['XML', '<?xml version="1.0"?><plan/>', 'document.not_yet'],
    ['7z', '7z\xBC\xAF\x27\x1C', 'document.archive'],
    ['RAR', 'Rar!\x1A\x07\0', 'document.archive'],
    ['gzip', '\x1F\x8B\x08\0', 'document.archive'],
    ['an empty archive', `PK\x05\x06${'\0'.repeat(18)}`, 'document.damaged'],
    ['a program', `MZ\x90${'\0\x03\x01\xFF'.repeat(300)}`, 'document.unknown_type'],
  ])('%s', async (_, bytes, code) => expect(await verdict(bytes)).toBe(code));

  test('an archive of documents, and a document of another office', async () => {
    expect(await verdict(makeZip([{ name: 'план.docx', bytes: makeDocx(DOCX) }]))).toBe('document.archive');
    const odt = [{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }];
    expect(await verdict(makeZip(odt))).toBe('document.not_yet');
  });
});

describe('what swells beyond measure is refused', () => {
  const swollen = (parts: Part[], name: string, filler: string): Buffer =>
    makeZip(
      parts.map((part) =>
        part.name === name
          ? {
              name,
              bytes: String(part.bytes).replace(
                /(?=<\/[^<]+>$)/,
                filler.repeat(Math.ceil(4e7 / filler.length)),
              ),
            }
          : part,
      ),
    );
  test.each([
    ['blanks in a DOCX', () => swollen(docxParts(DOCX), 'word/document.xml', ' ')],
    ['paragraphs in a DOCX', () => swollen(docxParts(DOCX), 'word/document.xml', '<w:p/>')],
    [
      'styles of a DOCX',
      () =>
        swollen(
          docxParts(DOCX, { 'word/styles.xml': wordPart('styles', '') }),
          'word/styles.xml',
          '<w:style/>',
        ),
    ],
    ['rows of an XLSX', () => swollen(xlsxParts([SHEET]), 'xl/worksheets/sheet1.xml', '<row/>')],
    [
      'strings of an XLSX',
      () =>
        swollen(
          xlsxParts([SHEET], { 'xl/sharedStrings.xml': sheetPart('sst', '') }),
          'xl/sharedStrings.xml',
          '<si><t>а</t></si>',
        ),
    ],
    ['a page of a PDF', () => makePdf([PDF + 'q Q '.repeat(15_000_000)])],
    [
      'a font of a PDF that says that it is a picture',
      () => makePdf([PDF, `${PDF}${'% '.repeat(60_000_000)}`]),
    ],
  ])('%s', async (_, make) => expect(await verdict(make())).toBe('document.too_much_inside'));
});

describe('declarations that reach outside are refused in every part', () => {
  const declared = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const withDeclaration = (parts: Part[], name: string): Buffer =>
    makeZip(
      parts.map((part) =>
        part.name === name ? { name, bytes: String(part.bytes).replace(/(\?>)/, `$1${declared}`) } : part,
      ),
    );
  test.each([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/styles.xml',
    'word/numbering.xml',
  ])('%s of a DOCX', async (name) => {
    const parts = docxParts(DOCX, {
      'word/styles.xml': wordPart('styles', ''),
      'word/numbering.xml': wordPart('numbering', ''),
    });
    expect(await verdict(withDeclaration(parts, name))).toBe('document.dtd');
  });
  test.each([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
  ])('%s of an XLSX', async (name) => {
    const parts = xlsxParts([SHEET], {
      'xl/sharedStrings.xml': sheetPart('sst', ''),
      'xl/styles.xml': sheetPart('styleSheet', ''),
    });
    expect(await verdict(withDeclaration(parts, name))).toBe('document.dtd');
  });
});

describe('nothing that a document refers to is ever asked for', () => {
  let asked = 0;
  let url = '';
  const server = createServer((_, response) => {
    asked++;
    response.end('<p>шкідливе</p>');
  });
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/x`;
  });
  afterAll(() => {
    server.close();
  });
  const link = (type: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/${type}" Target="${url}" TargetMode="External"/></Relationships>`;

  test.each([
    ['a DOCX', () => makeDocx(DOCX, { 'word/_rels/document.xml.rels': link('attachedTemplate') })],
    ['an XLSX', () => makeXlsx([SHEET], { 'xl/worksheets/_rels/sheet1.xml.rels': link('externalLink') })],
    [
      'a page',
      () =>
        Buffer.from(
          `<base href="${url}"><link rel=stylesheet href="${url}"><script src="${url}"></script><style>@import url(${url});</style><img src="${url}"><iframe src="${url}"></iframe><div style="background:url(${url})">${HTML}`,
        ),
    ],
    [
      'a PDF',
      () =>
        makePdf([PDF], {
          more: `/F << /FS /URL /F (${url}) >> /OpenAction << /S /URI /URI (${url}) >>`,
        }),
    ],
  ])('by %s', async (_, make) => {
    expect(await verdict(make())).toBe('a plan');
    expect(asked).toBe(0);
  });
});
