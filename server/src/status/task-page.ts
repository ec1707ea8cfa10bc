import { DomainError } from '../platform/errors/domain-error.js';
import { cutPage, type PageOf } from '../platform/graphql/page.js';

/** A page of a list that is wholly at hand, after the thing with the key `after`; refuses a key that is not there. */
export function pageOfList<T extends { id: string }>(
  list: readonly T[],
  { first, after }: { first: number; after: string | null },
): PageOf<T> {
  const seen = after === null ? -1 : list.findIndex((one) => one.id === after);
  if (after !== null && seen === -1) {
    throw new DomainError('input.invalid', 'after must be the endCursor of a page of this list.', {
      fields: { after: 'must be the endCursor of a page of this list' },
    });
  }
  const rest = list.slice(seen + 1, seen + 2 + first);
  return cutPage(rest, first, list.length, (one) => one.id);
}
