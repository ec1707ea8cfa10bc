import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

const DEEPEST = 12;
const QUERY_ROOTS = 10;
/** Introspection asked by tools nests `ofType`; it reads nothing but the schema. */
const DEEPEST_SCHEMA = 20;

/**
 * Refuses documents that cost much to answer: too deep, too many root fields in a query, more than one mutation in a
 * request (so that guessing passwords cannot be packed into aliases).
 */
export function documentLimits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const roots = countRoots(context, operation.selectionSet, new Set());
      const allowed = operation.operation === OperationTypeNode.MUTATION ? 1 : QUERY_ROOTS;
      if (roots > allowed)
        context.reportError(
          new GraphQLError(`A ${operation.operation} may ask for ${allowed} root fields at most.`, {
            nodes: operation,
          }),
        );
      if (depthOf(context, operation.selectionSet, new Set()) > DEEPEST)
        context.reportError(
          new GraphQLError(`A document may be ${DEEPEST} levels deep at most.`, { nodes: operation }),
        );
    },
  };
}

function countRoots(context: ValidationContext, set: SelectionSetNode, seen: ReadonlySet<string>): number {
  let sum = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) sum += 1;
    else {
      const inner = innerSet(context, selection, seen);
      if (inner) sum += countRoots(context, inner.set, inner.seen);
    }
  }
  return sum;
}

function depthOf(context: ValidationContext, set: SelectionSetNode, seen: ReadonlySet<string>): number {
  let deepest = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      if (!selection.selectionSet) deepest = Math.max(deepest, 1);
      else {
        const below = depthOf(context, selection.selectionSet, seen);
        const allowance = selection.name.value.startsWith('__') ? DEEPEST_SCHEMA - DEEPEST : 0;
        deepest = Math.max(deepest, 1 + below - allowance);
      }
    } else {
      const inner = innerSet(context, selection, seen);
      if (inner) deepest = Math.max(deepest, depthOf(context, inner.set, inner.seen));
    }
  }
  return deepest;
}

type Inner = { set: SelectionSetNode; seen: ReadonlySet<string> };

/** What a fragment selects; null for an unknown fragment or a circle, which other rules refuse. */
function innerSet(
  context: ValidationContext,
  selection: Exclude<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>,
  seen: ReadonlySet<string>,
): Inner | null {
  if (selection.kind === Kind.INLINE_FRAGMENT) return { set: selection.selectionSet, seen };
  const name = selection.name.value;
  const fragment = context.getFragment(name);
  if (!fragment || seen.has(name)) return null;
  return { set: fragment.selectionSet, seen: new Set([...seen, name]) };
}
