import { matchKey } from '../text/index.js';

/** Below this share of common words two names are not the same body. */
const LIKE_ENOUGH = 0.8;
const STEM_LENGTH = 6;
/** Words that join and say nothing; other short words («ІТ», «HR») tell one unit from another. */
const JOINING = new Set([
  'і',
  'й',
  'та',
  'з',
  'із',
  'зі',
  'у',
  'в',
  'на',
  'по',
  'до',
  'за',
  'of',
  'the',
  'and',
  'for',
  'in',
]);

/**
 * Finds the unit that a printed name means. Spelling differences (apostrophes, quotes, dashes, look-alike letters,
 * case) do not matter and score 1; other grammatical cases and small additions score the share of common word stems,
 * from 0.8. Numbers must be the same: school № 5 is not school № 3. Null when nothing is like it or two units are equally like it: a person must choose.
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
  const numbers = numbersOf(key);
  const ranked = units
    .filter((unit) => numbersOf(matchKey(unit.name)) === numbers)
    .map((unit) => ({ id: unit.id, score: likeness(stems, stemsOf(matchKey(unit.name))) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || best.score < LIKE_ENOUGH || next?.score === best.score) return null;
  return best;
}

function stemsOf(key: string): Set<string> {
  const words = key.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !JOINING.has(word)).map(stem));
}

/** The numbers of a name, in their order. */
function numbersOf(key: string): string {
  return (key.match(/\p{N}+/gu) ?? []).join(' ');
}

/** A word without what changes between its cases; short words lose their last vowel only. */
function stem(word: string): string {
  return word.length > STEM_LENGTH ? word.slice(0, STEM_LENGTH) : word.replace(/[аеєиіїоуюяь]+$/, '');
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
