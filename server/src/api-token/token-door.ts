import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@kvartal/shared/errors';
import type { NextFunction, Request, Response } from 'express';
import type { MemberCtx } from '../access/ctx.js';
import { LINK_HEADER } from '../access/link-ctx.js';
import type { AskedRequest } from '../access/request.js';
import { SESSION_COOKIE, tokenHash } from '../account/session-cookie.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { acrossCouncils, forCouncil } from '../platform/database/whose.js';
import { refuseRequest } from '../platform/http/refuse-request.js';
import { liveToken, type LiveToken } from './api-token.queries.js';
import { bearerOf, carriesToken } from './bearer.js';

/** How stale the time of the last use may be: a write a minute, not a write a request. */
const USED_EVERY_MS = 60_000;

/**
 * Finds who asks where a program sends a token. A request has one kind of right: a token beside the cookie of a session or
 * the link of a mail is refused, because nobody could say in whose name it asks. So is a token in an address.
 */
@Injectable()
export class TokenDoor {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** Puts the token's person on the request as `ctx`, or answers with the refusal. */
  readonly middleware = async (
    request: Request & Partial<AskedRequest>,
    response: Response,
    next: NextFunction,
  ): Promise<void> => {
    const refuse = (status: number, code: ErrorCode, message: string): void =>
      refuseRequest(request, response, { status, code, message });
    if (carriesToken(request.originalUrl)) {
      refuse(400, 'token.in_address', 'A token travels in the Authorization header, never in an address.');
      return;
    }
    const token = bearerOf(request);
    if (token === null) {
      next();
      return;
    }
    if (SESSION_COOKIE.read(request) !== null || request.get(LINK_HEADER) !== undefined) {
      refuse(400, 'token.with_another', 'A request has a token, or a session, or a link: one of them.');
      return;
    }
    const ctx = await this.#ctxOf(token);
    if (ctx === null) {
      response.set('WWW-Authenticate', 'Bearer realm="Kvartal", error="invalid_token"');
      refuse(401, 'token.not_valid', 'There is no such token, or it is not valid any more.');
      return;
    }
    request.ctx = ctx;
    next();
  };

  async #ctxOf(token: string): Promise<MemberCtx | null> {
    const [now, today] = [this.clock.now(), this.clock.todayKyiv()];
    const live = await acrossCouncils('token', () =>
      liveToken(this.reads.db, { hash: tokenHash(token), now, today }),
    );
    if (live === null) return null;
    if (now - (live.lastUsedAt ?? 0) >= USED_EVERY_MS)
      await forCouncil(live.councilId, () =>
        this.writes.db
          .updateTable('api_token')
          .set({ last_used_at: now })
          .where('council_id', '=', live.councilId)
          .where('id', '=', live.id)
          .execute(),
      );
    return tokenCtx(live, { now, today });
  }
}

function tokenCtx(live: LiveToken, at: Pick<MemberCtx, 'now' | 'today'>): MemberCtx {
  return {
    ...at,
    door: 'token',
    viewer: { accountId: live.accountId, name: live.name, email: live.email },
    councilId: live.councilId,
    membershipId: live.membershipId,
    roles: live.roles,
    post: live.post,
    unitIds: live.unitIds,
    locale: live.locale,
    token: { id: live.id, scopes: live.scopes },
  };
}
