import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '../platform/errors/domain-error.js';
import { attemptOf } from './attempt.js';
import { isMember, type Ctx, type MemberCtx } from './ctx.js';
import { isLink, type Answerer, type LinkCtx } from './link-ctx.js';
import type { AskedRequest, GraphqlContext } from './request.js';

/** Who asks, from a GraphQL or an HTTP call. */
export function askerOf(context: ExecutionContext): Ctx | LinkCtx {
  return requestOf(context).ctx;
}

function requestOf(context: ExecutionContext): AskedRequest {
  if (context.getType<string>() !== 'graphql') return context.switchToHttp().getRequest<AskedRequest>();
  // A GraphQL resolver is called with (root, args, context, info).
  return context.getArgByIndex<GraphqlContext>(2).req;
}

/** The asker, signed in or not: `@Asker() ctx: Ctx`. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): Ctx => {
  const ctx = askerOf(context);
  if (isLink(ctx)) throw new DomainError('access.denied', 'A link from a mail does not open this.');
  return ctx;
});

/**
 * The signed-in asker, and which attempt of an act this call is: `@Member() ctx: MemberCtx`; refuses with
 * `auth.required` otherwise.
 */
export const Member = createParamDecorator((_: unknown, context: ExecutionContext): MemberCtx => {
  const ctx = askerOf(context);
  if (isLink(ctx) || !isMember(ctx)) throw new DomainError('auth.required', 'Sign in first.');
  return withAttempt(ctx, context);
});

/** Who answers, signed in or by the link of a mail: `@ByAnswerer() answerer: Answerer`, in handlers that are `ByLink`. */
export const ByAnswerer = createParamDecorator((_: unknown, context: ExecutionContext): Answerer => {
  const ctx = askerOf(context);
  if (!isLink(ctx) && isMember(ctx)) return { member: withAttempt(ctx, context), link: null };
  if (!isLink(ctx) || 'refusedWith' in ctx.link) throw new DomainError('auth.required', 'Sign in first.');
  return { member: withAttempt(ctx.link.person, context), link: ctx.link };
});

function withAttempt(ctx: MemberCtx, context: ExecutionContext): MemberCtx {
  const attempt = attemptOf(context);
  return attempt ? { ...ctx, attempt } : ctx;
}
