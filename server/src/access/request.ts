import type { Request, Response } from 'express';
import type { Ctx } from './ctx.js';

/** A request after the session was read (account/session.middleware.ts). */
export type AskedRequest = Request & { ctx: Ctx };

/** The context of a GraphQL request. */
export type GraphqlContext = { req: AskedRequest; res: Response };
