import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../platform/errors/domain-error.js';
import { mightEver } from './access.js';
import { askerOf } from './asker.js';
import { isMember } from './ctx.js';
import { ACCESS, type DeclaredAccess } from './declare.js';

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
    if (declared.to === 'public') return true;
    const ctx = askerOf(context);
    if (!isMember(ctx)) throw new DomainError('auth.required', 'Sign in first.');
    if (declared.to === 'action' && !mightEver(ctx, declared.action))
      throw new DomainError('access.denied', `No role of yours may do ${declared.action}.`);
    return true;
  }
}
