import { Logger } from '@nestjs/common';

/** The context of lines that tell of security. */
export const EVENT = 'Event';

/** Refusals that are kept: somebody was not let in, or asked for what is not theirs. */
export const KEPT_REFUSALS: ReadonlySet<string> = new Set([
  'access.denied',
  'auth.required',
  'auth.invalid_credentials',
  'factor.required',
  'link.not_valid',
  'token.not_valid',
  'token.out_of_scope',
  'token.in_address',
  'token.with_another',
  'rate.limited',
]);

const logger = new Logger(EVENT);

/** Tells the log that somebody was refused, where the refusal is one that is kept. */
export function tellRefusal(code: string): void {
  if (KEPT_REFUSALS.has(code)) logger.log({ event: 'refused', code });
}

/** Tells the log what was changed: administrators' acts and everybody else's, by the names that the journal has. */
export function tellChanges(actions: readonly string[]): void {
  for (const action of actions) logger.log({ event: 'changed', action });
}

/** Tells the log that data went out as a file; the path without what was asked after it. */
export function tellExport(path: string): void {
  logger.log({ event: 'exported', path });
}

/** Tells the log that somebody signed in or out. */
export function tellSession(event: 'signed_in' | 'signed_out'): void {
  logger.log({ event });
}
