import { symbolOf } from './read-docx-marks.js';
import { combined, moved, type Matrix } from './read-pdf-geometry.js';
import type { Word } from './read-pdf-page.js';

/** What PDF remembers of how text is printed. */
export type TextState = {
  font: string;
  bold: boolean;
  size: number;
  /** How many units of the page one unit of a glyph's width is, at size 1. */
  unit: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
};

/** A gap wider than this part of the letters' height is a space. */
const SPACE = 0.16;
const OVERLAP = -0.4;

/** A letter with the ends of its place on the base line, in points of the page. */
type Letter = { text: string; from: [number, number]; to: [number, number]; size: number; bold: boolean };
type Open = Letter & { direction: [number, number] };

/**
 * Puts letters together to words as they are printed one after another. The programs that write PDF cut text as they
 * like, so only the distance between two letters says whether a word goes on.
 */
export class WordBuilder {
  readonly words: Word[] = [];
  private open: Open | null = null;

  /**
   * Prints the glyphs of one operator. `matrix` leads from the text's own place to the page. Gives how far the pen
   * went, in the text's own units.
   */
  show(glyphs: readonly unknown[], state: TextState, matrix: Matrix): number {
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph / 1000) * state.size * state.stretch;
        continue;
      }
      if (typeof glyph !== 'object' || glyph === null) continue;
      const width = 'width' in glyph && typeof glyph.width === 'number' ? glyph.width : 0;
      const blank = 'isSpace' in glyph && glyph.isSpace === true ? state.wordSpacing : 0;
      const advance = (width * state.unit * state.size + state.charSpacing + blank) * state.stretch;
      const text = 'unicode' in glyph && typeof glyph.unicode === 'string' ? glyph.unicode : '';
      this.add(text, state, combined(matrix, [1, 0, 0, 1, x, state.rise]), advance);
      x += advance;
    }
    return x;
  }

  /** Ends the word that is being printed. */
  end(): void {
    const { open } = this;
    this.open = null;
    if (open) this.words.push(wordOf(open));
  }

  private add(unicode: string, state: TextState, matrix: Matrix, advance: number): void {
    const text = plain(unicode, state.font);
    if (text.trim() === '') {
      if (text !== '') this.end();
      return;
    }
    const [, , c, d] = matrix;
    const size = Math.hypot(c, d) * Math.abs(state.size);
    const letter: Letter = {
      text,
      from: moved(matrix, 0, 0),
      to: moved(matrix, advance, 0),
      size,
      bold: state.bold,
    };
    if (!(size > 0.5) || ![...letter.from, ...letter.to, size].every(Number.isFinite)) return;
    if (this.open && goesOn(this.open, letter)) {
      this.open.text += text;
      this.open.to = letter.to;
      return;
    }
    this.end();
    const [dx, dy] = [letter.to[0] - letter.from[0], letter.to[1] - letter.from[1]];
    const length = Math.hypot(dx, dy);
    this.open = { ...letter, direction: length > 0 ? [dx / length, dy / length] : [1, 0] };
  }
}

function goesOn(open: Open, letter: Letter): boolean {
  const [dx, dy] = open.direction;
  const [x, y] = [letter.from[0] - open.to[0], letter.from[1] - open.to[1]];
  const along = (x * dx + y * dy) / open.size;
  const across = Math.abs(x * dy - y * dx) / open.size;
  const alike = letter.size / open.size > 0.7 && letter.size / open.size < 1.4;
  return alike && across < 0.2 && along < SPACE && along > OVERLAP && letter.bold === open.bold;
}

function wordOf({ text, from, to, size, bold, direction: [dx, dy] }: Open): Word {
  const turned = Math.abs(dy) <= Math.abs(dx) ? 'across' : dy < 0 ? 'up' : 'down';
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  const box =
    turned === 'across'
      ? { left, right, top: bottom - size * 0.8, bottom: bottom + size * 0.2 }
      : turned === 'up'
        ? { left: right - size * 0.8, right: right + size * 0.2, top, bottom }
        : { left: left - size * 0.2, right: left + size * 0.8, top, bottom };
  const baseline = turned === 'across' ? from[1] : from[0];
  return { text, ...box, baseline, size, bold, turned };
}

/** What a glyph prints: ligatures as their letters, signs of picture fonts as plain ones, nothing that is no character. */
function plain(unicode: string, font: string): string {
  const pictures = /wingdings/i.test(font);
  let text = '';
  for (const char of unicode) {
    const point = char.codePointAt(0) ?? 0;
    if ((point >= 0xe000 && point <= 0xf8ff) || (pictures && point > 0x20 && point < 0x100))
      text += symbolOf(font, point.toString(16));
    else if (point >= 0xfb00 && point <= 0xfb06) text += char.normalize('NFKC');
    else if (point === 0x9 || (point >= 0x20 && point !== 0xfffd && !(point >= 0x7f && point < 0xa0)))
      text += char;
  }
  return text;
}
