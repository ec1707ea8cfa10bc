import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { LINK_HEADER, type LinkCtx } from '../access/link-ctx.js';
import type { AskedRequest } from '../access/request.js';
import { RecentTries } from '../account/recent-tries.js';
import { tokenHash } from '../account/session-cookie.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads } from '../platform/database/database.module.js';
import { openLink } from './update-link.queries.js';

/** Finds who asks where a request carries the token of a mail's link; the session of the browser, if any, does not count then. */
@Injectable()
export class LinkDoor {
  private readonly guesses = new RecentTries();

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  /** Puts the link on the request as `ctx`. It only reads: a mail scanner that opens links changes nothing. */
  readonly middleware = async (
    request: Request & Partial<AskedRequest>,
    _response: Response,
    next: NextFunction,
  ): Promise<void> => {
    const token = request.get(LINK_HEADER);
    if (token !== undefined) request.ctx = await this.ctxOf(token, request.ip ?? 'unknown');
    next();
  };

  /** An unknown, an expired and a revoked link are refused alike; who tries too many is not answered for a while. */
  async ctxOf(token: string, address: string): Promise<LinkCtx> {
    const [now, today] = [this.clock.now(), this.clock.todayKyiv()];
    const nobody = { viewer: null, councilId: null, door: 'mail_link', now, today } as const;
    const hash = tokenHash(token);
    if (!this.guesses.mayTry(hash, address, now))
      return { ...nobody, locale: 'uk', link: { refusedWith: 'rate.limited' } };
    this.guesses.count(hash, address, now);
    const link = await openLink(this.reads.db, { tokenHash: hash, now, today });
    if (link === null) return { ...nobody, locale: 'uk', link: { refusedWith: 'link.not_valid' } };
    this.guesses.forgive(hash, address);
    return { ...nobody, locale: link.person.locale, link };
  }
}
