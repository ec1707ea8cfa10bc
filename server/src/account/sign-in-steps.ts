import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { MemberCtx } from '../access/ctx.js';
import type { AskedRequest } from '../access/request.js';
import { Reads } from '../platform/database/database.module.js';
import { HalfSessions } from './half-sessions.js';
import { RequestSession } from './request-session.js';
import { Sessions } from './sessions.js';

type Opened = { accountId: string; councilId: string };

/** From a proof of who somebody is to a session, with the second factor between them where the account has one. */
@Injectable()
export class SignInSteps {
  constructor(
    private readonly reads: Reads,
    private readonly half: HalfSessions,
    private readonly sessions: Sessions,
    private readonly request: RequestSession,
  ) {}

  /**
   * The first proof was given: the password, or a letter that sets one. Signs the browser in, or gives null where the
   * account has a second factor: then only the finishing of this sign-in is open to the browser.
   */
  async afterFirst(request: AskedRequest, response: Response, who: Opened): Promise<MemberCtx | null> {
    const { factor_since: since } = await this.reads.db
      .selectFrom('account')
      .select('factor_since')
      .where('id', '=', who.accountId)
      .executeTakeFirstOrThrow();
    if (since === null) return this.open(request, response, who);
    await this.half.begin(request, response, who);
    return null;
  }

  /** Everything was proved: the browser has a session from here on. */
  async open(request: AskedRequest, response: Response, who: Opened): Promise<MemberCtx> {
    await this.half.end(request, response);
    const agent = request.get('User-Agent') ?? '';
    const token = await this.sessions.start(who.accountId, who.councilId, agent);
    return this.request.begin(request, response, token);
  }
}
