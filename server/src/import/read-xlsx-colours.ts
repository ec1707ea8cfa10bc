import type { XmlElement, XmlHandler } from './read-xml.js';

/** The colours of the Office theme, in the order of their numbers in a workbook: background 1, text 1, … accent 6. */
const USUAL_THEME = [
  'FFFFFF',
  '000000',
  'EEECE1',
  '1F497D',
  '4F81BD',
  'C0504D',
  '9BBB59',
  '8064A2',
  '4BACC6',
  'F79646',
];
/** Where the elements of a theme stand among those numbers; text and background are exchanged. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];
/** The palette of old workbooks, from number 8 (ECMA-376, 18.8.27). */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Reads the colours of xl/theme/theme1.xml. */
export class XlsxTheme implements XmlHandler {
  readonly colours = [...USUAL_THEME];
  private at = -1;

  open({ name, attributes }: XmlElement): void {
    const element = name.replace(/^a:/, '');
    if (THEME_ORDER.includes(element)) this.at = THEME_ORDER.indexOf(element);
    if (this.at < 0 || (element !== 'srgbClr' && element !== 'sysClr')) return;
    const colour = attributes.get(element === 'sysClr' ? 'lastClr' : 'val') ?? '';
    if (/^[0-9a-f]{6}$/i.test(colour)) this.colours[this.at] = colour.toUpperCase();
  }

  close(name: string): void {
    if (THEME_ORDER.includes(name.replace(/^a:/, ''))) this.at = -1;
  }
}

/**
 * A colour of a workbook (`x:fgColor`) as six digits, or null where it names none: its own, one of the theme made
 * lighter or darker by `tint`, or one of the old palette.
 *
 * @example colourOf(new Map([['rgb', 'FF8DB3E2']]), []) // '8DB3E2'
 */
export function colourOf(attributes: ReadonlyMap<string, string>, theme: readonly string[]): string | null {
  const base = baseOf(attributes, theme);
  const tint = Number(attributes.get('tint') ?? 0);
  return base && Number.isFinite(tint) && tint !== 0 ? tinted(base, Math.max(-1, Math.min(1, tint))) : base;
}

function baseOf(attributes: ReadonlyMap<string, string>, theme: readonly string[]): string | null {
  const rgb = attributes.get('rgb') ?? '';
  if (/^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return rgb.slice(-6).toUpperCase();
  const themed = attributes.get('theme');
  if (themed !== undefined) return theme[Number(themed)] ?? null;
  const index = Number(attributes.get('indexed') ?? -1);
  return PALETTE[index < 8 ? index : index - 8] ?? null;
}

function tinted(colour: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return parts
    .map((part) => (tint < 0 ? part * (1 + tint) : part + (255 - part) * tint))
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
