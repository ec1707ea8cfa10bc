import type { Cell, PrintedPlan, TableRow } from '@kvartal/shared/plan-document';
import { inTurns } from './in-turns.js';
import { escaped, XML } from './xml-text.js';
import { writeZip } from './write-zip.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** A4 and its margins (30 mm on the left, 10 mm on the right, as DSTU 4163:2020 asks), in twentieths of a point. */
const SHORT_SIDE = 11906;
const LONG_SIDE = 16838;
const MARGIN = { left: 1701, right: 567, top: 1134, bottom: 1134 };
/** Wider tables go on a page turned on its side. */
const MOST_UPRIGHT = 4;
/** The stamp of approval stands in the right part of the page. */
const STAMP_FROM = 0.6;

/**
 * A plan as a Word document (DOCX bytes) in the layout of the document it came from, which reads back to the same plan:
 * the stamp of approval on the right, the title, the acts that changed the plan, the table with its merged cells and marked quarters, the signature.
 * The XML is written as text, because a plan of hundreds of tasks must not hold up other people's requests.
 */
export async function planDocx(plan: PrintedPlan): Promise<Buffer> {
  return writeZip([
    { name: '[Content_Types].xml', text: CONTENT_TYPES },
    { name: '_rels/.rels', text: relationship('officeDocument', 'word/document.xml') },
    { name: 'word/_rels/document.xml.rels', text: relationship('styles', 'styles.xml') },
    { name: 'word/styles.xml', text: STYLES },
    { name: 'word/document.xml', text: await documentOf(plan) },
  ]);
}

const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

function relationship(type: string, target: string): string {
  return (
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`
  );
}

const STYLES =
  `${XML}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>' +
  '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="uk-UA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>';

async function documentOf({ act, stamp, title, amended, table, signature }: PrintedPlan): Promise<string> {
  const shares = sharesOf(table.rows);
  const wide = shares.length > MOST_UPRIGHT;
  const [across, down] = wide ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
  const width = across - MARGIN.left - MARGIN.right;
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>`;
  const lines = (texts: readonly string[], properties: string, bold = false): string =>
    texts
      .map((text) => paragraph(text, `${tab}<w:spacing w:after="40"/>${properties}`, { bold, size: 24 }))
      .join('');
  const centred = '<w:jc w:val="center"/>';
  return (
    `${XML}<w:document xmlns:w="${MAIN}"><w:body>` +
    act.map((text) => lines([text], text.includes('\t') ? '' : centred)).join('') +
    lines(stamp, `<w:ind w:left="${Math.round(width * STAMP_FROM)}"/>`) +
    lines(title, centred, true) +
    lines(amended, centred) +
    lines([''], '') +
    (await tableOf(table.rows, columnWidths(shares, width), width)) +
    lines(['', ...signature], '') +
    `<w:sectPr><w:pgSz w:w="${across}" w:h="${down}"${wide ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${MARGIN.top}" w:right="${MARGIN.right}" w:bottom="${MARGIN.bottom}" w:left="${MARGIN.left}" w:header="708" w:footer="708" w:gutter="0"/>` +
    '</w:sectPr></w:body></w:document>'
  );
}

type Look = { bold: boolean; size: number };

function paragraph(text: string, properties: string, { bold, size }: Look): string {
  const look = `<w:rPr>${bold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const words = text
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`))
    .join('<w:tab/>');
  return `<w:p><w:pPr>${properties}</w:pPr>${words === '' ? '' : `<w:r>${look}${words}</w:r>`}</w:p>`;
}

async function tableOf(rows: readonly TableRow[], widths: readonly number[], width: number): Promise<string> {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const margins = '<w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>';
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>` +
    `${await rowsOf(rows, widths)}</w:tbl>`
  );
}

/** Word writes a cell that reaches down once more in each row it covers, as its continuation. */
function rowsOf(rows: readonly TableRow[], widths: readonly number[]): Promise<string> {
  let open: { cell: Cell; left: number }[] = [];
  return inTurns(rows, ({ cells, header }) => {
    const here = [
      ...open.map(({ cell }) => ({ cell, fresh: false })),
      ...cells.map((cell) => ({ cell, fresh: true })),
    ].toSorted((a, b) => a.cell.column - b.cell.column);
    open = [
      ...open.map(({ cell, left }) => ({ cell, left: left - 1 })),
      ...cells.map((cell) => ({ cell, left: cell.rowSpan - 1 })),
    ].filter(({ left }) => left > 0);
    const kind = `<w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>`;
    return `<w:tr>${kind}${here.map(({ cell, fresh }) => cellOf(cell, fresh, { header, widths })).join('')}</w:tr>`;
  });
}

function cellOf(
  { paragraphs, column, columnSpan, rowSpan, fill, bold }: Cell,
  fresh: boolean,
  { header, widths }: { header: boolean; widths: readonly number[] },
): string {
  const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  const merged = rowSpan > 1 ? (fresh ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
  const properties =
    `<w:tcW w:w="${width}" w:type="dxa"/>` +
    (columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '') +
    merged +
    (fill === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`) +
    (header ? '<w:vAlign w:val="center"/>' : '');
  const centred = header || columnSpan === widths.length ? '<w:jc w:val="center"/>' : '';
  const texts = fresh && paragraphs.length > 0 ? paragraphs : [''];
  return (
    `<w:tc><w:tcPr>${properties}</w:tcPr>` +
    `${texts.map((text) => paragraph(text, centred, { bold, size: 20 })).join('')}</w:tc>`
  );
}

/** How wide the columns are beside each other: by their longest texts, tamed, because long texts take several lines. */
function sharesOf(rows: readonly TableRow[]): number[] {
  const shares: number[] = [];
  for (const { cells, header } of rows) {
    for (const { column, columnSpan, paragraphs } of cells) {
      const length = paragraphs.join(' ').length / (header ? 2 : 1);
      for (let at = column; at < column + columnSpan; at++)
        shares[at] = Math.max(shares[at] ?? 0, columnSpan === 1 ? length : 0);
    }
  }
  return shares.map((longest) => Math.max(4, Math.sqrt(longest)));
}

function columnWidths(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((total, each) => total + each, 0);
  return shares.map((each) => Math.floor((each / sum) * width));
}
