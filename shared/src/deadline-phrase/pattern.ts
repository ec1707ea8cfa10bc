import type { Tokens } from './token.js';

/** Finds a set phrase at a position; gives the position after it, or null. */
export type Pattern = (tokens: Tokens, at: number) => number | null;

type Step = { words: string[]; optional: boolean };

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
    for (const { words, optional } of steps) {
      const text = tokens[next]?.text;
      if (text !== undefined && words.some((word) => fits(word, text))) next += 1;
      else if (!optional) return null;
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
  return { words: (optional ? written.slice(0, -1) : written).split('|'), optional };
}

function fits(word: string, text: string): boolean {
  return word.endsWith('*') ? text.startsWith(word.slice(0, -1)) : text === word;
}
