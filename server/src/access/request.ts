import type { Request, Response } from 'express';
import type { Ctx } from './ctx.js';

/** A request after the session was read (account/session.middleware.ts). */
export type AskedRequest = Request & {
  ctx: Ctx;
  /** The answer is true for a moment only, whatever the revision of the data: nobody keeps it. */
  isPassing?: boolean;
};

/** The context of a GraphQL request. */
export type GraphqlContext = { req: AskedRequest; res: Response };
