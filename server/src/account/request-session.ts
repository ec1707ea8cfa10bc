import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { tellSession } from '../platform/log/events.js';
import { nameActor } from '../platform/log/log-context.js';
import { isMember, type Locale, type MemberCtx } from '../access/ctx.js';
import type { AskedRequest } from '../access/request.js';
import { KnownDevices } from './known-devices.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { found } from '../platform/errors/domain-error.js';
import { LONGEST_MS, Sessions, type Asker } from './sessions.js';

/** The session of a browser's request: read before any handler, begun by a sign-in, ended by a sign-out. */
@Injectable()
export class RequestSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
  ) {}

  /** Puts the asker on the request as `ctx`, unless who came before has done it. */
  readonly middleware = async (
    request: Request & Partial<AskedRequest>,
    _response: Response,
    next: NextFunction,
  ): Promise<void> => {
    request.ctx ??= await this.sessions.ctxOf(SESSION_COOKIE.read(request), localeOf(request));
    next();
  };

  /** Who asks, with the revision of the data that the asker may see. */
  asker(request: Request): Promise<Asker> {
    return this.sessions.asker(SESSION_COOKIE.read(request), localeOf(request));
  }

  /** From here on the request and the browser's next ones are the signed-in person's; an earlier session ends. */
  async begin(request: AskedRequest, response: Response, token: string): Promise<MemberCtx> {
    const earlier = SESSION_COOKIE.read(request);
    if (earlier !== null) await this.sessions.end(earlier);
    const ctx = await this.sessions.ctxOf(token, localeOf(request));
    if (!isMember(ctx)) throw new Error('A session that was just started must be good.');
    SESSION_COOKIE.set(request, response, token, LONGEST_MS);
    await this.devices.remember(ctx.viewer.accountId, request, response);
    request.ctx = ctx;
    nameActor(ctx.councilId, ctx.membershipId);
    tellSession('signed_in');
    return ctx;
  }

  /**
   * Who is signed in may do more, or something else, from now on: the browser's session gets a new token, every other
   * session of the account ends. Gives the new token.
   */
  async renew(request: AskedRequest, response: Response, ctx: MemberCtx): Promise<string> {
    const token = await this.sessions.renew(ctx.viewer.accountId, SESSION_COOKIE.read(request));
    SESSION_COOKIE.set(request, response, token, LONGEST_MS);
    return token;
  }

  /** The session goes on in another council of the person, under a new token; `not_found` where the person does not serve. */
  async move(request: AskedRequest, response: Response, ctx: MemberCtx, slug: string): Promise<MemberCtx> {
    const token = found(SESSION_COOKIE.read(request));
    const next = found(await this.sessions.move(token, ctx.viewer.accountId, slug));
    return this.begin(request, response, next);
  }

  /** Nobody is signed in after this. */
  async end(request: AskedRequest, response: Response): Promise<void> {
    const token = SESSION_COOKIE.read(request);
    if (token !== null) {
      await this.sessions.end(token);
      tellSession('signed_out');
    }
    SESSION_COOKIE.clear(request, response);
    request.ctx = this.sessions.publicCtx(localeOf(request));
  }
}

function localeOf(request: Request): Locale {
  return request.acceptsLanguages('uk', 'en') === 'en' ? 'en' : 'uk';
}
