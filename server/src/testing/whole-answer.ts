import {
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';

/**
 * A selection of everything that a type shows, nested so many levels deep; fields that need arguments are left out.
 *
 * @example everythingOf(schema.getType('Council'), 1) // '{ id slug name nameEn city }'
 */
export function everythingOf(type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => select(field, levels));
  return `{ ${fields.length === 0 ? '__typename' : fields.join(' ')} }`;
}

function select(field: GraphQLField<unknown, unknown>, levels: number): string[] {
  if (field.args.some(isRequiredArgument)) return [];
  if (isLeafType(getNamedType(field.type))) return [field.name];
  return levels > 1 ? [`${field.name} ${everythingOf(field.type, levels - 1)}`] : [];
}
