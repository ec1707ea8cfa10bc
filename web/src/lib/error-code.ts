import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** Where the server could not be reached or what it said was not an answer of ours. */
export const NO_ANSWER = 'network';

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

/** Which fields of the input the server did not accept and why, by field; empty for other errors. */
export function errorFields(error: unknown): Record<string, string> {
  if (!CombinedGraphQLErrors.is(error)) return {};
  const fields = error.errors[0]?.extensions?.['fields'];
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(Object.entries(fields).filter((entry) => typeof entry[1] === 'string'));
}
