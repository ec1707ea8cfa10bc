import type { PDFPageProxy } from 'unpdf/pdfjs';
import { joinRules, matrixOf, SAME } from './read-pdf-geometry.js';
import type { PdfPage } from './read-pdf-page.js';
import { PdfPainter, type Font } from './read-pdf-painter.js';
import type { Counting } from './reading-words.js';
import { UnreadableDocument } from './unreadable-document.js';

const MOST_PAGES = 2000;
const MOST_WORDS = 1_000_000;
/** Pieces of a border that belong together, in points. */
const BORDER = { across: 1.2, along: 3 };
const SHORTEST_RULE = 4;
const BOLD = /bold|black|heavy|demi/i;
const PASSWORD = 'PasswordException';
const UNKNOWN_FONT: Font = { name: '', bold: false, unit: 0.001 };

/** A PDF as it was printed, and whether it holds programs, which nobody runs. */
export type PrintedPdf = { pages: PdfPage[]; hasScripts: boolean };

/**
 * What is printed on the pages of a PDF. Pictures, forms, attached files and scripts are not opened, nothing outside
 * the file is asked for. Throws an UnreadableDocument when the file is damaged or protected by a password.
 */
export async function printedPdf(bytes: Uint8Array, counting: Counting): Promise<PrintedPdf> {
  // Loading it takes longer than reading a DOCX, so only who has a PDF pays for it.
  const { getDocument, OPS, AnnotationMode } = await import('unpdf/pdfjs');
  const names: string[] = [];
  for (const [name, number] of Object.entries(OPS)) names[number] = name;
  // The reader of PDF takes the bytes away from whoever gives them.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    maxImageSize: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
  });
  try {
    const file = await task.promise;
    if (file.numPages > MOST_PAGES) throw new UnreadableDocument('too_much_inside');
    const pages: PdfPage[] = [];
    let words = 0;
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
      const printed = pageOf(page, number, names, operators);
      words += printed.words.length;
      if (words > MOST_WORDS) throw new UnreadableDocument('too_much_inside');
      pages.push(printed);
      page.cleanup();
      counting(number, file.numPages);
    }
    return { pages, hasScripts: await file.hasJSActions() };
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error;
    const locked = typeof error === 'object' && error !== null && 'name' in error && error.name === PASSWORD;
    throw new UnreadableDocument(locked ? 'encrypted' : 'damaged');
  } finally {
    await task.destroy();
  }
}

function pageOf(
  page: PDFPageProxy,
  number: number,
  names: readonly string[],
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
): PdfPage {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const painter = new PdfPainter(matrixOf(transform) ?? SAME, names, (id) => fontOf(page, id));
  fnArray.forEach((operator, at) => {
    const args = argsArray[at];
    painter.paint(names[operator] ?? '', Array.isArray(args) ? args : []);
  });
  painter.text.end();
  const { across, down, fills } = painter.rules;
  const long = ({ from, to }: { from: number; to: number }): boolean => to - from >= SHORTEST_RULE;
  return {
    number,
    width,
    height,
    words: painter.text.words,
    across: joinRules(across, BORDER).filter(long),
    down: joinRules(down, BORDER).filter(long),
    fills,
  };
}

function fontOf(page: PDFPageProxy, id: string): Font {
  const fonts: { has(id: string): boolean; get(id: string): unknown } = id.startsWith('g_')
    ? page.commonObjs
    : page.objs;
  const font = fonts.has(id) ? fonts.get(id) : null;
  if (typeof font !== 'object' || font === null) return UNKNOWN_FONT;
  const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
  const unit = 'fontMatrix' in font ? (matrixOf(font.fontMatrix)?.[0] ?? 0.001) : 0.001;
  return { name, bold: BOLD.test(name), unit };
}
