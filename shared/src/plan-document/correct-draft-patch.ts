import type { DraftIssue, PlanDraft } from './plan-draft.js';

/** A value at a JSON pointer, before and after. */
type ValueChange = { pointer: string; before: unknown; after: unknown };
/** A run of a list: what stood from `at` on and what stands there instead. Everything behind it may have moved. */
type ListChange = { pointer: string; at: number; removed: unknown[]; inserted: unknown[] };
/** An issue and its place in the list of issues. */
type IssueAt = { at: number; issue: DraftIssue };

/** What a correction changed in a draft: enough to take it back, and to tell what it touched. */
export type DraftPatch = {
  values: ValueChange[];
  lists: ListChange[];
  closed: IssueAt[];
  opened: IssueAt[];
};

/**
 * What makes the second draft of the first. Lists whose members came, went or changed places are told as runs, so that
 * nobody takes another task for the one that stood at its place; everything else value by value. Issues are told apart
 * by what they say, not by where they stand.
 *
 * @example patchBetween(before, after).values // [{ pointer: '/title', before: 'План', after: 'План дій' }]
 */
export function patchBetween(before: PlanDraft, after: PlanDraft): DraftPatch {
  const patch: DraftPatch = { values: [], lists: [], ...issueChanges(before.issues, after.issues) };
  const { issues: _before, ...own } = before;
  const { issues: _after, ...others } = after;
  compare(own, others, '', patch);
  return patch;
}

/** Whether a patch changes nothing. */
export function isEmptyPatch({ values, lists, closed, opened }: DraftPatch): boolean {
  return values.length + lists.length + closed.length + opened.length === 0;
}

function compare(before: unknown, after: unknown, pointer: string, patch: DraftPatch): void {
  if (isSame(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, fresh]: [unknown[], unknown[]] = [before, after];
    if (old.length !== fresh.length || hasMoved(old, fresh))
      patch.lists.push({ pointer, ...runBetween(old, fresh) });
    else for (const [at, item] of old.entries()) compare(item, fresh[at], `${pointer}/${at}`, patch);
    return;
  }
  if (!isRecord(before) || !isRecord(after)) {
    patch.values.push({ pointer, before, after });
    return;
  }
  const names = Object.keys(before);
  if (!isSame(names, Object.keys(after))) patch.values.push({ pointer, before, after });
  else for (const name of names) compare(before[name], after[name], `${pointer}/${name}`, patch);
}

/** Whether a member stands at another place than before. */
function hasMoved(before: readonly unknown[], after: readonly unknown[]): boolean {
  const changed = after.flatMap((item, at) => (isSame(item, before[at]) ? [] : [JSON.stringify(item)]));
  if (changed.length < 2) return false;
  const known = new Set(before.map((item) => JSON.stringify(item)));
  return changed.some((text) => known.has(text));
}

function runBetween<T>(before: readonly T[], after: readonly T[]) {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && isSame(before[at], after[at])) at += 1;
  let tail = 0;
  while (tail < shorter - at && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  return {
    at,
    removed: before.slice(at, before.length - tail),
    inserted: after.slice(at, after.length - tail),
  };
}

function issueChanges(before: readonly DraftIssue[], after: readonly DraftIssue[]) {
  const changes = { closed: missingFrom(after, before), opened: missingFrom(before, after) };
  if (isSame(issuesAfter(before, changes), after)) return changes;
  // Two that say the same of neighbours have changed places: then all that lies between is told as new.
  const { at, removed, inserted } = runBetween(before, after);
  const placed = (issues: DraftIssue[]) => issues.map((issue, index) => ({ at: at + index, issue }));
  return { closed: placed(removed), opened: placed(inserted) };
}

/** The issues of the second list that the first has not, as often as they are missing. */
function missingFrom(list: readonly DraftIssue[], issues: readonly DraftIssue[]): IssueAt[] {
  const left = new Map<string, number>();
  for (const issue of list) {
    const text = JSON.stringify(issue);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  return issues.flatMap((issue, at) => {
    const text = JSON.stringify(issue);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 ? [] : [{ at, issue }];
  });
}

/**
 * The patch that takes another one back.
 *
 * @example patched(patched(draft, patch), inversePatch(patch)) // the draft again
 */
export function inversePatch({ values, lists, closed, opened }: DraftPatch): DraftPatch {
  return {
    values: values.map(({ pointer, before, after }) => ({ pointer, before: after, after: before })),
    lists: lists.map(({ pointer, at, removed, inserted }) => ({
      pointer,
      at,
      removed: inserted,
      inserted: removed,
    })),
    closed: opened,
    opened: closed,
  };
}

/** The draft with a patch applied; null where it no longer fits, because something else stands at its places now. */
export function patched(draft: PlanDraft, patch: DraftPatch): unknown {
  let next: unknown = draft;
  for (const { pointer, before, after } of patch.values) {
    if (!isSame(valueAt(next, pointer), before)) return null;
    next = put(next, stepsOf(pointer), after);
  }
  for (const { pointer, at, removed, inserted } of patch.lists) {
    const list = valueAt(next, pointer);
    if (!Array.isArray(list) || !isSame(list.slice(at, at + removed.length), removed)) return null;
    next = put(next, stepsOf(pointer), list.toSpliced(at, removed.length, ...inserted));
  }
  const issues = issuesAfter(draft.issues, patch);
  return issues && isRecord(next) ? { ...next, issues } : null;
}

function issuesAfter(
  before: readonly DraftIssue[],
  { closed, opened }: Pick<DraftPatch, 'closed' | 'opened'>,
): DraftIssue[] | null {
  const issues = [...before];
  for (const { at, issue } of closed.toReversed()) {
    // Where it stood if nothing came between, else wherever it stands now.
    const found = isSame(issues[at], issue) ? at : issues.findIndex((one) => isSame(one, issue));
    if (found < 0) return null;
    issues.splice(found, 1);
  }
  for (const { at, issue } of opened) issues.splice(at, 0, issue);
  return issues;
}

/**
 * Whether two patches touch the same: then they cannot be made in any other order, and people who made them must be
 * asked. Values touch when one lies in the other; a list whose members moved touches everything below it.
 *
 * @example touch(titleOfTask1, deadlineOfTask1) // false
 */
export function touch(one: DraftPatch, other: DraftPatch): boolean {
  const [a, b] = [placesOf(one), placesOf(other)];
  return (
    a.changed.some((place) =>
      b.changed.some((another) => within(place, another) || within(another, place)),
    ) ||
    a.asked.some((place) => b.asked.includes(place) || b.changed.some((another) => within(place, another))) ||
    b.asked.some((place) => a.changed.some((another) => within(place, another)))
  );
}

function placesOf({ values, lists, closed, opened }: DraftPatch) {
  return {
    changed: [...values, ...lists].map(({ pointer }) => pointer),
    asked: [...closed, ...opened].map(({ issue }) => issue.path),
  };
}

/** Whether the first pointer is the second or lies below it. */
function within(pointer: string, above: string): boolean {
  return pointer === above || pointer.startsWith(`${above}/`);
}

function stepsOf(pointer: string): string[] {
  return pointer.split('/').slice(1);
}

function valueAt(value: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return inner[Number(step)];
    return isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
  }, value);
}

function put(value: unknown, steps: readonly string[], what: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return what;
  if (Array.isArray(value)) return value.with(Number(step), put(value[Number(step)], rest, what));
  return isRecord(value) ? { ...value, [step]: put(value[step], rest, what) } : value;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
