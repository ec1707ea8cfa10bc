import type { ExecutionContext } from '@nestjs/common';
import { OperationTypeNode, type GraphQLResolveInfo } from 'graphql';
import { DomainError } from '../platform/errors/domain-error.js';
import type { DeclaredAccess } from './declare.js';
import type { AskedRequest } from './request.js';
import { isEntrusted, type ByToken } from './scopes.js';

/**
 * Refuses with `token.out_of_scope` what was not entrusted to a token. It looks at the handler that answers, never at
 * the address by which it was reached. What is open to everybody a program may read; what every signed-in person may do
 * (the own language, the own mails) is nobody's but the person's.
 */
export function requireEntrusted(token: ByToken, declared: DeclaredAccess, context: ExecutionContext): void {
  const may =
    declared.to === 'action'
      ? isEntrusted(token, declared.action)
      : declared.to === 'public' && isReading(context);
  if (!may) throw new DomainError('token.out_of_scope', 'This was not entrusted to the token.');
}

function isReading(context: ExecutionContext): boolean {
  if (context.getType<string>() !== 'graphql')
    return /^(GET|HEAD)$/.test(context.switchToHttp().getRequest<AskedRequest>().method);
  // A GraphQL resolver is called with (root, args, context, info).
  return context.getArgByIndex<GraphQLResolveInfo>(3).operation.operation === OperationTypeNode.QUERY;
}
