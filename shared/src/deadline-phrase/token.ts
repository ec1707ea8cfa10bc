import { alignedForm } from '../text/index.js';

/**
 * A word, a number or a mark of a phrase. `text` is the form for matching (lower case, plain apostrophes and dashes,
 * look-alike letters put right); `from`–`to` are offsets in the original text; `glued` means nothing stood before it.
 */
export type Token = {
  kind: 'word' | 'number' | 'mark';
  text: string;
  from: number;
  to: number;
  glued: boolean;
  /** A Roman numeral whose letters stood apart («I I» for II). */
  spaced?: true;
};

export type Tokens = readonly Token[];

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const COMBINING = /\p{M}/u;
const PIECE = /(\p{L}+(?:'\p{L}+)*)|(\d+)|(\S)/gu;
/** «ІІкв», «IVквартал»: a numeral that lost the space after it. */
const GLUED_NUMERAL = /^([ivxlіхп]{1,4}|ш)(кв|кварт|квартал\p{L}{0,3}|півріч\p{L}{0,3})$/u;
/** Quotes and the English article carry nothing that a deadline needs. */
const SILENT = new Set(['"', 'the']);

/**
 * Cuts a phrase into tokens. Soft hyphens and zero-width marks vanish without breaking a word; a letter typed with a
 * combining mark (и + ◌̆) is one letter.
 *
 * @example tokenise('IV квартал').map((token) => token.text) // ['iv', 'квартал']
 */
export function tokenise(text: string): Token[] {
  const { form, at } = matchingForm(text);
  const tokens: Token[] = [];
  let end = 0;
  for (const piece of form.matchAll(PIECE)) {
    const glued = piece.index === end && end > 0;
    end = piece.index + piece[0].length;
    if (SILENT.has(piece[0])) continue;
    const kind = piece[1] !== undefined ? 'word' : piece[2] !== undefined ? 'number' : 'mark';
    const cut = kind === 'word' ? (GLUED_NUMERAL.exec(piece[0])?.[1]?.length ?? 0) : 0;
    if (cut > 0) tokens.push(token('word', piece[0].slice(0, cut), piece.index, glued, at));
    tokens.push(token(kind, piece[0].slice(cut), piece.index + cut, glued || cut > 0, at));
  }
  return joinNumerals(joinBroken(tokens, text), text);
}

/** Words that a narrow column breaks with a hyphen at the end of a line. */
const BROKEN =
  /^(?:щоквартал|щомісяц|щомісячн|щорічн|квартал|піврічч|постійн|протяг|впродовж|упродовж)\p{L}*$/u;

function joinBroken(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (const next of tokens) {
    const [word, hyphen] = joined.slice(-2);
    const broken = word?.kind === 'word' && hyphen?.text === '-' && hyphen.glued && next.kind === 'word';
    if (broken && text.slice(hyphen.to, next.from).includes('\n') && BROKEN.test(word.text + next.text)) {
      joined.splice(-2, 2, { ...word, text: word.text + next.text, to: next.to });
    } else joined.push(next);
  }
  return joined;
}

/** Scanned tables tear numerals apart; capitals tell «І І квартал» from the word «і». */
function joinNumerals(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (const next of tokens) {
    const last = joined.at(-1);
    const torn = last && isNumeral(text, last) && isNumeral(text, next) && !next.glued;
    const numeral = `${last?.text}${next.text}`.replaceAll('і', 'i');
    if (torn && /^(?:i{2,3}|iv|vi{1,3})$/.test(numeral)) {
      joined[joined.length - 1] = { ...last, text: numeral, to: next.to, spaced: true };
    } else joined.push(next);
  }
  return joined;
}

function isNumeral(text: string, { kind, from, to }: Token): boolean {
  return kind === 'word' && /^[IVІ]{1,3}$/.test(text.slice(from, to).replaceAll(' ', ''));
}

function token(kind: Token['kind'], text: string, start: number, glued: boolean, at: number[]): Token {
  const last = at[start + text.length - 1] ?? 0;
  return { kind, text, from: at[start] ?? 0, to: last + 1, glued };
}

/** The form for matching, and for each of its characters the offset in the original. */
function matchingForm(text: string): { form: string; at: number[] } {
  let kept = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (INVISIBLE.test(character)) continue;
    if (COMBINING.test(character)) {
      const joined = (kept.at(-1) ?? '') + character;
      const letter = joined.normalize('NFC');
      if (kept !== '' && letter.length === 1) kept = kept.slice(0, -1) + letter;
      continue;
    }
    kept += character;
    at.push(index);
  }
  return { form: alignedForm(kept), at };
}
