import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { tellRefusal } from '../log/events.js';
import { newId } from '../database/new-id.js';
import { explain } from './explain.js';

const logger = new Logger('GraphQL');

/**
 * What a caller learns of an error: a stable code, a plain sentence, the wrong fields, what stands there by now. A failure of ours is named by an
 * id that is also in the log; its own message and stack stay here.
 */
export function formatGraphqlError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const where = { ...(locations && { locations }), ...(path && { path }) };
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const known = explain(cause);
  if (known) {
    tellRefusal(known.code);
    const { message, ...extensions } = known;
    return { message, ...where, extensions };
  }
  if (cause instanceof GraphQLError) {
    // Syntax, validation, wrong variables: Apollo's own codes, useful to whoever writes the query.
    return {
      message: formatted.message,
      ...where,
      extensions: { code: formatted.extensions?.['code'] ?? 'input.invalid' },
    };
  }
  const id = newId();
  logger.error(`${id} ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return {
    message: `Something failed on the server (${id}).`,
    ...where,
    extensions: { code: 'server.failed', errorId: id },
  };
}
