import { readSheets, type Block, type Table } from '@kvartal/shared/plan-document';
import { relationshipsOf, targetOf, type Package } from './read-package.js';
import { XlsxTheme } from './read-xlsx-colours.js';
import { hiddenSheet, withMacros } from './read-xlsx-remarks.js';
import { XlsxSheet } from './read-xlsx-sheet.js';
import { XlsxStrings } from './read-xlsx-strings.js';
import { XlsxStyles } from './read-xlsx-styles.js';
import { tableOfSheet } from './read-xlsx-table.js';
import { XlsxWorkbook } from './read-xlsx-workbook.js';
import { readXml } from './read-xml.js';
import { UnreadableDocument } from './unreadable-document.js';

const MOST_SHEETS = 200;

/**
 * Reads an XLSX (ECMA-376) into blocks: every sheet that is shown, in the order of the tabs, as it prints. Formulas are
 * not computed, macros not run, links to other files not followed. Throws an UnreadableDocument when the package is
 * damaged, encrypted, hostile or without text.
 */
export async function readXlsx({ archive, main, type }: Package): Promise<Block[]> {
  const related = await relationshipsOf(archive, main);
  const part = (name: string): AsyncIterable<Uint8Array> => archive.read(targetOf(related, name) ?? '');
  const workbook = new XlsxWorkbook();
  await readXml(archive.read(main), workbook);
  const theme = new XlsxTheme();
  await readXml(part('theme'), theme);
  const styles = new XlsxStyles(theme.colours);
  await readXml(part('styles'), styles);
  const strings = new XlsxStrings();
  await readXml(part('sharedStrings'), strings);

  if (workbook.sheets.length > MOST_SHEETS) throw new UnreadableDocument('too_much_inside');
  const tables: Table[] = [];
  for (const [index, { name, relationship, hidden }] of workbook.sheets.entries()) {
    const target = related.find(({ id }) => id === relationship);
    if (hidden || target?.type !== 'worksheet') continue;
    const sheet = new XlsxSheet({
      texts: strings.texts,
      style: (at) => styles.style(at),
      from1904: workbook.from1904,
    });
    await readXml(archive.read(target.target), sheet);
    const table = tableOfSheet(sheet, index + 1, name);
    if (table) tables.push(table);
  }
  const [first] = tables;
  if (!first) throw new UnreadableDocument('no_text');
  first.remarks = [
    ...(/macroEnabled/i.test(type) ? [withMacros()] : []),
    ...workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => hiddenSheet(name)),
    ...(first.remarks ?? []),
  ];
  return readSheets(tables);
}
