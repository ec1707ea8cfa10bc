import type { ExecutionContext } from '@nestjs/common';
import { OperationTypeNode, type GraphQLResolveInfo } from 'graphql';
import type { AskedRequest, GraphqlContext } from './request.js';

/**
 * One try of an act that a person wants done once: the key is the same at every try, so a try whose answer was lost is
 * told from a new wish (journal/first-results.ts).
 */
export type Attempt = {
  /** What the caller sent as `Idempotency-Key`. */
  key: string;
  /** What is asked for, in parts: the name of the act, then its input. The same key with other parts is refused. */
  asked: readonly (string | Buffer)[];
  /** How many changes the act has begun so far. */
  begun: number;
};

/** A part of a form as multer leaves it. */
type WithFile = AskedRequest & { file?: { buffer: Buffer; originalname: string } };

/**
 * The attempt that a call is, where its caller named one; null for reading and for calls without the header.
 *
 * @example attemptOf(context)?.key // '5f0c9d1e…'
 */
export function attemptOf(context: ExecutionContext): Attempt | null {
  const isGraphql = context.getType<string>() === 'graphql';
  // A GraphQL resolver is called with (root, args, context, info).
  const request: WithFile = isGraphql
    ? context.getArgByIndex<GraphqlContext>(2).req
    : context.switchToHttp().getRequest<WithFile>();
  const key = request.get('Idempotency-Key');
  if (key === undefined) return null;
  if (!isGraphql) return request.method === 'GET' ? null : { key, asked: askedByHttp(request), begun: 0 };
  const { operation, fieldName } = context.getArgByIndex<GraphQLResolveInfo>(3);
  if (operation.operation !== OperationTypeNode.MUTATION) return null;
  // The arguments as GraphQL has read them: a newer page that selects more of the answer still asks for the same.
  return { key, asked: [fieldName, JSON.stringify(context.getArgByIndex(1))], begun: 0 };
}

function askedByHttp({ method, path, file, body }: WithFile): (string | Buffer)[] {
  const act = `${method} ${path}`;
  return file ? [act, file.originalname, file.buffer] : [act, JSON.stringify(body ?? null)];
}
