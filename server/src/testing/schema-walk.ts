import {
  getNamedType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** A query or a mutation of the schema, e.g. 'Mutation.submitStatus'. */
export type RootField = {
  name: string;
  operation: 'query' | 'mutation';
  field: GraphQLField<unknown, unknown>;
};

/** Every query and mutation, in the order of their names. */
export function rootFields(schema: GraphQLSchema): RootField[] {
  const of = (operation: RootField['operation'], type = schema.getQueryType()): RootField[] =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type?.name}.${field.name}`,
      operation,
      field,
    }));
  return [...of('query'), ...of('mutation', schema.getMutationType())].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

/** Texts that name a row although their type is not ID. */
const NAMES_A_ROW = /^(council|plan|slug|planSlug)$/;

/**
 * The places of a root field's arguments that name a row, as paths; a list is entered as if it were its item.
 *
 * @example keyPaths(field) // ['input.occurrenceId', 'input.evidence.fileId', 'input.measurements.indicatorId']
 */
export function keyPaths({ args }: GraphQLField<unknown, unknown>): string[] {
  const within = (name: string, type: GraphQLNamedType): string[] => {
    if (isInputObjectType(type))
      return Object.values(type.getFields()).flatMap((field) =>
        within(field.name, getNamedType(field.type)).map((path) => `${name}.${path}`),
      );
    return type.name === 'ID' || (type.name === 'String' && NAMES_A_ROW.test(name)) ? [name] : [];
  };
  return args.flatMap((arg) => within(arg.name, getNamedType(arg.type)));
}

/**
 * A document that asks a root field for everything it tells, to a depth: fields that need arguments and types that
 * stand above in the same branch are left out.
 */
export function wholeDocument({ operation, field }: RootField, depth: number): string {
  const variables = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const values = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const inBrackets = (text: string): string => (text === '' ? '' : `(${text})`);
  const selection = selectionOf(getNamedType(field.type), depth, []);
  return `${operation} ${inBrackets(variables)} { ${field.name}${inBrackets(values)} ${selection} }`;
}

function selectionOf(type: GraphQLNamedType, depth: number, above: readonly string[]): string {
  if (!isObjectType(type)) return '';
  const inner = [...above, type.name];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return [];
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    // All fields of full pages would cost more than a document may.
    const page = field.args.some((arg) => arg.name === 'first') ? '(first: 2)' : '';
    if (depth === 0 || inner.includes(named.name)) return [];
    const below = selectionOf(named, depth - 1, inner);
    return below === '' ? [] : [`${field.name}${page} ${below}`];
  });
  return fields.length === 0 ? '' : `{ ${fields.join(' ')} }`;
}

/** A copy of the arguments with another value at a path of `keyPaths`. */
export function withKey(args: Record<string, unknown>, path: string, key: string): Record<string, unknown> {
  const [step = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...args, [step]: key };
  const put = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(put);
    return typeof inner === 'object' && inner !== null ? withKey({ ...inner }, rest.join('.'), key) : inner;
  };
  return { ...args, [step]: put(args[step]) };
}

/** Whether a version must be said somewhere in the arguments of a root field. */
export function takesVersion({ field }: RootField): boolean {
  const within = (type: GraphQLNamedType): boolean =>
    isInputObjectType(type) &&
    Object.values(type.getFields()).some(
      (one) => (one.name === 'version' && isNonNullType(one.type)) || within(getNamedType(one.type)),
    );
  return field.args.some((arg) => within(getNamedType(arg.type)));
}
