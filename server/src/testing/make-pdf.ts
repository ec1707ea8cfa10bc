import { deflateSync } from 'node:zlib';

/** A page of a PDF: what PDF draws on it, in its own words, from the lower left corner in points. */
export type PdfDrawing = string;

/** All letters are as wide as half their height, so a test can tell by counting where a line must break. */
export const LETTER = 0.5;
const PAGE = { width: 595, height: 842 };

/** A text that begins at a place. */
export function drawText(x: number, y: number, text: string, size = 10): PdfDrawing {
  return `BT /F1 ${size} Tf ${x} ${y} Td <${hexOf(text)}> Tj ET\n`;
}

/** A text that reads upwards from a place, as in narrow headers. */
export function drawTurnedText(x: number, y: number, text: string, size = 10): PdfDrawing {
  return `BT /F1 ${size} Tf 0 1 -1 0 ${x} ${y} Tm <${hexOf(text)}> Tj ET\n`;
}

/** A straight line. */
export function drawLine(x0: number, y0: number, x1: number, y1: number): PdfDrawing {
  return `0.5 w ${x0} ${y0} m ${x1} ${y1} l S\n`;
}

/** A painted box; `colour` is red, green and blue from 0 to 1. */
export function drawBox(x: number, y: number, width: number, height: number, colour: string): PdfDrawing {
  return `q ${colour} rg ${x} ${y} ${width} ${height} re f Q\n`;
}

/**
 * A PDF written by hand, so that a test can write a wrong one too. The font has no shapes, only the meaning and the
 * width of its letters: nobody looks at the page. `more` are further entries of the trailer.
 */
export function makePdf(pages: readonly PdfDrawing[], { more = '', packed = true } = {}): Buffer {
  const letters = new Set(
    pages
      .flatMap((page) => page.match(/(?<=<)[0-9A-F]+(?=> Tj)/g) ?? [])
      .flatMap((hex) => hex.match(/.{4}/g) ?? []),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${7 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${LETTER * 1000} /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(meanings([...letters]), packed),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${8 + at * 2} 0 R >>`,
      stream(page, packed),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${more} >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

/** A stream of a PDF, packed as they usually are. */
function stream(content: string, packed: boolean): string {
  const bytes = packed ? deflateSync(content).toString('latin1') : content;
  return `<< /Length ${bytes.length}${packed ? ' /Filter /FlateDecode' : ''} >>\nstream\n${bytes}\nendstream`;
}

/** What the codes of the letters mean. */
function meanings(letters: readonly string[]): string {
  const lines = letters.map((letter) => `<${letter}> <${letter}>`).join('\n');
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Plain def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${letters.length} beginbfchar
${lines}
endbfchar
endcmap end end`;
}

function hexOf(text: string): string {
  return Array.from(text, (letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase();
}
