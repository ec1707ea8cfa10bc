import { matchKey } from '../text/index.js';

type Named = { code: string | null; title: string; section: string };
/** A task of the old plan and the one of the new that it became, by their places in the lists. */
export type Pair = { before: number; after: number };

/** With the same code half of the words are enough; without it nearly all. */
const LIKE_WITH_CODE = 0.5;
const LIKE = 0.7;

/**
 * Finds which task (or section) of a plan is which of the document that amends it: first by the same title (of several with one title,
 * by section and code), then by code and likeness, then by likeness of titles alone. Each task is in one pair at most.
 *
 * @example pairByName([{ code: '1', title: 'Аудит', section: '' }], [{ code: '2', title: 'аудит', section: '' }]) // [{ before: 0, after: 0 }]
 */
export function pairByName(before: readonly Named[], after: readonly Named[]): Pair[] {
  const pairs: Pair[] = [];
  const free = { before: new Set(before.keys()), after: new Set(after.keys()) };
  const pair = (one: number, other: number): void => {
    if (!free.before.delete(one)) return;
    free.after.delete(other);
    pairs.push({ before: one, after: other });
  };
  for (const nameOf of [
    (task: Named) => [task.section, task.code ?? '', task.title].map(matchKey).join('\n'),
    (task: Named) => [task.code ?? '', task.title].map(matchKey).join('\n'),
    (task: Named) => [task.section, task.title].map(matchKey).join('\n'),
    (task: Named) => matchKey(task.title),
  ]) {
    const known = new Map<string, number[]>();
    for (const at of free.before) add(known, nameOf(before[at] ?? NOBODY), at);
    for (const at of free.after) {
      const first = known.get(nameOf(after[at] ?? NOBODY))?.shift();
      if (first !== undefined) pair(first, at);
    }
  }
  const likely = likenesses(before, after, free);
  for (const { one, other, hasCode, likeness } of likely) {
    const isLike = likeness >= (hasCode ? LIKE_WITH_CODE : LIKE);
    if (isLike && free.before.has(one) && free.after.has(other)) pair(one, other);
  }
  return pairs;
}

const NOBODY: Named = { code: null, title: '', section: '' };

function add(lists: Map<string, number[]>, name: string, at: number): void {
  const list = lists.get(name);
  if (list) list.push(at);
  else lists.set(name, [at]);
}

/** How alike the tasks are that have a word in common, those with one code first, then the likest. */
function likenesses(
  before: readonly Named[],
  after: readonly Named[],
  free: { before: ReadonlySet<number>; after: ReadonlySet<number> },
) {
  const withWord = new Map<string, number[]>();
  const words = new Map([...free.before].map((at) => [at, wordsOf(before[at] ?? NOBODY)]));
  for (const [at, own] of words) for (const word of own) add(withWord, word, at);
  const found: { one: number; other: number; hasCode: boolean; likeness: number }[] = [];
  for (const other of free.after) {
    const task = after[other] ?? NOBODY;
    const own = wordsOf(task);
    const common = new Map<number, number>();
    for (const word of own)
      for (const one of withWord.get(word) ?? []) common.set(one, (common.get(one) ?? 0) + 1);
    for (const [one, count] of common) {
      const likeness = (2 * count) / (own.size + (words.get(one)?.size ?? 0));
      const hasCode = task.code !== null && matchKey(task.code) === matchKey(before[one]?.code ?? '');
      if (likeness >= LIKE_WITH_CODE) found.push({ one, other, hasCode, likeness });
    }
  }
  return found.toSorted((a, b) => Number(b.hasCode) - Number(a.hasCode) || b.likeness - a.likeness);
}

/** The words of a title without what joins them and without their endings. */
function wordsOf({ title }: Named): ReadonlySet<string> {
  const words = matchKey(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2).map((word) => word.slice(0, 6)));
}
