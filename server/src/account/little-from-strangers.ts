import type { NextFunction, Request, Response } from 'express';
import { isMember } from '../access/ctx.js';
import type { AskedRequest } from '../access/request.js';

/** Bytes that somebody who is not signed in may send to the API: to sign in or to answer by a link takes a few hundred. */
const LITTLE = 100_000;

/** Refuses a large body to the API before it is read, unless it comes from a person who is signed in. */
export function littleFromStrangers(
  request: Request & Partial<AskedRequest>,
  response: Response,
  next: NextFunction,
): void {
  const length = Number(request.get('Content-Length') ?? 0);
  const isLittle = length <= LITTLE && request.get('Transfer-Encoding') === undefined;
  if (isLittle || request.path !== '/graphql' || (request.ctx && isMember(request.ctx))) {
    next();
    return;
  }
  response
    .status(413)
    .json({ code: 'input.too_large', message: `Sign in to send more than ${LITTLE} bytes.` });
}
