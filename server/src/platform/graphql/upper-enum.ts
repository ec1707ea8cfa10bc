import { registerEnumType } from '@nestjs/graphql';

/**
 * A GraphQL enum over the strings that the code uses: the API says `NOT_STARTED`, the code and the database say
 * 'not_started'. Use the returned object as the type of a field.
 *
 * @example const ReviewEnum = upperEnum('Review', ['submitted', 'confirmed'] as const, 'Where an answer stands.');
 */
export function upperEnum<const V extends string>(
  name: string,
  values: readonly V[],
  description: string,
): Record<string, V> {
  const object = Object.fromEntries(
    values.map((value) => [value.toUpperCase().replaceAll('-', '_'), value] as const),
  );
  registerEnumType(object, { name, description });
  return object;
}
