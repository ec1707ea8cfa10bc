import { matchKey } from '../text/index.js';

/** Below this share of common words two names are not the same body. */
const LIKE_ENOUGH = 0.8;
const STEM_LENGTH = 6;

/**
 * Finds the unit that a printed name means. Spelling differences (apostrophes, quotes, dashes, look-alike letters,
 * case) do not matter and score 1; other grammatical cases and small additions score the share of common word stems,
 * from 0.8. Null when nothing is like it or two units are equally like it: a person must choose.
 *
 * @example matchExecutor('Відділу освіти', [{ id: 'u1', name: 'Відділ освіти' }]) // { id: 'u1', score: 1 }
 */
export function matchExecutor(
  name: string,
  units: readonly { id: string; name: string }[],
): { id: string; score: number } | null {
  const key = matchKey(name);
  const exact = units.find((unit) => matchKey(unit.name) === key);
  if (exact) return { id: exact.id, score: 1 };
  const stems = stemsOf(key);
  const ranked = units
    .map((unit) => ({ id: unit.id, score: likeness(stems, stemsOf(matchKey(unit.name))) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || best.score < LIKE_ENOUGH || next?.score === best.score) return null;
  return best;
}

function stemsOf(key: string): Set<string> {
  const words = key.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2).map(stem));
}

/** A word without what changes between its cases; short words lose their last vowel only. */
function stem(word: string): string {
  return word.length > STEM_LENGTH ? word.slice(0, STEM_LENGTH) : word.replace(/[аеєиіїоуюяь]+$/, '');
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
