import type { Request, Response } from 'express';
import type { Ctx } from './ctx.js';
import type { LinkCtx } from './link-ctx.js';

/** A request after its asker was found: the session (account/request-session.ts) or a mail's link (update-link/link-door.ts). */
export type AskedRequest = Request & {
  ctx: Ctx | LinkCtx;
  /** The answer is true for a moment only, whatever the revision of the data: nobody keeps it. */
  isPassing?: boolean;
};

/** The context of a GraphQL request. */
export type GraphqlContext = { req: AskedRequest; res: Response };
