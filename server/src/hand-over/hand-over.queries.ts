import type { MemberCtx } from '../access/ctx.js';
import { personById } from '../account/people.queries.js';
import { plansOf } from '../plan/plan.queries.js';
import { memberReader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import { whatMembersOwe } from '../reporting/member-owes.js';
import type { HandOverView } from './hand-over.graphql.js';

/** What a person would hand over today, or null for nobody of this council: four statements a plan. */
export async function readHandOver(db: Db, ctx: MemberCtx, id: string): Promise<HandOverView | null> {
  const person = await personById(db, ctx.councilId, id, ctx.today);
  if (!person) return null;
  const plans = await plansOf(db, memberReader(ctx));
  const owed = await Promise.all(plans.map((plan) => whatMembersOwe(db, ctx.councilId, plan)));
  return {
    id,
    person,
    owed: owed.reduce((sum, { members }) => sum + (members.get(id)?.owed.length ?? 0), 0),
  };
}
