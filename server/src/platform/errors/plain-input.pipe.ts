import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { DomainError } from './domain-error.js';

/** No input of ours is deeper than a few levels; code that walks values by recursion is safe well below this. */
const DEEPEST = 50;

/**
 * Refuses at the door what no later check expects: text with the null character, which PostgreSQL cannot keep, and
 * values nested without end. Runs before validation, for arguments of GraphQL and parameters of plain handlers alike.
 */
@Injectable()
export class PlainInput implements PipeTransform {
  transform(value: unknown, { type }: ArgumentMetadata): unknown {
    // 'custom' is what our own decorators give: the asker, not the input.
    if (type !== 'custom') refuseStrange(value);
    return value;
  }
}

function refuseStrange(input: unknown): void {
  let level = [input];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new DomainError('input.invalid', 'A value is nested too deeply.');
    if (level.some((value) => typeof value === 'string' && value.includes('\0')))
      throw new DomainError('input.invalid', 'A text holds the null character.');
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? [...Object.keys(value), ...Object.values(value)] : [],
    );
  }
}
