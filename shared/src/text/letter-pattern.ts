/** The letters and digits of the alphabets that plans are printed in, as the inside of a class of characters. */
const SPELLED: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ʯΑ-Ωα-ωЀ-ҁҊ-ԯ',
  N: '0-9²³¹¼-¾',
};
/** A class, a property outside of one, or an escaped sign, which is none of the two. */
const PART = /\[(?:\\.|[^\]\\])*\]|\\p\{[LN]\}|\\./g;

/**
 * A regular expression whose `\p{L}` and `\p{N}` are the Latin, Greek and Cyrillic letters and the digits alone. To make
 * up one with all letters of the world takes a millisecond for each `\p{L}`; the rules for indicators have hundreds, and
 * every document is read by a process that begins anew.
 *
 * @param source as in `RegExp`, best written with String.raw
 * @example letterPattern(String.raw`(?<!\p{L})раз`, 'u').test('двічі на раз') // true
 */
export function letterPattern(source: string, flags: string): RegExp {
  const spelled = source.replace(PART, (span) => {
    const letters = span.replace(/\\p\{([LN])\}/g, (whole, name: string) => SPELLED[name] ?? whole);
    return span.startsWith('[') || letters === span ? letters : `[${letters}]`;
  });
  return new RegExp(spelled, flags);
}
