import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** Where the server could not be reached or what it said was not an answer of ours. */
const NO_ANSWER = 'network';

/**
 * The code of what went wrong, whatever was thrown: the API's own code, or `network` where there was no answer.
 *
 * @example errorCode(new TypeError('Failed to fetch')) // 'network'
 */
export function errorCode(error: unknown): string {
  if (!CombinedGraphQLErrors.is(error)) return NO_ANSWER;
  const code = error.errors[0]?.extensions?.['code'];
  return typeof code === 'string' ? code : NO_ANSWER;
}
