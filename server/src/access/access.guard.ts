import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GraphQLResolveInfo } from 'graphql';
import { DomainError } from '../platform/errors/domain-error.js';
import { mightEver } from './access.js';
import { askerOf } from './asker.js';
import { isMember } from './ctx.js';
import { requireEntrusted } from './entrusted.js';
import { ACCESS, BY_LINK, WHILE_ENROLLING, type DeclaredAccess } from './declare.js';
import { isLink, type LinkCtx } from './link-ctx.js';
import { requireLinkReads } from './link-reads.js';

/** The gate before every query, mutation and controller: what did not declare its access is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const declared = this.reflector.getAllAndOverride<DeclaredAccess | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (declared === undefined)
      throw new DomainError('access.denied', 'This handler did not declare who may call it.');
    const ctx = askerOf(context);
    if (isLink(ctx)) {
      this.#requireLink(ctx, context);
      return true;
    }
    if (isMember(ctx) && ctx.token) requireEntrusted(ctx.token, declared, context);
    if (declared.to === 'public') return true;
    if (!isMember(ctx)) throw new DomainError('auth.required', 'Sign in first.');
    if (ctx.mustEnrol && !this.reflector.get<boolean | undefined>(WHILE_ENROLLING, context.getHandler()))
      throw new DomainError('factor.required', 'Set up a second factor first.');
    if (declared.to === 'action' && !mightEver(ctx, declared.action))
      throw new DomainError('access.denied', `No role of yours may do ${declared.action}.`);
    return true;
  }

  /** A link opens nothing but the handlers that expect one, public ones included, and of these only what it is told. */
  #requireLink({ link }: LinkCtx, context: ExecutionContext): void {
    if ('refusedWith' in link) throw new DomainError(link.refusedWith, 'This link opens nothing.');
    const opens = this.reflector.get<boolean | undefined>(BY_LINK, context.getHandler());
    if (opens !== true) throw new DomainError('access.denied', 'A link from a mail does not open this.');
    // A GraphQL resolver is called with (root, args, context, info).
    if (context.getType<string>() === 'graphql')
      requireLinkReads(context.getArgByIndex<GraphQLResolveInfo>(3));
  }
}
