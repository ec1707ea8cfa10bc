import type { ErrorCode } from '@kvartal/shared/errors';
import type { Request, Response } from 'express';

/** Answers a request that is refused before any handler, in the shape that its caller expects: GraphQL's own, or plain JSON. */
export function refuseRequest(
  request: Request,
  response: Response,
  { status, code, message }: { status: number; code: ErrorCode; message: string },
): void {
  const isGraphql = /^\/+graphql\/*$/i.test(request.path);
  response
    .status(status)
    .json(isGraphql ? { errors: [{ message, extensions: { code } }] } : { code, message });
}
