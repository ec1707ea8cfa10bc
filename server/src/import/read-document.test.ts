import { describe, expect, test } from '@jest/globals';
import { docxParts, makeDocx, makeZip, p, tbl, tc, type Part } from '../testing/make-docx.js';
import { drawText, makePdf } from '../testing/make-pdf.js';
import { readDocument, UnreadableDocument } from './read-document.js';

/** The code that a file is refused with; a file that is read gives 'read'. */
async function verdict(bytes: Uint8Array | string): Promise<string> {
  try {
    await readDocument(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, 'план.docx');
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.issue.code;
    throw error;
  }
}

const body = tbl([tc('Захід'), tc('Строк')], [tc('Аудит'), tc('I квартал 2026 року')]);
const withDocument = (xml: string): Part[] => docxParts(body, { 'word/document.xml': xml });

describe('what a file is, is told by its bytes and not by its name', () => {
  test.each([
    ['an empty file', '', 'document.empty'],
    ['a picture', '\x89PNG\r\n\x1a\n0000', 'document.picture'],
    ['a photograph', '\xFF\xD8\xFF\xE0', 'document.picture'],
    ['an old .doc', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'document.old_binary'],
    [
      'a document with a password',
      `\xD0\xCF\x11\xE0${Buffer.from('EncryptedPackage', 'utf16le').toString('latin1')}`,
      'document.encrypted',
    ],
    ['a PDF that is cut off', '%PDF-1.7', 'document.damaged'],
    ['a web page without a word', '\xEF\xBB\xBF\n<!DOCTYPE html><html>', 'document.no_text'],
    ['RTF', '{\\rtf1', 'document.not_yet'],
    ['an archive', '7z\xBC\xAF\x27\x1C', 'document.archive'],
    ['a program', `\x7FELF${'\0\x01\x02'.repeat(400)}`, 'document.unknown_type'],
    ['blanks', ' \n\n\t', 'document.no_text'],
    ['one endless line', 'а'.repeat(120_000), 'document.unknown_type'],
    ['a zip that is cut off', makeDocx(body).subarray(0, 200).toString('latin1'), 'document.damaged'],
  ])('%s', async (_, bytes, code) => expect(await verdict(bytes)).toBe(code));

  test('a file over 20 MB', async () =>
    expect(await verdict(Buffer.alloc(20 * 1024 * 1024 + 1, 0x41))).toBe('document.too_large'));

  test.each(['UTF-8', 'UTF-8 with a mark', 'UTF-16', 'windows-1251'])(
    'text in %s is read',
    async (encoding) => {
      const text = 'План дій на 2026 рік';
      const cyrillic = Buffer.from(
        Array.from(text).map(
          (letter) =>
            ({ П: 0xcf, л: 0xeb, а: 0xe0, н: 0xed, д: 0xe4, і: 0xb3, й: 0xe9, р: 0xf0, к: 0xea })[letter] ??
            letter.charCodeAt(0),
        ),
      );
      const bytes = {
        'UTF-8': Buffer.from(text),
        'UTF-8 with a mark': Buffer.from(`\uFEFF${text}`),
        'UTF-16': Buffer.from(`\uFEFF${text}`, 'utf16le'),
        'windows-1251': cyrillic,
      }[encoding];
      expect(await readDocument(bytes ?? Buffer.alloc(0), 'план.txt')).toMatchObject([
        { kind: 'paragraph', text },
      ]);
    },
  );
});

describe('archives', () => {
  test('one that is no document, and a presentation', async () => {
    expect(await verdict(makeZip([{ name: 'notes.txt', bytes: 'привіт' }]))).toBe('document.archive');
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>';
    expect(await verdict(makeDocx(body, { '[Content_Types].xml': types }))).toBe('document.not_yet');
  });

  test('a bomb is refused while it swells, within five seconds', async () => {
    const bomb = withDocument(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${' '.repeat(40 * 1024 * 1024)}</w:document>`,
    );
    const zip = makeZip(bomb);
    const started = performance.now();
    expect(await verdict(zip)).toBe('document.too_much_inside');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('a part that claims to be smaller than it is', async () => {
    const parts = docxParts(body).map((part) =>
      part.name === 'word/document.xml' ? { ...part, size: 0 } : part,
    );
    expect(await verdict(makeZip(parts))).toBe('document.damaged');
  });

  test('thousands of entries', async () => {
    const many = Array.from({ length: 2100 }, (_, index) => ({ name: `x/${index}`, bytes: '' }));
    expect(await verdict(makeZip([...docxParts(body), ...many]))).toBe('document.too_much_inside');
  });

  test('an encrypted part', async () => {
    const parts = docxParts(body).map((part) => ({ ...part, encrypted: part.name === 'word/document.xml' }));
    expect(await verdict(makeZip(parts))).toBe('document.encrypted');
  });
});

describe('hostile XML', () => {
  const start = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">';
  test.each([
    ['a document type declaration', `<!DOCTYPE d [<!ENTITY a "b">]>${start}</w:document>`, 'document.dtd'],
    ['an external entity', `<!DOCTYPE d SYSTEM "file:///etc/passwd">${start}</w:document>`, 'document.dtd'],
    [
      'an entity nobody declared',
      `${start}<w:p><w:r><w:t>&boom;</w:t></w:r></w:p></w:document>`,
      'document.damaged',
    ],
    ['tags without an end', `${start}<w:p><w:r>`, 'document.damaged'],
    ['a hole without a bottom', `${start}${'<w:p>'.repeat(500)}`, 'document.too_much_inside'],
    ['no text at all', `${start}<w:body/></w:document>`, 'document.no_text'],
    ['bytes that are no UTF-8', `${start}<w:p>`, 'document.damaged'],
  ])('%s', async (_, xml, code) => expect(await verdict(makeZip(withDocument(xml)))).toBe(code));

  test('absurd spans and merges are read, not obeyed', async () => {
    const wild = tbl(
      [
        tc('а', '<w:gridSpan w:val="999999999"/>'),
        tc('б', '<w:gridSpan w:val="-5"/>'),
        tc('в', '<w:vMerge/>'),
      ],
      [tc('', '<w:hMerge/>'), tc('', '<w:vMerge w:val="?"/>')],
    );
    expect(await verdict(makeDocx(`${wild}<w:tc/><w:tr/>${p('кінець')}`))).toBe('read');
  });
});

test('three hundred documents with flipped bytes are read or refused, never anything else', async () => {
  const whole = makeDocx(body + p('Міський голова'));
  // A small generator of our own: the same documents every time.
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const verdicts = new Set<string>();
  for (let count = 0; count < 300; count++) {
    const bytes = Buffer.from(whole);
    for (let flips = next(8) + 1; flips > 0; flips--) bytes[next(bytes.length)] = next(256);
    verdicts.add(await verdict(next(5) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes));
  }
  expect(verdicts.has('read')).toBe(true);
  expect(verdicts.has('document.damaged')).toBe(true);
});

describe('how far a document is opened', () => {
  const counts = async (bytes: Uint8Array): Promise<[number, number][]> => {
    const told: [number, number][] = [];
    await readDocument(bytes, 'план', (done, total) => told.push([done, total]));
    return told;
  };

  test('is counted in pages where it is a PDF', async () => {
    const page = drawText(50, 700, 'Завдання плану дій із відкритих даних міської ради на цей рік');
    expect(await counts(makePdf([page, page, page]))).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('is counted in bytes of its text where it is a package, whatever pictures are in it', async () => {
    const told = await counts(
      makeZip([...docxParts(body), { name: 'word/media/a.png', bytes: Buffer.alloc(9000) }]),
    );
    const size = docxParts(body).reduce(
      (sum, { name, bytes }) => sum + (name.endsWith('.xml') ? Buffer.byteLength(bytes) : 0),
      0,
    );
    expect(new Set(told.map(([, total]) => total))).toEqual(new Set([size]));
    const done = told.map(([one]) => one);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBeLessThanOrEqual(size);
  });
});
