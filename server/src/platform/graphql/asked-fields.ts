import { visit, type ASTNode, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';

const kept = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/**
 * The names of all fields that a document mentions anywhere, so that rows nobody asks for are not read. It may name too
 * much (a field behind @skip, or of another type), never too little. Worked out once per parsed document.
 *
 * @example askedFields(info).has('indicators')
 */
export function askedFields(info: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): ReadonlySet<string> {
  const known = kept.get(info.operation);
  if (known) return known;
  const names = namesIn([info.operation, ...Object.values(info.fragments)]);
  kept.set(info.operation, names);
  return names;
}

/**
 * The same for what is asked of one field alone, without its own name and its neighbours: for a field that is called as
 * one of its parts.
 *
 * @example askedBelow(info).has('draft') // false for { draft(id: "…") { state } }
 */
export function askedBelow(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): ReadonlySet<string> {
  const below = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return namesIn([...below, ...Object.values(info.fragments)]);
}

function namesIn(nodes: readonly ASTNode[]): Set<string> {
  const names = new Set<string>();
  const collect = { Field: ({ name }: { name: { value: string } }) => void names.add(name.value) };
  for (const node of nodes) visit(node, collect);
  return names;
}
