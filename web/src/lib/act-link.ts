import { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { tap } from 'rxjs';
import { createActKeys, isUnsure } from './act-keys.js';

/**
 * Gives every mutation the name of its act, so that the server does it once however often it is sent. Whoever keeps an
 * act longer than this page lives (an answer that waits for the network) gives the name itself: `context: { actKey }`.
 */
export function actLink(): ApolloLink {
  const keys = createActKeys();
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== OperationTypeNode.MUTATION) return forward(operation);
    const asked = JSON.stringify([operation.operationName, operation.variables]);
    const { actKey, headers } = operation.getContext();
    const key: unknown = actKey ?? keys.keyOf(asked);
    operation.setContext({ headers: { ...headers, 'Idempotency-Key': key } });
    return forward(operation).pipe(
      tap(({ errors }) => {
        const code: unknown = errors?.[0]?.extensions?.['code'];
        if (typeof code !== 'string' || !isUnsure(code)) keys.settle(asked);
      }),
    );
  });
}
