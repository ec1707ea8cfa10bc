import type { Day } from '@kvartal/shared/calendar';
import { compareText } from '@kvartal/shared/text';
import { rolesMightEver } from '../access/access.js';
import type { Locale } from '../access/ctx.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/** A person who works in a unit today and may answer for its tasks. */
export type Worker = {
  membershipId: string;
  name: string;
  email: string;
  post: string | null;
  locale: Locale;
};

/** Who may answer for the tasks of each unit today, by the key of the unit, in the Ukrainian order of names: one statement. */
export async function workersOf(db: Db, councilId: string, today: Day): Promise<Map<string, Worker[]>> {
  const rows = await db
    .selectFrom('membership_unit')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'membership_unit.council_id')
        .onRef('membership.id', '=', 'membership_unit.membership_id'),
    )
    .innerJoin('account', 'account.id', 'membership.account_id')
    .where('membership_unit.council_id', '=', councilId)
    .where('membership.deactivated_at', 'is', null)
    .where('membership_unit.from_on', '<=', today)
    .where((eb) => eb.or([eb('membership_unit.to_on', 'is', null), eb('membership_unit.to_on', '>=', today)]))
    .select(['membership_unit.unit_id', 'membership.id', 'membership.post', 'membership.roles'])
    .select(['account.name', 'account.email', 'account.locale'])
    .execute();
  const workers = new Map<string, Worker[]>();
  for (const row of rows) {
    if (!rolesMightEver(fromJson(row.roles), 'status.submit')) continue;
    const { id: membershipId, name, email, post, locale } = row;
    const known = workers.get(row.unit_id) ?? [];
    // Somebody who left a unit and came back on the same day stands in it twice.
    if (known.some((one) => one.membershipId === membershipId)) continue;
    workers.set(row.unit_id, [...known, { membershipId, name, email, post, locale }]);
  }
  for (const people of workers.values()) people.sort((a, b) => compareText(a.name, b.name));
  return workers;
}
