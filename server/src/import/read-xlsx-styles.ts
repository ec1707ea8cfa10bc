import { fillOf } from './read-docx-marks.js';
import { colourOf } from './read-xlsx-colours.js';
import { builtInFormat, formatOf, type NumberFormat } from './read-xlsx-format.js';
import type { XmlElement, XmlHandler } from './read-xml.js';

/** How a cell prints: its number format, its background (null for none and for white), and bold. */
export type CellStyle = { format: NumberFormat; fill: string | null; bold: boolean };

type Pattern = { type: string; colour: string | null };
const NO_PATTERN: Pattern = { type: 'none', colour: null };

/** Collects the formats of cells from xl/styles.xml; cells refer to them by their numbers. */
export class XlsxStyles implements XmlHandler {
  private readonly codes = new Map<number, string>();
  private readonly formats = new Map<string, NumberFormat>();
  private readonly bold: boolean[] = [];
  private readonly patterns: Pattern[] = [];
  private readonly cells: CellStyle[] = [];
  /** The list that is being read: `x:fonts`, `x:fills`, `x:cellXfs`; formats of conditions (`x:dxfs`) are none of them. */
  private list: string | null = null;

  constructor(private readonly theme: readonly string[]) {}

  open({ name, attributes }: XmlElement): void {
    if (name === 'x:numFmt' && this.list !== 'x:dxfs')
      this.codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    if (LISTS.has(name)) this.list = name;
    else if (this.list === 'x:fonts') this.font(name, attributes);
    else if (this.list === 'x:fills') this.fill(name, attributes);
    else if (this.list === 'x:cellXfs' && name === 'x:xf') this.cells.push(this.cell(attributes));
  }

  close(name: string): void {
    if (name === this.list) this.list = null;
  }

  /** The format with this number; a number that nothing stands for prints plainly. */
  style(index: number): CellStyle {
    return this.cells[index] ?? { format: formatOf('General'), fill: null, bold: false };
  }

  private font(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'x:font') this.bold.push(false);
    if (name === 'x:b') this.bold[this.bold.length - 1] = !/^(?:0|false)$/.test(attributes.get('val') ?? '1');
  }

  private fill(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'x:fill') this.patterns.push(NO_PATTERN);
    const last = this.patterns.length - 1;
    if (name === 'x:patternFill')
      this.patterns[last] = { type: attributes.get('patternType') ?? 'none', colour: null };
    if (name === 'x:gradientFill') this.patterns[last] = { type: 'gradient', colour: null };
    const pattern = this.patterns[last];
    if (name === 'x:fgColor' && pattern)
      this.patterns[last] = { ...pattern, colour: colourOf(attributes, this.theme) };
  }

  private format(code: string): NumberFormat {
    const known = this.formats.get(code) ?? formatOf(code);
    this.formats.set(code, known);
    return known;
  }

  private cell(attributes: ReadonlyMap<string, string>): CellStyle {
    const format = Number(attributes.get('numFmtId') ?? 0);
    const { type, colour } = this.patterns[Number(attributes.get('fillId') ?? 0)] ?? NO_PATTERN;
    const shading =
      type === 'solid' ? { val: 'clear', fill: colour ?? '' } : { val: type, color: colour ?? '' };
    return {
      format: this.format(this.codes.get(format) ?? builtInFormat(format)),
      // A solid fill without a colour of its own is black.
      fill: type === 'solid' && colour === null ? '000000' : fillOf(shading),
      bold: this.bold[Number(attributes.get('fontId') ?? 0)] ?? false,
    };
  }
}

const LISTS = new Set(['x:fonts', 'x:fills', 'x:cellXfs', 'x:dxfs']);
