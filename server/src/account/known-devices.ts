import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../platform/clock/clock.js';
import { Reads, Writes } from '../platform/database/database.module.js';
import { DEVICE_COOKIE, newToken, tokenHash } from './session-cookie.js';

/** A device that nobody signed in on for half a year is a stranger again. */
const KNOWN_FOR_MS = 180 * 24 * 60 * 60_000;

/** Browsers on which somebody has signed in before. Being known opens nothing: only its wrong guesses are counted apart. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** The key of the browser's device if the account has signed in on it, or null. */
  async knownTo(accountId: string | null, request: Request): Promise<string | null> {
    const token = DEVICE_COOKIE.read(request);
    if (token === null || accountId === null) return null;
    const row = await this.reads.db
      .selectFrom('known_device')
      .select('id')
      .where('id', '=', tokenHash(token))
      .where('account_id', '=', accountId)
      .where('expires_at', '>', this.clock.now())
      .executeTakeFirst();
    return row?.id ?? null;
  }

  /** Knows this browser for the account from now on; a browser that two people use keeps one token for both. */
  async remember(accountId: string, request: Request, response: Response): Promise<void> {
    const now = this.clock.now();
    const token = DEVICE_COOKIE.read(request) ?? newToken();
    const expiresAt = now + KNOWN_FOR_MS;
    await this.writes.db.deleteFrom('known_device').where('expires_at', '<=', now).execute();
    await this.writes.db
      .insertInto('known_device')
      .values({ id: tokenHash(token), account_id: accountId, expires_at: expiresAt })
      .onConflict((conflict) => conflict.columns(['id', 'account_id']).doUpdateSet({ expires_at: expiresAt }))
      .execute();
    DEVICE_COOKIE.set(request, response, token, KNOWN_FOR_MS);
  }
}
