import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { costRefusal, type ReadyOperation } from './cost-limit.js';
import { Shelf } from '../memory/shelf.js';

/** Characters of query text that are remembered: some hundreds of screens. */
const ROOM = 4_000_000;

/** A query that Apollo has parsed, validated and found to be within the limits. */
type Known = ReadyOperation & { operationName: string | undefined };

/** A query in its text, with the name of the operation when it was sent. */
type QueryText = { query: string; operationName?: string | undefined };

/** The same with the values of its variables. */
type AskedQuery = QueryText & { variables?: Record<string, unknown> | undefined };

/**
 * The queries that were asked before. Apollo answers a query the first time and checks it; from the second time on it
 * runs compiled to plain functions (graphql-jit), which costs a fraction of interpreting it. Only queries: a mutation
 * always goes through Apollo. A compiled query that meets any error gives no answer, and Apollo, whose errors are the
 * ones that we promise, answers instead.
 */
export class KnownQueries {
  readonly #known = new Shelf<Known>(ROOM);
  /** Compiled at the second asking; null for what graphql-jit cannot compile. */
  readonly #compiled = new WeakMap<Known, CompiledQuery | null>();

  /** Learns the queries that Apollo accepts. */
  readonly plugin: ApolloServerPlugin = {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request: { query, operationName } }) => {
          if (operation?.operation === OperationTypeNode.QUERY && query !== undefined)
            this.#learn({ query, operationName }, { schema, document, operation, operationName });
          return Promise.resolve();
        },
      }),
  };

  #learn(text: QueryText, known: Known): void {
    const key = keyOf(text);
    // What is known already keeps its compiled form: a query that fails each time comes here each time.
    if (!this.#known.take(key)) this.#known.put(key, known, key.length);
  }

  /** The compiled query; null when it was never asked, cannot be compiled, or costs too much with these variables. */
  find(asked: AskedQuery): CompiledQuery | null {
    const known = this.#known.take(keyOf(asked));
    if (!known || costRefusal(known, asked.variables) !== null) return null;
    const done = this.#compiled.get(known);
    if (done !== undefined) return done;
    const result = compileQuery(known.schema, known.document, known.operationName);
    const compiled = isCompiledQuery(result) ? result : null;
    this.#compiled.set(known, compiled);
    return compiled;
  }
}

function keyOf({ query, operationName }: QueryText): string {
  return `${operationName ?? ''}\n${query}`;
}
