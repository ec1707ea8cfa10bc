import { Inject, Injectable, Logger } from '@nestjs/common';
import { safeNext } from '@kvartal/shared/address';
import type { ErrorCode } from '@kvartal/shared/errors';
import type { Response } from 'express';
import { isMember, type MemberCtx } from '../access/ctx.js';
import { isLink } from '../access/link-ctx.js';
import type { AskedRequest } from '../access/request.js';
import { SESSION_COOKIE } from '../account/session-cookie.js';
import { Sessions } from '../account/sessions.js';
import { SignInSteps } from '../account/sign-in-steps.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads } from '../platform/database/database.module.js';
import type { OidcSettings } from '../platform/env/oidc-settings.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { OwnAddress } from '../platform/http/own-address.js';
import { Seal } from '../platform/secrets/seal.js';
import { giveBegun, takeBegun } from './begun-cookie.js';
import { methodById, type Method } from './method.js';
import { OidcClient } from './oidc-client.js';
import { personOfIdentity } from './sign-in-method.queries.js';
import { SignInMethodService } from './sign-in-method.service.js';

export const OIDC_SETTINGS = Symbol('OIDC_SETTINGS');

/** So old may a sign-in be for linking: who finds an open browser must not make a lasting way in. */
const FRESH_MS = 10 * 60_000;

type Exchange = { req: AskedRequest; res: Response };
/** How an exchange with a sign-in server ended: where to go on, or why not. */
export type Ended = { next: string; refused: null } | { next: null; refused: ErrorCode; wasLink: boolean };

/** Signing in through another server, from the button to the session, and linking an account with one. */
@Injectable()
export class ExternalSignIn {
  private readonly logger = new Logger('SignIn');

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly client: OidcClient,
    private readonly methods: SignInMethodService,
    private readonly sessions: Sessions,
    private readonly steps: SignInSteps,
    private readonly address: OwnAddress,
    private readonly box: Seal,
    @Inject(OIDC_SETTINGS) private readonly settings: OidcSettings,
  ) {}

  /** Where the browser goes to sign in; `next` is a page of ours or nothing. */
  async begin(exchange: Exchange, methodId: string, next: string | null): Promise<string> {
    return this.#go(exchange, { method: await this.#method(methodId), next: safeNext(next), linkTo: null });
  }

  /** Where a signed-in person goes to link the own account; refused unless the sign-in is fresh. */
  async beginLink(exchange: Exchange, ctx: MemberCtx, methodId: string): Promise<string> {
    const method = await this.#method(methodId);
    // A server of another council is as good as none.
    if (method.councilId !== null && method.councilId !== ctx.councilId) found(null);
    const since = await this.sessions.signedInAt(SESSION_COOKIE.read(exchange.req));
    if (since === null || ctx.now - since > FRESH_MS)
      throw new DomainError('auth.stale', 'Sign in again before you link another way to sign in.');
    return this.#go(exchange, { method, next: null, linkTo: ctx.membershipId });
  }

  /** The browser came back: everything is checked, then the session begins or the identity is linked. Never throws for a bad answer. */
  async finish({ req, res }: Exchange): Promise<Ended> {
    const begun = takeBegun(req, res, this.box, this.clock.now());
    if (!begun) return { next: null, refused: 'oidc.not_begun', wasLink: false };
    const wasLink = begun.linkTo !== null;
    const refuse = (refused: ErrorCode): Ended => ({ next: null, refused, wasLink });
    const context = { ...this.settings, box: this.box };
    const method = await methodById(this.reads.db, context, begun.methodId);
    if (!method) return refuse('oidc.not_begun');
    const subject = await this.#prove(method, req, begun.proofs);
    if (subject === null) return refuse('oidc.refused');
    if (begun.linkTo !== null) {
      const { ctx } = req;
      if (isLink(ctx) || !isMember(ctx) || ctx.membershipId !== begun.linkTo) return refuse('auth.required');
      const methodId = method.councilId === null ? null : method.id;
      try {
        await this.methods.link(ctx, { methodId, issuer: method.issuer, subject });
      } catch (error) {
        if (error instanceof DomainError) return refuse(error.code);
        throw error;
      }
      return { next: '/sign-in-methods', refused: null };
    }
    const who = await personOfIdentity(this.reads.db, method, subject);
    if (!who) return refuse('oidc.unknown');
    const ctx = await this.steps.afterFirst(req, res, who);
    // The page of signing in asks for the second factor and then goes on to where one wanted to be.
    if (ctx === null)
      return {
        next: `/sign-in?half=1&next=${encodeURIComponent(begun.next ?? '/')}`,
        refused: null,
      };
    return { next: begun.next ?? '/', refused: null };
  }

  async #prove(method: Method, request: AskedRequest, proofs: Parameters<OidcClient['finish']>[2]) {
    const address = new URL(this.callback);
    // Express has read the path; what came in the query is the server's answer.
    address.search = new URL(request.originalUrl, address).search;
    try {
      return await this.client.finish(method, address, proofs);
    } catch (error) {
      this.logger.warn(
        `Sign-in by ${method.issuer} refused: ${error instanceof Error ? error.message : 'no reason'}`,
      );
      return null;
    }
  }

  async #method(id: string): Promise<Method> {
    return found(await methodById(this.reads.db, { ...this.settings, box: this.box }, id));
  }

  async #go(
    { req, res }: Exchange,
    { method, next, linkTo }: { method: Method; next: string | null; linkTo: string | null },
  ): Promise<string> {
    const begun = await this.client.begin(method, this.callback).catch(() => {
      throw new DomainError('oidc.unreachable', 'The sign-in server does not answer.');
    });
    const { proofs } = begun;
    giveBegun(
      { request: req, response: res, box: this.box },
      { methodId: method.id, proofs, next, linkTo },
      this.clock.now(),
    );
    return begun.url;
  }

  /** The address to which servers send the browser back. */
  get callback(): string {
    return this.address.of('oidc/callback').href;
  }
}
