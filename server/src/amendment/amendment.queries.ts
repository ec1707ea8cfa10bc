import type { WordingChange } from '@kvartal/shared/plan';
import { can } from '../access/access.js';
import { keptByReader } from '../plan/kept-by-reader.js';
import type { PlanView } from '../plan/plan.graphql.js';
import { fromJson } from '../platform/database/json-column.js';
import type { AmendmentChangeTable, Db } from '../platform/database/tables.js';
import type { KnownAmendment } from './amendment.graphql.js';

const kept = keptByReader<Promise<KnownAmendment[]>>();

/**
 * The amendments of a plan in their order, each with the plan before and after it, read once for a request: one
 * statement, and another for the changes where there is any amendment.
 */
export function amendmentsOf(db: Db, plan: PlanView): Promise<KnownAmendment[]> {
  return kept(plan.reader, plan.id, () => readAmendments(db, plan));
}

async function readAmendments(db: Db, plan: PlanView): Promise<KnownAmendment[]> {
  const { councilId, member } = plan.reader;
  const rows = await db
    .selectFrom('amendment')
    .innerJoin('legal_act as act', (join) =>
      join
        .onRef('act.council_id', '=', 'amendment.council_id')
        .onRef('act.id', '=', 'amendment.legal_act_id'),
    )
    .where('amendment.council_id', '=', councilId)
    .where('amendment.plan_id', '=', plan.id)
    .select(['amendment.id', 'amendment.ordinal', 'amendment.in_force_on', 'amendment.outline_before'])
    .select(['amendment.outline_after', 'amendment.draft_id', 'amendment.actor_name', 'amendment.entered_at'])
    .select([
      'act.id as act_id',
      'act.kind',
      'act.issuer',
      'act.number',
      'act.adopted_on',
      'act.title',
      'act.url',
    ])
    .orderBy('amendment.ordinal')
    .execute();
  if (rows.length === 0) return [];
  const changes = await changesOf(db, plan);
  const seesDrafts = member !== null && can(member, 'draft.read');
  return rows.map((row) => ({
    id: row.id,
    ordinal: row.ordinal,
    legalAct: {
      id: row.act_id,
      kind: row.kind,
      issuer: row.issuer,
      number: row.number,
      adoptedOn: row.adopted_on,
      title: row.title,
      url: row.url,
    },
    inForceOn: row.in_force_on,
    enteredAt: row.entered_at,
    enteredByName: member === null ? null : row.actor_name,
    draftId: seesDrafts ? row.draft_id : null,
    plan,
    before: fromJson(row.outline_before),
    after: fromJson(row.outline_after),
    changes: (changes.get(row.id) ?? []).map(changeOf),
  }));
}

async function changesOf(db: Db, plan: PlanView): Promise<ReadonlyMap<string, AmendmentChangeTable[]>> {
  const rows = await db
    .selectFrom('amendment_change')
    .innerJoin('amendment', (join) =>
      join
        .onRef('amendment.council_id', '=', 'amendment_change.council_id')
        .onRef('amendment.id', '=', 'amendment_change.amendment_id'),
    )
    .where('amendment_change.council_id', '=', plan.reader.councilId)
    .where('amendment.plan_id', '=', plan.id)
    .selectAll('amendment_change')
    .orderBy('amendment_change.position')
    .execute();
  return Map.groupBy(rows, (row) => row.amendment_id);
}

/** The table's CHECKs say which wording is there; a row that has neither is a bug. */
function changeOf(row: AmendmentChangeTable): WordingChange {
  const { task_id: taskId, kind } = row;
  const [before, after] = [fromJson(row.wording_before), fromJson(row.wording_after)];
  if (before === null && after !== null) return { taskId, kind: 'added', before, after };
  if (before !== null && after === null) return { taskId, kind: 'removed', before, after };
  if (before === null || after === null) throw new Error(`Change ${row.id} has no wording.`);
  return { taskId, kind: kind === 'moved' ? 'moved' : 'changed', before, after };
}
