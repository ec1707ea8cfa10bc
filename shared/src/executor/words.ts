/** A word of a name in its normal form, with its offsets; `acronym` is all in capitals, `capital` starts with one. */
export type Word = { text: string; from: number; to: number; acronym: boolean; capital: boolean };

const WORD = /[\p{L}\p{N}]+(?:['’ʼ.-][\p{L}\p{N}]+)*/gu;
const ACRONYM = /^[\p{Lu}\p{N}-]*\p{Lu}[\p{N}-]*\p{Lu}[\p{Lu}\p{N}-]*$/u;

/**
 * The words of a name.
 *
 * @param printed the name as in the document
 * @param plain its aligned form, of the same length
 */
export function wordsOf(printed: string, plain: string): Word[] {
  return Array.from(printed.matchAll(WORD), ({ 0: raw, index }) => ({
    text: plain.slice(index, index + raw.length),
    from: index,
    to: index + raw.length,
    acronym: ACRONYM.test(raw),
    capital: /^\p{Lu}/u.test(raw),
  }));
}
