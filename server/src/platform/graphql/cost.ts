import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { DomainError } from '../errors/domain-error.js';
import { LIMITS } from './limits.js';

/** A list that is no page has about so many rows, unless its field says so (`rows` in its extensions). */
const USUAL_ROWS = 10;
/** In a page its rows stand here; the page has been counted already. */
const ROWS_OF_PAGE = 'nodes';

/**
 * What answering an operation costs with these values of its variables (already coerced), in points: a field that gives
 * objects costs a point for each row around it. A page has as many rows as `first` asks for, another list ten or what
 * its field says. Plain values are free, and what @skip leaves out is counted. Refuses with a DomainError
 * a page or a list in the arguments that is too large.
 *
 * @example costOf(schema, parse('query ($n: Int!) { people(first: $n) { nodes { units { id } } } }'), operation, { n: 50 })
 * // 1 + 50 * (1 + 1) = 101
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const counted = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const cost = fragment && isObjectType(type) ? ofSet(fragment.selectionSet, type) : 0;
    counted.set(name, cost);
    return cost;
  };

  const ofSelection = (node: SelectionNode, parent: GraphQLObjectType): number => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return ofSet(node.selectionSet, parent);
    const field = parent.getFields()[node.name.value];
    if (!field) return 0;
    const rows = rowsOf(field, node, variables);
    const type = getNamedType(field.type);
    if (!isObjectType(type) || !node.selectionSet) return 0;
    const isRead = parent === root || field.args.length > 0 || isListType(getNullableType(field.type));
    return (isRead ? 1 : 0) + rows * ofSet(node.selectionSet, type);
  };

  const ofSet = ({ selections }: SelectionSetNode, parent: GraphQLObjectType): number =>
    selections.reduce((sum, node) => sum + ofSelection(node, parent), 0);

  return ofSet(operation.selectionSet, root);
}

/** How many rows what is asked below a field is read for. */
function rowsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const args = argumentsOf(field, node, variables);
  // The execution refuses such a field and reads nothing for it; its neighbours are read.
  if (args === null) return 0;
  refuseLongLists(args);
  const { first } = args;
  if (typeof first === 'number') {
    const most = numberIn(field, 'mostRows') ?? LIMITS.page;
    if (first >= 1 && first <= most) return first;
    throw new DomainError('input.invalid', `first must be 1 to ${most}.`, {
      fields: { first: `must be 1 to ${most}` },
    });
  }
  if (!isListType(getNullableType(field.type)) || field.name === ROWS_OF_PAGE) return 1;
  return numberIn(field, 'rows') ?? USUAL_ROWS;
}

/** The values of a field's arguments; null where a variable gives it what it cannot take. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  try {
    return getArgumentValues(field, node, variables);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

function numberIn(field: GraphQLField<unknown, unknown>, name: string): number | null {
  const value = field.extensions[name];
  return typeof value === 'number' ? value : null;
}

/** Without recursion: a value may be nested deeper than the stack. */
function refuseLongLists(given: unknown): void {
  const waiting = [given];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && value.length > LIMITS.items)
      throw new DomainError('input.too_large', `A list may have ${LIMITS.items} items at most.`);
    for (const inner of Object.values(value)) waiting.push(inner ?? null);
  }
}
