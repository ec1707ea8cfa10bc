import type { Type } from '@nestjs/common';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DomainError } from '../errors/domain-error.js';

/** A page of a list that is read forward, with the number of all rows. */
export type PageOf<T> = { nodes: T[]; endCursor: string | null; hasMore: boolean; total: number };

/**
 * The fields of a page of something; a class with the page's own name extends it.
 *
 * @example
 * @ObjectType({ description: 'People of the council, a page at a time.' })
 * export class PersonPage extends pageType(Person) {}
 */
export function pageType<T>(node: Type<T>): Type<PageOf<T>> {
  @ObjectType({ isAbstract: true })
  class Page implements PageOf<T> {
    @Field(() => [node], { description: 'The rows of this page.' })
    nodes!: T[];

    @Field(() => ID, { nullable: true, description: 'Give it as `after` to read the next page.' })
    endCursor!: string | null;

    @Field(() => Boolean, { description: 'Whether there are rows after this page.' })
    hasMore!: boolean;

    @Field(() => Int, { description: 'How many rows there are on all pages.' })
    total!: number;
  }
  return Page;
}

/**
 * Cuts a page out of rows of which one more than `first` was read.
 *
 * @example cutPage([r1, r2, r3], 2, 10, (r) => r.id) // two nodes, hasMore, endCursor of r2
 */
export function cutPage<T>(
  rows: readonly T[],
  first: number,
  total: number,
  cursor: (row: T) => string,
): PageOf<T> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, endCursor: last === undefined ? null : cursor(last), hasMore: rows.length > first, total };
}

/** The page size that was asked for; refuses with `input.invalid` outside 1…most. */
export function pageSize(first: number, most = 100): number {
  if (Number.isInteger(first) && first >= 1 && first <= most) return first;
  throw new DomainError('input.invalid', `first must be 1 to ${most}.`, {
    fields: { first: `must be 1 to ${most}` },
  });
}
