import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { errorCode } from './error-code.js';

/** A thing that somebody has changed since the reader looked at it: who, when, what was done, what stands there now. */
export type Conflict = {
  changedBy: string | null;
  changedAt: string | null;
  /** What was done, as the journal names it: 'report.edited'. */
  action: string | null;
  /** The values that stand there now, by the names that the API gives them. */
  now: Readonly<Record<string, unknown>>;
};

/** Why an act was not done. */
export type Refused = { code: string; conflict: Conflict | null };

/**
 * What an act was refused with: the code, and what somebody else has made of the thing meanwhile, where that is why.
 *
 * @example refusedBy(new TypeError('Failed to fetch')) // { code: 'network', conflict: null }
 */
export function refusedBy(error: unknown): Refused {
  const extensions = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions : undefined;
  return { code: errorCode(error), conflict: conflictOf(extensions?.['conflict']) };
}

function conflictOf(value: unknown): Conflict | null {
  if (typeof value !== 'object' || value === null) return null;
  const at = (name: string): unknown => Reflect.get(value, name);
  const text = (name: string): string | null => {
    const found = at(name);
    return typeof found === 'string' ? found : null;
  };
  const now = at('now');
  return {
    changedBy: text('changedBy'),
    changedAt: text('changedAt'),
    action: text('action'),
    now: typeof now === 'object' && now !== null ? { ...now } : {},
  };
}
