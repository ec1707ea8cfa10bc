import { makeDocx, wordPart } from './make-docx.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A cell of an invented table; `text` may be ready runs, when it begins with «<w:». Lines become paragraphs. */
export type PageCell = string | { text: string; span?: number; down?: number; fill?: string; bold?: boolean };

/** Text as XML, or XML as it is. */
export function runs(text: string, properties = ''): string {
  if (text.startsWith('<w:')) return text;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A paragraph: a heading by its style, bold by its run, or the item of a list at a level from 0. */
export function para(text: string, look: 'plain' | 'heading' | 'bold' | number = 'plain'): string {
  const properties =
    look === 'heading'
      ? '<w:pStyle w:val="Heading1"/>'
      : typeof look === 'number'
        ? `<w:numPr><w:ilvl w:val="${look}"/><w:numId w:val="1"/></w:numPr>`
        : '';
  return `<w:p><w:pPr>${properties}</w:pPr>${runs(text, look === 'bold' ? '<w:b/>' : '')}</w:p>`;
}

/** A table of rows; a cell with `down` reaches into the rows below, which leave it out. */
export function grid(...rows: readonly (readonly PageCell[])[]): string {
  const reach = new Map<number, { until: number; span: number }>();
  const printed = rows.map((row, at) => {
    const cells: string[] = [];
    let column = 0;
    const goOn = (): void => {
      for (let open = reach.get(column); open !== undefined && open.until > at; open = reach.get(column)) {
        cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${open.span}"/><w:vMerge/></w:tcPr><w:p/></w:tc>`);
        column += open.span;
      }
    };
    for (const given of row) {
      goOn();
      const {
        text,
        span = 1,
        down = 1,
        fill,
        bold = false,
      } = typeof given === 'string' ? { text: given } : given;
      const merge = down > 1 ? '<w:vMerge w:val="restart"/>' : '';
      const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
      const body = text.startsWith('<w:p')
        ? text
        : text
            .split('\n')
            .map((line) => para(line, bold ? 'bold' : 'plain'))
            .join('');
      cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}${shade}</w:tcPr>${body}</w:tc>`);
      if (down > 1) reach.set(column, { until: at + down, span });
      column += span;
    }
    goOn();
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl>${printed.join('')}</w:tbl>`;
}

/** A document of these pieces, with the styles, numbers and notes that they may name. */
export function page(...pieces: readonly string[]): Buffer {
  const relation = (id: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${id}" Target="${id}.xml"/>`;
  const level = (at: number, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return makeDocx(pieces.join(''), {
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${RELATIONSHIPS}">${['styles', 'numbering', 'footnotes'].map(relation).join('')}</Relationships>`,
    'word/styles.xml': wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
    ),
    'word/numbering.xml': wordPart(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${level(0, '%1.')}${level(1, '%1.%2.')}${level(2, '%1.%2.%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ),
    'word/footnotes.xml': wordPart('footnotes', FOOTNOTES),
  });
}

const FOOTNOTES =
  '<w:footnote w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Строк може бути змінено рішенням ради.</w:t></w:r></w:p></w:footnote>';
