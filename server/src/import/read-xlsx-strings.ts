import type { XmlElement, XmlHandler } from './read-xml.js';
import { UnreadableDocument } from './unreadable-document.js';

/** A text of a cell; `bold` when all of its runs say so by themselves. */
export type XlsxText = { text: string; bold: boolean };

/** No council writes as much into one workbook. */
const MOST_CHARACTERS = 20_000_000;

/**
 * Puts together the rich text of a cell from its runs (`x:si` in the shared strings, `x:is` in the cell itself). The
 * reading aids of eastern scripts (`x:rPh`) are no text.
 */
export class RichText {
  private text = '';
  private plain = false;
  private boldRuns = false;
  private run = { bold: false, phonetic: false };

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'x:r') this.run.bold = false;
    if (name === 'x:rPh') this.run.phonetic = true;
    if (name === 'x:b') this.run.bold = !/^(?:0|false)$/.test(attributes.get('val') ?? '1');
  }

  add(text: string): void {
    if (this.run.phonetic) return;
    this.text += text;
    if (text.trim() === '') return;
    if (this.run.bold) this.boldRuns = true;
    else this.plain = true;
  }

  close(name: string): void {
    if (name === 'x:rPh') this.run.phonetic = false;
    if (name === 'x:r') this.run.bold = false;
  }

  take(): XlsxText {
    const taken = { text: unescaped(this.text), bold: this.boldRuns && !this.plain };
    this.text = '';
    this.plain = false;
    this.boldRuns = false;
    return taken;
  }
}

/** Reads xl/sharedStrings.xml: the texts that cells refer to by their numbers. */
export class XlsxStrings implements XmlHandler {
  readonly texts: XlsxText[] = [];
  private readonly rich = new RichText();
  private inText = false;
  private length = 0;

  open({ name, attributes }: XmlElement): void {
    this.rich.open(name, attributes);
    this.inText = name === 'x:t';
  }

  text(text: string): void {
    if (!this.inText) return;
    this.length += text.length;
    if (this.length > MOST_CHARACTERS) throw new UnreadableDocument('too_much_inside');
    this.rich.add(text);
  }

  close(name: string): void {
    this.inText = false;
    this.rich.close(name);
    if (name === 'x:si') this.texts.push(this.rich.take());
  }
}

/**
 * Characters that XML cannot hold are written as `_x000D_` (ECMA-376, 22.9.2.19).
 *
 * @example unescaped('рядок_x000D_\nдругий') // 'рядок\r\nдругий'
 */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
