import type { XmlElement, XmlHandler } from './read-xml.js';

type Level = { start: number; format: string; text: string; legal: boolean };
type Outline = { levels: Level[]; link: string | null };
type List = { outline: string; starts: Map<number, number> };

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Word's «russianLower» leaves out ё, й, ъ, ы, ь. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * The lists of word/numbering.xml, and their counters while the document is read: numbers that Word makes by itself
 * stand in no text, but they are printed, so they are written out.
 */
export class DocxNumbering implements XmlHandler {
  private readonly outlines = new Map<string, Outline>();
  private readonly links = new Map<string, string>();
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();
  private outline: Outline | null = null;
  private level: Level | null = null;
  private list: List | null = null;
  private overridden = 0;

  open({ name, attributes }: XmlElement): void {
    const value = attributes.get('val') ?? '';
    if (name === 'w:abstractNum') {
      this.outline = { levels: [], link: null };
      this.outlines.set(attributes.get('abstractNumId') ?? '', this.outline);
    } else if (name === 'w:styleLink') this.links.set(value, [...this.outlines.keys()].at(-1) ?? '');
    else if (name === 'w:numStyleLink' && this.outline) this.outline.link = value;
    else if (name === 'w:lvl' && this.outline && !this.list) {
      this.level = { start: 1, format: 'decimal', text: '', legal: false };
      this.outline.levels[levelOf(attributes.get('ilvl'))] = this.level;
    } else if (name === 'w:num') {
      this.list = { outline: '', starts: new Map() };
      this.lists.set(attributes.get('numId') ?? '', this.list);
    } else if (name === 'w:abstractNumId' && this.list) this.list.outline = value;
    else if (name === 'w:lvlOverride') this.overridden = levelOf(attributes.get('ilvl'));
    else if (name === 'w:startOverride') this.list?.starts.set(this.overridden, Number(value) || 0);
    else if (this.level) {
      if (name === 'w:start') this.level.start = Number(value) || 0;
      if (name === 'w:numFmt') this.level.format = value;
      if (name === 'w:lvlText') this.level.text = value;
      if (name === 'w:isLgl') this.level.legal = true;
    }
  }

  close(name: string): void {
    if (name === 'w:lvl') this.level = null;
    if (name === 'w:abstractNum') this.outline = null;
    if (name === 'w:num') this.list = null;
  }

  /** Counts one paragraph of a list and gives the number as it is printed («2.1.»); nothing for a bullet. */
  next(numId: string, level: number): string {
    const list = this.lists.get(numId);
    const outline = list && this.outlineOf(list.outline);
    const own = outline?.levels[level];
    if (!list || !outline || !own) return '';
    const counters = this.countersOf(numId, list);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    if (own.format === 'bullet') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = outline.levels[at];
      return numeral(counters[at] ?? shown?.start ?? 1, own.legal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  }

  /** Lists over the same outline count on together; one with its own start begins anew the first time it is met. */
  private countersOf(numId: string, list: List): (number | undefined)[] {
    const counters = this.counters.get(list.outline) ?? [];
    this.counters.set(list.outline, counters);
    if (!this.begun.has(numId)) for (const [level, start] of list.starts) counters[level] = start - 1;
    this.begun.add(numId);
    return counters;
  }

  private outlineOf(id: string): Outline | undefined {
    const outline = this.outlines.get(id);
    return outline?.link ? (this.outlines.get(this.links.get(outline.link) ?? '') ?? outline) : outline;
  }
}

function levelOf(value: string | undefined): number {
  const level = Number(value);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level : 0;
}

function numeral(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letter(value, LETTERS).toUpperCase();
    case 'lowerLetter':
      return letter(value, LETTERS);
    case 'russianUpper':
      return letter(value, CYRILLIC).toUpperCase();
    case 'russianLower':
      return letter(value, CYRILLIC);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

function roman(value: number): string {
  let rest = Math.min(Math.max(value, 0), 3999);
  let text = '';
  for (const [number, sign] of ROMAN) {
    text += sign.repeat(Math.floor(rest / number));
    rest %= number;
  }
  return text;
}

/** After the last letter Word doubles them: z, aa, bb. */
function letter(value: number, letters: string): string {
  const index = Math.max(0, value - 1);
  return (letters[index % letters.length] ?? '').repeat(Math.min(9, Math.floor(index / letters.length) + 1));
}
