import type { Day } from '@kvartal/shared/calendar';
import { compareText } from '@kvartal/shared/text';
import type { Db, OrgUnitRow } from '../platform/database/tables.js';
import type { OrgUnitView } from './org-unit.graphql.js';

/** The units that the council has on a day, in the Ukrainian order of names. */
export async function orgUnits(db: Db, councilId: string, today: Day): Promise<OrgUnitView[]> {
  const rows = await db
    .selectFrom('org_unit')
    .selectAll()
    .where('council_id', '=', councilId)
    .where((eb) => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>', today)]))
    .execute();
  return rows.map(orgUnitView).toSorted((a, b) => compareText(a.name, b.name));
}

/** The units with these keys, in no order; keys of other councils give nothing. */
export async function orgUnitsByIds(
  db: Db,
  councilId: string,
  ids: readonly string[],
): Promise<OrgUnitView[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('org_unit')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('id', 'in', ids)
    .execute();
  return rows.map(orgUnitView);
}

/** The row as the API shows it. */
export function orgUnitView(row: OrgUnitRow): OrgUnitView {
  return { id: row.id, parentId: row.parent_id, name: row.name, kind: row.kind };
}
