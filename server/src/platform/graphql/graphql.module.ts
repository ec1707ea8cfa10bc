import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { formatGraphqlError } from '../errors/graphql-errors.js';
import { aroundResolvers, type Around } from './around-resolvers.js';
import { costLimit } from './cost-limit.js';
import type { KnownQueries } from './known-queries.js';
import { documentLimits, LIMITS, MOST_ERRORS } from './limits.js';

/** GraphQL at /graphql: schema from the code, errors by code, one document per request; resolvers run in `around`. */
export function graphqlModule<Context>(known: KnownQueries, around: Around<Context>): DynamicModule {
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    transformResolvers: (resolvers) => aroundResolvers(resolvers, around),
    // Field resolvers run without guards and interceptors: the gate stands before the root field, and rows are many.
    fieldResolverEnhancers: [],
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // The API is told in docs/guide and in schema.graphql, not by the server; a misspelt field gets no hint.
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    graphiql: false,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    cache: 'bounded',
    parseOptions: { maxTokens: LIMITS.tokens, noLocation: false },
    validationRules: [documentLimits],
    validationOptions: { maxErrors: MOST_ERRORS },
    formatError: formatGraphqlError,
    // Apollo's cache control would wrap every field of the schema in a resolver; our answers say themselves how long they keep.
    plugins: [costLimit, known.plugin, ApolloServerPluginCacheControlDisabled()],
    context: ({ req, res }: { req: Request; res: Response }) => ({ req, res }),
  });
}
