import type { Paragraph } from '@kvartal/shared/plan-document';
import type { XmlElement, XmlHandler } from './read-xml.js';

/** What a paragraph style gives to its paragraphs. */
export type ParagraphStyle = { look: Paragraph['style']; bold: boolean; numId: string | null; level: number };

type Style = {
  basedOn: string | null;
  name: string;
  outline: boolean;
  bold: boolean | null;
  numId: string | null;
  level: number | null;
};

const DEEPEST_CHAIN = 20;

/** Collects the paragraph styles of word/styles.xml. */
export class DocxStyles implements XmlHandler {
  private readonly styles = new Map<string, Style>();
  private style: Style | null = null;

  open({ name, attributes }: XmlElement): void {
    const value = attributes.get('val');
    if (name === 'w:style') {
      this.style = { basedOn: null, name: '', outline: false, bold: null, numId: null, level: null };
      this.styles.set(attributes.get('styleId') ?? '', this.style);
    }
    if (!this.style) return;
    if (name === 'w:name') this.style.name = (value ?? '').toLowerCase();
    if (name === 'w:basedOn') this.style.basedOn = value ?? null;
    if (name === 'w:outlineLvl') this.style.outline = Number(value) < 9;
    if (name === 'w:b') this.style.bold = isOn(value);
    if (name === 'w:numId') this.style.numId = value ?? null;
    if (name === 'w:ilvl') this.style.level = Number(value) || 0;
  }

  close(name: string): void {
    if (name === 'w:style') this.style = null;
  }

  /** What the style with this id gives, its parents included. */
  resolve(id: string | null): ParagraphStyle {
    const result: ParagraphStyle = { look: 'plain', bold: false, numId: null, level: 0 };
    const chain: Style[] = [];
    for (let next = id; next !== null && chain.length < DEEPEST_CHAIN;) {
      const style = this.styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.basedOn;
    }
    for (const style of chain.toReversed()) {
      if (/^(?:title|назва)$/.test(style.name)) result.look = 'title';
      else if (style.outline || /^(?:heading|заголовок)/.test(style.name)) result.look = 'heading';
      result.bold = style.bold ?? result.bold;
      result.numId = style.numId ?? result.numId;
      result.level = style.level ?? result.level;
    }
    return result;
  }
}

/** Whether a property that may be switched off («w:val="0"») is on. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}
