import { Injectable } from '@nestjs/common';
import type { Ctx, Locale, MemberCtx, PublicCtx } from '../access/ctx.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { needsFactor } from '../access/second-factor-rule.js';
import { newId } from '../platform/database/new-id.js';
import { acrossCouncils } from '../platform/database/whose.js';
import { found } from '../platform/errors/domain-error.js';
import { newToken, tokenHash } from './session-cookie.js';
import {
  liveSession,
  revisionOfAll,
  sessionsOf,
  type LiveSession,
  type OwnSessionRow,
} from './session.queries.js';

const MINUTE = 60_000;
/** More of a browser's own words is no browser's. */
const LONGEST_AGENT = 300;
/** A browser that was silent for an hour signs in again; so does every browser after a day (NIST 800-63B, AAL2). */
const IDLE_MS = 60 * MINUTE;
export const LONGEST_MS = 24 * 60 * MINUTE;
/** How stale the time of the last request may be: a write a minute, not a write a request. */
const SEEN_EVERY_MS = MINUTE;

/** Who asks, and the revision of the data at that moment: whatever changes what the asker may see changes it. */
export type Asker = { ctx: Ctx; revision: string };

/** Sessions of browsers, and who asks by them. */
@Injectable()
export class Sessions {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** The asker behind a token; without a good session, the public reading in the given language. */
  async ctxOf(token: string | null, publicLocale: Locale): Promise<Ctx> {
    const { ctx } = await this.#find(token, publicLocale);
    return ctx;
  }

  /** The same, with the revision of what the asker may see: a council's own, or all councils' for the public. */
  async asker(token: string | null, publicLocale: Locale): Promise<Asker> {
    const { ctx, revision } = await this.#find(token, publicLocale);
    return { ctx, revision: revision ?? (await revisionOfAll(this.reads.db)) };
  }

  async #find(token: string | null, publicLocale: Locale): Promise<{ ctx: Ctx; revision: string | null }> {
    const now = this.clock.now();
    const today = this.clock.todayKyiv();
    const id = token === null ? null : tokenHash(token);
    const live =
      id === null
        ? null
        : await acrossCouncils('session', () =>
            liveSession(this.reads.db, { id, now, seenAfter: now - IDLE_MS, today }),
          );
    if (id === null || live === null) return { ctx: this.publicCtx(publicLocale), revision: null };
    if (now - live.seenAt >= SEEN_EVERY_MS)
      await this.writes.db.updateTable('session').set({ seen_at: now }).where('id', '=', id).execute();
    return { ctx: memberCtx(live, { now, today }), revision: String(live.revision) };
  }

  /** Somebody not signed in, now. */
  publicCtx(locale: Locale): PublicCtx {
    return {
      viewer: null,
      councilId: null,
      locale,
      now: this.clock.now(),
      today: this.clock.todayKyiv(),
      door: 'web',
    };
  }

  /**
   * Starts a session and gives its token; sessions that ended are swept on the way. Whoever calls this has every proof
   * of who the person is, the second factor of the account included: after a first proof go by `SignInSteps`.
   *
   * @param agent what the browser says of itself, for the list of one's own sessions
   */
  async start(accountId: string, councilId: string, agent = ''): Promise<string> {
    const now = this.clock.now();
    const token = newToken();
    await this.writes.db.deleteFrom('session').where('expires_at', '<=', now).execute();
    await this.writes.db
      .insertInto('session')
      .values({
        id: tokenHash(token),
        handle: newId(),
        agent: agent.slice(0, LONGEST_AGENT),
        account_id: accountId,
        council_id: councilId,
        created_at: now,
        seen_at: now,
        expires_at: now + LONGEST_MS,
      })
      .execute();
    return token;
  }

  /**
   * Moves a session to another council in which the account serves, under a new token: the old one is nobody's (R33). All
   * else that is known of the session goes along. Gives null for a council in which the account does not serve, and for
   * an unknown token.
   */
  async move(token: string, accountId: string, slug: string): Promise<string | null> {
    const { db } = this.writes;
    const council = await acrossCouncils('account', () =>
      db
        .selectFrom('membership')
        .innerJoin('council', 'council.id', 'membership.council_id')
        .where('membership.account_id', '=', accountId)
        .where('membership.deactivated_at', 'is', null)
        .where('council.slug', '=', slug)
        .select('council.id')
        .executeTakeFirst(),
    );
    if (!council) return null;
    const next = newToken();
    const moved = await db
      .updateTable('session')
      .set({ id: tokenHash(next), council_id: council.id })
      .where('id', '=', tokenHash(token))
      .where('account_id', '=', accountId)
      .returning('id')
      .executeTakeFirst();
    return moved ? next : null;
  }

  /** Ends the session of a token; an unknown token is no error. */
  async end(token: string): Promise<void> {
    await this.writes.db.deleteFrom('session').where('id', '=', tokenHash(token)).execute();
  }

  /** Ends every session of the account: its password was reset, its person left. Half sign-ins end with them. */
  async endAll(accountId: string): Promise<void> {
    await this.writes.db.deleteFrom('session').where('account_id', '=', accountId).execute();
    await this.writes.db.deleteFrom('half_session').where('account_id', '=', accountId).execute();
  }

  /** The living sessions of the account; `own` is the one of the token. */
  async list(accountId: string, token: string | null): Promise<(OwnSessionRow & { own: boolean })[]> {
    const now = this.clock.now();
    const rows = await sessionsOf(this.reads.db, accountId, { now, seenAfter: now - IDLE_MS });
    return rows.map((row) => ({ ...row, own: token !== null && row.id === tokenHash(token) }));
  }

  /** Ends every session of the account but the one of the token. */
  async endOthers(accountId: string, token: string | null): Promise<void> {
    await this.writes.db
      .deleteFrom('session')
      .where('account_id', '=', accountId)
      .where('id', '<>', token === null ? '' : tokenHash(token))
      .execute();
    await this.writes.db.deleteFrom('half_session').where('account_id', '=', accountId).execute();
  }

  /** Gives the session of the token a new one and ends the account's others; when it began and ends stays. */
  async renew(accountId: string, token: string | null): Promise<string> {
    await this.endOthers(accountId, token);
    const next = newToken();
    const renewed = await this.writes.db
      .updateTable('session')
      .set({ id: tokenHash(next), handle: newId() })
      .where('id', '=', token === null ? '' : tokenHash(token))
      .returning('id')
      .executeTakeFirst();
    found(renewed);
    return next;
  }

  /** When the person of the token signed in, in milliseconds UTC; null for no session. */
  async signedInAt(token: string | null): Promise<number | null> {
    if (token === null) return null;
    const row = await this.reads.db
      .selectFrom('session')
      .select('created_at')
      .where('id', '=', tokenHash(token))
      .executeTakeFirst();
    return row?.created_at ?? null;
  }
}

function memberCtx(live: LiveSession, { now, today }: Pick<MemberCtx, 'now' | 'today'>): MemberCtx {
  return {
    now,
    today,
    door: 'web',
    viewer: { accountId: live.accountId, name: live.name, email: live.email },
    councilId: live.councilId,
    membershipId: live.membershipId,
    roles: live.roles,
    post: live.post,
    unitIds: live.unitIds,
    locale: live.locale,
    ...(needsFactor(live.factorOf, live.roles) && !live.hasFactor && { mustEnrol: true as const }),
  };
}
