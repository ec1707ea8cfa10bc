import type { NextFunction, Request, Response } from 'express';
import { tellExport } from '../platform/log/events.js';
import { nameActor } from '../platform/log/log-context.js';
import { isMember, type Ctx } from './ctx.js';
import { isLink, type LinkCtx } from './link-ctx.js';

/** From here on the log's lines of this request tell who asks, and a file that went out is told of. */
export function nameAsker(
  request: Request & { ctx?: Ctx | LinkCtx },
  response: Response,
  next: NextFunction,
): void {
  const { ctx } = request;
  if (ctx && !isLink(ctx) && isMember(ctx)) nameActor(ctx.councilId, ctx.membershipId);
  const { method, path } = request;
  if (method === 'GET' && path.startsWith('/files/'))
    response.on('finish', () => {
      if (response.statusCode < 400) tellExport(path);
    });
  next();
}
