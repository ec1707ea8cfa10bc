import { matchKey } from '../text/index.js';

type Named = { code: string | null; title: string; section: string };
/** A task of the old plan and the one of the new that it became, by their places in the lists. */
export type Pair = { before: number; after: number };

/** With the same code half of the words are enough; without it nearly all. */
const LIKE_WITH_CODE = 0.5;
const LIKE = 0.7;
/** A word that is in more titles than this is no sign. */
const MOST_TASKS = 300;

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
  const pairAll = <T>(old: readonly T[], fresh: readonly T[], nameOf: (task: T) => string): void => {
    const known = new Map<string, number[]>();
    for (const [at, task] of old.entries()) if (free.before.has(at)) add(known, nameOf(task), at);
    for (const [at, task] of fresh.entries()) {
      const first = free.after.has(at) ? known.get(nameOf(task))?.shift() : undefined;
      if (first !== undefined) pair(first, at);
    }
  };
  // Most of a plan stays to the letter; only what is left is looked at beyond its spelling.
  pairAll(before, after, ({ section, code, title }) => [section, code ?? '', title].join('\n'));
  const keysIn = (tasks: readonly Named[], left: ReadonlySet<number>): Keys[] =>
    tasks.map((task, at) => (left.has(at) ? keysOf(task) : NOBODY));
  const [old, fresh] = [keysIn(before, free.before), keysIn(after, free.after)];
  pairAll(old, fresh, ({ section, code, title }) => [section, code, title].join('\n'));
  pairAll(old, fresh, ({ code, title }) => [code, title].join('\n'));
  pairAll(old, fresh, ({ section, title }) => [section, title].join('\n'));
  pairAll(old, fresh, ({ title }) => title);
  for (const { one, other, hasCode, likeness } of likenesses(old, fresh, free)) {
    const isLike = likeness >= (hasCode ? LIKE_WITH_CODE : LIKE);
    if (isLike && free.before.has(one) && free.after.has(other)) pair(one, other);
  }
  return pairs;
}

/** What two spellings of a name have in common, worked out once. */
type Keys = { code: string; title: string; section: string };

function keysOf({ code, title, section }: Named): Keys {
  return { code: matchKey(code ?? ''), title: matchKey(title), section: matchKey(section) };
}

const NOBODY: Keys = { code: '', title: '', section: '' };

function add(lists: Map<string, number[]>, name: string, at: number): void {
  const list = lists.get(name);
  if (list) list.push(at);
  else lists.set(name, [at]);
}

/** How alike the tasks are that have a word in common, those with one code first, then the likest. */
function likenesses(
  before: readonly Keys[],
  after: readonly Keys[],
  free: { before: ReadonlySet<number>; after: ReadonlySet<number> },
) {
  const withWord = new Map<string, number[]>();
  for (const at of free.before) for (const word of wordsOf(before[at] ?? NOBODY)) add(withWord, word, at);
  // A word of hundreds of tasks tells none from another, and all pairs of them would be too many to look at.
  const telling = (task: Keys): string[] =>
    [...wordsOf(task)].filter((word) => (withWord.get(word)?.length ?? 0) <= MOST_TASKS);
  const sizes = new Map([...free.before].map((at) => [at, telling(before[at] ?? NOBODY).length]));
  const found: { one: number; other: number; hasCode: boolean; likeness: number }[] = [];
  for (const other of free.after) {
    const task = after[other] ?? NOBODY;
    const own = telling(task);
    const common = new Map<number, number>();
    for (const word of own)
      for (const one of withWord.get(word) ?? []) common.set(one, (common.get(one) ?? 0) + 1);
    for (const [one, count] of common) {
      const likeness = (2 * count) / (own.length + (sizes.get(one) ?? 0));
      const hasCode = task.code !== '' && task.code === before[one]?.code;
      if (likeness >= LIKE_WITH_CODE) found.push({ one, other, hasCode, likeness });
    }
  }
  return found.toSorted((a, b) => Number(b.hasCode) - Number(a.hasCode) || b.likeness - a.likeness);
}

/** The words of a title without what joins them and without their endings. */
function wordsOf({ title }: Keys): ReadonlySet<string> {
  const words = title.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2).map((word) => word.slice(0, 6)));
}
