import type { Day } from '@kvartal/shared/calendar';
import type { Locale } from '../access/ctx.js';
import type { Role } from '../access/role.js';
import type { FactorOf } from '../access/second-factor-rule.js';
import { builtOnce } from '../platform/database/built-once.js';
import { fromJson } from '../platform/database/json-column.js';
import type { Db } from '../platform/database/tables.js';

/** A session that is still good, with the person and the membership behind it. */
export type LiveSession = {
  seenAt: number;
  accountId: string;
  councilId: string;
  /** The number of the council's last change. */
  revision: number;
  /** Of whom the council asks a second factor, and whether the account has one. */
  factorOf: FactorOf;
  hasFactor: boolean;
  name: string;
  email: string;
  locale: Locale;
  membershipId: string;
  roles: Role[];
  post: string | null;
  unitIds: string[];
};

type At = { id: string; now: number; seenAfter: number; today: Day };

const sessionRows = builtOnce((db, at: At) =>
  db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('council', 'council.id', 'session.council_id')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'session.council_id')
        .onRef('membership.account_id', '=', 'session.account_id'),
    )
    .leftJoin('membership_unit', (join) =>
      join
        .onRef('membership_unit.council_id', '=', 'membership.council_id')
        .onRef('membership_unit.membership_id', '=', 'membership.id')
        .on('membership_unit.from_on', '<=', at.today)
        .on((eb) =>
          eb.or([eb('membership_unit.to_on', 'is', null), eb('membership_unit.to_on', '>=', at.today)]),
        ),
    )
    .where('session.id', '=', at.id)
    .where('membership.deactivated_at', 'is', null)
    .where('session.expires_at', '>', at.now)
    .where('session.seen_at', '>', at.seenAfter)
    .select([
      'session.seen_at',
      'session.account_id',
      'session.council_id',
      'council.revision',
      'council.factor_of',
      'account.factor_since',
      'account.name',
      'account.email',
      'account.locale',
      'membership.id as membership_id',
      'membership.roles',
      'membership.post',
      'membership_unit.unit_id',
    ]),
);

/** One statement for everything that a request must know of its asker; null for an ended or unknown session. */
export async function liveSession(db: Db, at: At): Promise<LiveSession | null> {
  const rows = await sessionRows(db, at);
  const [row] = rows;
  if (!row) return null;
  return {
    seenAt: row.seen_at,
    accountId: row.account_id,
    councilId: row.council_id,
    revision: row.revision,
    factorOf: row.factor_of,
    hasFactor: row.factor_since !== null,
    name: row.name,
    email: row.email,
    locale: row.locale,
    membershipId: row.membership_id,
    roles: fromJson(row.roles),
    post: row.post,
    unitIds: rows.flatMap(({ unit_id: unitId }) => (unitId === null ? [] : [unitId])),
  };
}

/** A session as its owner sees it. */
export type OwnSessionRow = {
  id: string;
  handle: string;
  agent: string;
  createdAt: number;
  seenAt: number;
};

/** The living sessions of an account, the one that was seen last first. */
export async function sessionsOf(
  db: Db,
  accountId: string,
  { now, seenAfter }: { now: number; seenAfter: number },
): Promise<OwnSessionRow[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'handle', 'agent', 'created_at', 'seen_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .where('seen_at', '>', seenAfter)
    .orderBy('seen_at', 'desc')
    .orderBy('handle')
    .execute();
  return rows.map(({ created_at: createdAt, seen_at: seenAt, ...row }) => ({ ...row, createdAt, seenAt }));
}

/** Changes with every change of any council: what the public sees may come from each of them. */
export async function revisionOfAll(db: Db): Promise<string> {
  const { councils, changes } = await db
    .selectFrom('council')
    .select((eb) => [eb.fn.countAll().as('councils'), eb.fn.sum('revision').as('changes')])
    .executeTakeFirstOrThrow();
  return `${councils}.${changes}`;
}
