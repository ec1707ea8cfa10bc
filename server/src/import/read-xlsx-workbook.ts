import type { XmlElement, XmlHandler } from './read-xml.js';

/** A sheet as the workbook lists it: its name, the id of its relationship, and whether nobody is shown it. */
export type SheetEntry = { name: string; relationship: string; hidden: boolean };

/** Reads xl/workbook.xml: the sheets in the order of their tabs, and the year that days are counted from. */
export class XlsxWorkbook implements XmlHandler {
  readonly sheets: SheetEntry[] = [];
  /** Old files from a Macintosh count days from 1904. */
  from1904 = false;

  open({ name, attributes }: XmlElement): void {
    if (name === 'x:workbookPr') this.from1904 = /^(?:1|true|on)$/.test(attributes.get('date1904') ?? '');
    if (name !== 'x:sheet') return;
    this.sheets.push({
      name: attributes.get('name') ?? '',
      relationship: attributes.get('id') ?? '',
      hidden: /hidden/i.test(attributes.get('state') ?? ''),
    });
  }

  close(): void {}
}
