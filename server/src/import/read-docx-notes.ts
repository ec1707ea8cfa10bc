import type { XmlElement, XmlHandler } from './read-xml.js';

const NOTE = /^w:(?:footnote|endnote)$/;
const LONGEST_NOTE = 5_000;

/**
 * The texts of word/footnotes.xml or word/endnotes.xml by their numbers. Separators and deleted words are left out.
 */
export class DocxNotes implements XmlHandler {
  private readonly texts = new Map<string, string>();
  private note: { id: string; text: string } | null = null;
  private element = '';

  open({ name, attributes }: XmlElement): void {
    this.element = name;
    if (NOTE.test(name)) {
      const printed = /^(?:normal)?$/.test(attributes.get('type') ?? '');
      this.note = printed ? { id: attributes.get('id') ?? '', text: '' } : null;
    } else if (name === 'w:p' && this.note && this.note.text !== '') this.note.text += '\n';
    else if (name === 'w:tab' && this.note) this.note.text += ' ';
  }

  text(text: string): void {
    if (this.element === 'w:t' && this.note && this.note.text.length < LONGEST_NOTE) this.note.text += text;
  }

  close(name: string): void {
    this.element = '';
    if (!NOTE.test(name) || !this.note) return;
    const { id, text } = this.note;
    if (text.trim() !== '') this.texts.set(id, text.trim());
    this.note = null;
  }

  /** The text of a note, or null when there is none of this number. */
  textOf(id: string): string | null {
    return this.texts.get(id) ?? null;
  }
}
