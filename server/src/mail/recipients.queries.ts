import type { Day } from '@kvartal/shared/calendar';
import type { MemberCtx } from '../access/ctx.js';
import type { Role } from '../access/role.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/** Somebody to write to: a member as the asker of what the mail tells, and what the member wants to be written. */
export type Recipient = {
  ctx: MemberCtx;
  /** Whether the digest and the news of decisions are wanted; what is an obligation is not asked about. */
  wants: { digest: boolean; decisions: boolean };
  /** For the link that ends what is not wanted; null until the first such mail. */
  leaveToken: string | null;
};

type At = { now: number; today: Day };

/** The members who serve in a council, or those of them with these keys, with the units in which they work today: two statements. */
export async function recipientsOf(
  db: Db,
  councilId: string,
  at: At,
  membershipIds: readonly string[] | null = null,
): Promise<Recipient[]> {
  if (membershipIds?.length === 0) return [];
  let query = db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .leftJoin('mail_choice', (join) =>
      join
        .onRef('mail_choice.council_id', '=', 'membership.council_id')
        .onRef('mail_choice.membership_id', '=', 'membership.id'),
    )
    .where('membership.council_id', '=', councilId)
    .where('membership.deactivated_at', 'is', null)
    .select(['membership.id', 'membership.account_id', 'membership.roles', 'membership.post'])
    .select(['account.name', 'account.email', 'account.locale'])
    .select(['mail_choice.digest', 'mail_choice.decisions', 'mail_choice.leave_token']);
  if (membershipIds !== null) query = query.where('membership.id', 'in', membershipIds);
  const rows = await query.orderBy('membership.id').execute();
  const units = await unitsOn(db, councilId, at.today);
  return rows.map((row) => ({
    ctx: {
      ...at,
      door: 'system',
      viewer: { accountId: row.account_id, name: row.name, email: row.email },
      councilId,
      membershipId: row.id,
      roles: fromJson<Role[]>(row.roles),
      post: row.post,
      unitIds: units.filter((one) => one.membership_id === row.id).map((one) => one.unit_id),
      locale: row.locale,
    },
    wants: { digest: row.digest !== 0, decisions: row.decisions !== 0 },
    leaveToken: row.leave_token,
  }));
}

function unitsOn(db: Db, councilId: string, today: Day) {
  return db
    .selectFrom('membership_unit')
    .where('council_id', '=', councilId)
    .where('from_on', '<=', today)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', today)]))
    .select(['membership_id', 'unit_id'])
    .execute();
}
