import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { DomainError } from '../platform/errors/domain-error.js';

/** The answer of a browser that made a passkey; `input.invalid` for what has not its parts. */
export function madePasskey(sent: unknown): RegistrationResponseJSON {
  if (!isMade(sent)) throw new DomainError('input.invalid', 'This is no passkey that a browser has made.');
  return sent;
}

/** The answer of a browser that showed a passkey; `input.invalid` for what has not its parts. */
export function shownPasskey(sent: unknown): AuthenticationResponseJSON {
  if (!isShown(sent)) throw new DomainError('input.invalid', 'This is no passkey that a browser has shown.');
  return sent;
}

// What the parts hold is verified by the library; here they only have to be there.
function isMade(sent: unknown): sent is RegistrationResponseJSON {
  return isAnswer(sent, ['clientDataJSON', 'attestationObject']);
}

function isShown(sent: unknown): sent is AuthenticationResponseJSON {
  return isAnswer(sent, ['clientDataJSON', 'authenticatorData', 'signature']);
}

function isAnswer(sent: unknown, parts: readonly string[]): boolean {
  if (!holdsTexts(sent, ['id', 'rawId', 'type'])) return false;
  return holdsTexts(Reflect.get(sent, 'response'), parts);
}

function holdsTexts(value: unknown, names: readonly string[]): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof Reflect.get(value, name) === 'string')
  );
}
