import type { ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { DomainError } from '../errors/domain-error.js';
import { costOf } from './cost.js';
import { LIMITS } from './limits.js';

/** An operation that was parsed and found valid. */
export type ReadyOperation = {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
};

/**
 * Why an operation is not answered with these variables, which came from outside and were not looked at yet; null when
 * nothing speaks against it. Variables of wrong types are told by the execution, so they are no reason here.
 */
export function costRefusal(
  { schema, document, operation }: ReadyOperation,
  variables: Readonly<Record<string, unknown>> | undefined,
): DomainError | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
  if (!coerced) return null;
  try {
    const cost = costOf(schema, document, operation, coerced);
    if (cost <= LIMITS.cost) return null;
    const points = Number.isFinite(cost) ? ` ${cost}` : '';
    return new DomainError(
      'query.too_costly',
      `This asks for${points} points of work, ${LIMITS.cost} are allowed: ask for fewer rows or fewer things of each.`,
    );
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Refuses what costs too much with the values that its variables have, before anything is executed. */
export const costLimit: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request: { variables } }) => {
        const refusal = operation ? costRefusal({ schema, document, operation }, variables) : null;
        if (refusal === null) return Promise.resolve();
        throw new GraphQLError(refusal.message, {
          originalError: refusal,
          extensions: { http: { status: 400 } },
        });
      },
    }),
};
