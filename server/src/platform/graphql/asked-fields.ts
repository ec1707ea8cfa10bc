import { visit, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';

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
  const names = new Set<string>();
  const collect = { Field: ({ name }: { name: { value: string } }) => void names.add(name.value) };
  visit(info.operation, collect);
  for (const fragment of Object.values(info.fragments)) visit(fragment, collect);
  kept.set(info.operation, names);
  return names;
}
