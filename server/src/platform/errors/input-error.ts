import type { ValidationError } from '@nestjs/common';
import { DomainError } from './domain-error.js';

/**
 * The refusal of input that class-validator did not accept, with one sentence per wrong field.
 *
 * @example inputError([{ property: 'email', constraints: { isEmail: 'email must be an email' } }]).details.fields
 * // { email: 'email must be an email' }
 */
export function inputError(errors: readonly ValidationError[]): DomainError {
  const fields: Record<string, string> = {};
  collect(errors, '', fields);
  return new DomainError('input.invalid', 'Some fields are not filled in correctly.', { fields });
}

function collect(errors: readonly ValidationError[], prefix: string, fields: Record<string, string>): void {
  for (const { property, constraints, children } of errors) {
    const path = prefix === '' ? property : `${prefix}.${property}`;
    const [first] = Object.values(constraints ?? {});
    if (first !== undefined) fields[path] = first;
    collect(children ?? [], path, fields);
  }
}
