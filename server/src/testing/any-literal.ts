import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { MISSING } from './refusal.js';

const OF_SCALARS: Readonly<Record<string, string>> = {
  ID: `"${MISSING}"`,
  String: '"x"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Day: '"2026-03-01"',
  JSON: '{}',
};

/**
 * The arguments that a field insists on, as GraphQL text of the right shape, so that nothing refuses them for it.
 *
 * @example anyArguments(field) // '(input: { taskId: "0199…", version: 1, eventOn: "2026-03-01" })'
 */
export function anyArguments({ args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(isInsistedOn).map((arg) => `${arg.name}: ${anyLiteral(arg.type)}`);
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

function isInsistedOn({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function anyLiteral(given: GraphQLInputType): string {
  const type = getNullableType(given);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return OF_SCALARS[type.name] ?? '"x"';
  const fields = Object.values(type.getFields()).filter(isInsistedOn);
  return `{ ${fields.map((field) => `${field.name}: ${anyLiteral(field.type)}`).join(', ')} }`;
}
