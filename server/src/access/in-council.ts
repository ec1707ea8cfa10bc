import type { NextFunction, Request, Response } from 'express';
import { forAsker, forPublicOf } from '../platform/database/whose.js';
import type { Ctx } from './ctx.js';
import { isLink, type LinkCtx } from './link-ctx.js';
import type { AskedRequest } from './request.js';

/**
 * Does what an asker asks for in the asker's council: the one of the session, or of the mail's link. For anybody else it
 * is done in none, and every statement about a council's rows is refused until a council is named (whose.ts).
 */
export function inCouncilOf<T>(ctx: Ctx | LinkCtx, work: () => T): T {
  return forAsker(isLink(ctx) ? councilOfLink(ctx) : ctx.councilId, work);
}

function councilOfLink({ link }: LinkCtx): string | null {
  return 'refusedWith' in link ? null : link.person.councilId;
}

/** Everything after it runs in the asker's council; it stands right behind whoever found the asker. */
export function inAskersCouncil(
  request: Request & Partial<AskedRequest>,
  _response: Response,
  next: NextFunction,
): void {
  if (request.ctx) inCouncilOf(request.ctx, next);
  else next();
}

/** What was read carries whose eyes read it (plan/reader.ts). */
type Carried = { reader?: unknown; plan?: unknown; planOfDay?: unknown };

/**
 * Runs a resolver in the asker's council as it is at that moment: a sign-in in the same request has changed it. What
 * hangs on a plan that the public reads is read for the public of the plan's council.
 */
export function inCouncilOfField<T>(source: unknown, { req }: { req: AskedRequest }, resolve: () => T): T {
  const reader = readerIn(source);
  if (reader?.member === null) return forPublicOf(reader.councilId, resolve);
  return inCouncilOf(req.ctx, resolve);
}

function readerIn(source: unknown): { councilId: string; member: unknown } | null {
  if (typeof source !== 'object' || source === null) return null;
  const { reader, plan, planOfDay }: Carried = source;
  if (isReader(reader)) return reader;
  return readerIn(plan) ?? readerIn(planOfDay);
}

function isReader(value: unknown): value is { councilId: string; member: unknown } {
  return typeof value === 'object' && value !== null && 'councilId' in value && 'member' in value;
}
