import type { Type } from '@nestjs/common';
import { Extensions, Field, type FieldOptions, type ReturnTypeFunc } from '@nestjs/graphql';

type AddedField = FieldOptions & {
  type: ReturnTypeFunc;
  /** About how many there are, for the cost of asking for them; ten unless it is said. */
  rows?: number;
};

/**
 * Adds fields to a GraphQL type that stands upstream: tasks do not know occurrences, but the API shows `occurrences` on a
 * task. The value is a plain property of what the reading code put together, so no resolver runs per row.
 *
 * @example addFields(TaskView, { occurrences: { type: () => [OccurrenceView], description: 'In order of time.' } });
 */
export function addFields(type: Type<object>, fields: Readonly<Record<string, AddedField>>): void {
  const prototype: unknown = type.prototype;
  if (typeof prototype !== 'object' || prototype === null) throw new Error(`${type.name} is no class.`);
  for (const [name, { type: fieldType, rows, ...options }] of Object.entries(fields)) {
    Field(fieldType, options)(prototype, name);
    if (rows !== undefined) Extensions({ rows })(prototype, name);
  }
}
