type Page = { nodes: readonly unknown[] };

/**
 * How a paged list of the API grows in the cache: the first page replaces what was known, a further one is added
 * to its end.
 *
 * @example mergePages({ nodes: [1] }, { nodes: [2] }, { args: { after: 'x' } }).nodes // [1, 2]
 */
export function mergePages<T extends Page>(
  known: T | undefined,
  arrived: T,
  { args }: { args: Record<string, unknown> | null },
): T {
  if (!known || !args?.['after']) return arrived;
  return { ...arrived, nodes: [...known.nodes, ...arrived.nodes] };
}
