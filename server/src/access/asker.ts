import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '../platform/errors/domain-error.js';
import { attemptOf } from './attempt.js';
import { isMember, type Ctx, type MemberCtx } from './ctx.js';
import type { AskedRequest, GraphqlContext } from './request.js';

/** Who asks, from a GraphQL or an HTTP call. */
export function askerOf(context: ExecutionContext): Ctx {
  return requestOf(context).ctx;
}

function requestOf(context: ExecutionContext): AskedRequest {
  if (context.getType<string>() !== 'graphql') return context.switchToHttp().getRequest<AskedRequest>();
  // A GraphQL resolver is called with (root, args, context, info).
  return context.getArgByIndex<GraphqlContext>(2).req;
}

/** The asker, signed in or not: `@Asker() ctx: Ctx`. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): Ctx => askerOf(context));

/**
 * The signed-in asker, and which attempt of an act this call is: `@Member() ctx: MemberCtx`; refuses with
 * `auth.required` otherwise.
 */
export const Member = createParamDecorator((_: unknown, context: ExecutionContext): MemberCtx => {
  const ctx = askerOf(context);
  if (!isMember(ctx)) throw new DomainError('auth.required', 'Sign in first.');
  const attempt = attemptOf(context);
  return attempt ? { ...ctx, attempt } : ctx;
});
