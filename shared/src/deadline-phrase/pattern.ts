import type { Tokens } from './token.js';

/** Finds a set phrase at a position; gives the position after it, or null. */
export type Pattern = (tokens: Tokens, at: number) => number | null;

/** Words that fit as they are, beginnings of words, and whether the word may be missing. */
type Step = { words: ReadonlySet<string>; stems: readonly string[]; optional: boolean };

/**
 * Makes a pattern of a set phrase written as people read it: words apart, `|` between alternatives, `*` for any ending,
 * `?` after a word that may be missing.
 *
 * @example pattern('на постійн* основ*') // finds «на постійній основі»
 */
export function pattern(phrase: string): Pattern {
  const steps = phrase.split(' ').map(step);
  return (tokens, at) => {
    let next = at;
    for (const one of steps) {
      const text = tokens[next]?.text;
      if (text !== undefined && fits(one, text)) next += 1;
      else if (!one.optional) return null;
    }
    return next;
  };
}

/**
 * Tries set phrases in order; the first that is found decides.
 *
 * @example anyOf(['as needed', 'if needed|necessary'])
 */
export function anyOf(phrases: readonly string[]): Pattern {
  const patterns = phrases.map(pattern);
  return (tokens, at) => {
    for (const one of patterns) {
      const next = one(tokens, at);
      if (next !== null && next > at) return next;
    }
    return null;
  };
}

function step(written: string): Step {
  const optional = written.endsWith('?');
  const alternatives = (optional ? written.slice(0, -1) : written).split('|');
  return {
    words: new Set(alternatives.filter((word) => !word.endsWith('*'))),
    stems: alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    optional,
  };
}

function fits({ words, stems }: Step, text: string): boolean {
  return words.has(text) || stems.some((stem) => text.startsWith(stem));
}
