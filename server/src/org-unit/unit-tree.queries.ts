import type { Day } from '@kvartal/shared/calendar';
import { compareText } from '@kvartal/shared/text';
import type { Db } from '../platform/database/tables.js';
import type { UnitOfTreeView } from './unit-tree.graphql.js';
import { openTasks } from './unit-uses.queries.js';

type TreePick = {
  councilId: string;
  today: Day;
};

/** All units of the council, closed ones too, with who works in each today and how much is open: three statements. */
export async function unitTree(db: Db, { councilId, today }: TreePick): Promise<UnitOfTreeView[]> {
  const units = await db.selectFrom('org_unit').selectAll().where('council_id', '=', councilId).execute();
  const people = await peopleOf(db, { councilId, today });
  const tasks = await openTasks(db, councilId, today).execute();
  const counts = Map.groupBy(tasks, (row) => row.unit_id);
  const names = Map.groupBy(people, (row) => row.unit_id);
  return units.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    name: row.name,
    kind: row.kind,
    position: row.position,
    closedOn: row.closed_on,
    isClosed: row.closed_on !== null && row.closed_on <= today,
    version: row.version,
    people: (names.get(row.id) ?? [])
      .map(({ id, name, post }) => ({ id, name, post }))
      .toSorted((a, b) => compareText(a.name, b.name)),
    openTasks: counts.get(row.id)?.length ?? 0,
  }));
}

function peopleOf(db: Db, { councilId, today }: TreePick) {
  return db
    .selectFrom('membership_unit')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'membership_unit.council_id')
        .onRef('membership.id', '=', 'membership_unit.membership_id'),
    )
    .innerJoin('account', 'account.id', 'membership.account_id')
    .where('membership_unit.council_id', '=', councilId)
    .where('membership_unit.from_on', '<=', today)
    .where((eb) => eb.or([eb('membership_unit.to_on', 'is', null), eb('membership_unit.to_on', '>=', today)]))
    .where('membership.deactivated_at', 'is', null)
    .select(['membership.id', 'account.name', 'membership.post', 'membership_unit.unit_id'])
    .distinct()
    .execute();
}
