import type { ErrorCode } from '@kvartal/shared/errors';
import type { Conflict } from './conflict.js';

/** What a refusal may carry beside its code. */
export type ErrorDetails = {
  /** Which input fields are wrong: path of the field → what is wrong, in plain English. */
  fields?: Readonly<Record<string, string>>;
  /** How many there are of what stands in the way. */
  counts?: Readonly<Record<string, number>>;
  /** The thing as it stands now, where somebody has changed it since the asker looked. */
  conflict?: Conflict;
};

/**
 * A refused act. The code travels to the screen, which chooses the words; the message is for logs and developers.
 * Bad input of a pure function is a value, not a throw; a bug is an ordinary Error.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** The answer for what is missing and for what belongs to another council: the two must not be told apart. */
export function notFound(): DomainError {
  return new DomainError('not_found', 'There is no such record.');
}

/**
 * Gives the value back, or refuses with `not_found`.
 *
 * @example const task = found(await em.findOne(Task, id));
 */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
