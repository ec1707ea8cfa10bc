import type { Day } from '@kvartal/shared/calendar';
import type { Reader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';

/** Somebody who did something, with the post and the units over time. */
export type Author = {
  name: string;
  post: string | null;
  units: readonly { id: string; name: string; fromOn: Day; toOn: Day | null }[];
};

export type Authors = ReadonlyMap<string, Author>;

/** What stands for a person whom the public may not be told, when neither unit nor post is known. */
const SOMEBODY = '—';

/** The people behind these memberships, by key: one statement, none for no keys. */
export async function authorsOf(
  db: Db,
  councilId: string,
  membershipIds: Iterable<string>,
): Promise<Authors> {
  const ids = [...new Set(membershipIds)];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .leftJoin('membership_unit', (join) =>
      join
        .onRef('membership_unit.council_id', '=', 'membership.council_id')
        .onRef('membership_unit.membership_id', '=', 'membership.id'),
    )
    .leftJoin('org_unit', (join) =>
      join
        .onRef('org_unit.council_id', '=', 'membership_unit.council_id')
        .onRef('org_unit.id', '=', 'membership_unit.unit_id'),
    )
    .where('membership.council_id', '=', councilId)
    .where('membership.id', 'in', ids)
    .select(['membership.id', 'account.name', 'membership.post', 'org_unit.id as unit_id'])
    .select(['org_unit.name as unit_name', 'membership_unit.from_on', 'membership_unit.to_on'])
    .orderBy('membership_unit.from_on')
    .execute();
  const authors = new Map<string, Author & { units: Author['units'][number][] }>();
  for (const row of rows) {
    const author = authors.get(row.id) ?? { name: row.name, post: row.post, units: [] };
    authors.set(row.id, author);
    if (row.unit_id === null || row.unit_name === null || row.from_on === null) continue;
    author.units.push({ id: row.unit_id, name: row.unit_name, fromOn: row.from_on, toOn: row.to_on });
  }
  return authors;
}

/**
 * For which unit somebody spoke on a day: one that executes the task, else any in which the person worked that day;
 * null for somebody of no unit.
 *
 * @example unitOn(author, '2026-05-12', ['u2']) // 'Відділ цифрової трансформації'
 */
export function unitOn(author: Author | undefined, day: Day, taskUnitIds: readonly string[]): string | null {
  const then = (author?.units ?? []).filter(
    ({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn),
  );
  const own = then.find(({ id }) => taskUnitIds.includes(id)) ?? then[0];
  return own?.name ?? null;
}

/** What the reader is told of who did something: members the name, the public the unit or the post (product rule 15). */
export function toldName(reader: Reader, author: Author | undefined, unit: string | null): string {
  if (author === undefined) return SOMEBODY;
  return reader.member === null ? (unit ?? author.post ?? SOMEBODY) : author.name;
}
