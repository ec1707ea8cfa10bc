import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../platform/clock/clock.js';
import { Writes } from '../platform/database/database.module.js';
import { HALF_COOKIE, newToken, tokenHash } from './session-cookie.js';

/** Long enough to find the phone. */
const LONGEST_MS = 10 * 60_000;

/** Whose sign-in waits for its second factor. */
export type HalfSession = { id: string; accountId: string; councilId: string };

/** Sign-ins whose password was right and whose second factor is still asked: they open nothing but the finishing of themselves. */
@Injectable()
export class HalfSessions {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** Begins the wait of this browser; an earlier one of it is over. */
  async begin(
    request: Request,
    response: Response,
    { accountId, councilId }: Omit<HalfSession, 'id'>,
  ): Promise<void> {
    const now = this.clock.now();
    await this.end(request, response);
    await this.writes.db.deleteFrom('half_session').where('expires_at', '<=', now).execute();
    const token = newToken();
    await this.writes.db
      .insertInto('half_session')
      .values({
        id: tokenHash(token),
        account_id: accountId,
        council_id: councilId,
        expires_at: now + LONGEST_MS,
      })
      .execute();
    HALF_COOKIE.set(request, response, token, LONGEST_MS);
  }

  /** The half sign-in of this browser, or null when there is none or it has waited too long. */
  async find(request: Request): Promise<HalfSession | null> {
    const token = HALF_COOKIE.read(request);
    if (token === null) return null;
    const row = await this.writes.db
      .selectFrom('half_session')
      .selectAll()
      .where('id', '=', tokenHash(token))
      .where('expires_at', '>', this.clock.now())
      .executeTakeFirst();
    return row ? { id: row.id, accountId: row.account_id, councilId: row.council_id } : null;
  }

  /** Ends the wait of this browser, if it had begun. */
  async end(request: Request, response: Response): Promise<void> {
    const token = HALF_COOKIE.read(request);
    if (token === null) return;
    await this.writes.db.deleteFrom('half_session').where('id', '=', tokenHash(token)).execute();
    HALF_COOKIE.clear(request, response);
  }
}
