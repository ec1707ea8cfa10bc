import { Kind, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** How much a document asks for, every fragment written out where it is used. */
export type DocumentSize = {
  /** Fields of the first level. */
  roots: number;
  /** Levels of fields, one below another. */
  depth: number;
  fields: number;
  /** Fields of the fullest selection. */
  width: number;
  aliases: number;
  directives: number;
};

type FragmentOf = (name: string) => FragmentDefinitionNode | null | undefined;

const NOTHING: DocumentSize = { roots: 0, depth: 0, fields: 0, width: 0, aliases: 0, directives: 0 };

/**
 * The size of what an operation selects. Each fragment is measured once however often it is used, so a document whose
 * fragments double at every step is measured as fast as it is read; its numbers may come to Infinity. A fragment that
 * is unknown or runs in a circle counts as nothing: other rules refuse it.
 *
 * @example sizeOf(selectionSetOf('{ a: plan { id } viewer { id } }'), () => null)
 * // { roots: 2, depth: 2, fields: 4, width: 2, aliases: 1, directives: 0 }
 */
export function sizeOf(set: SelectionSetNode, fragmentOf: FragmentOf): DocumentSize {
  const measured = new Map<string, DocumentSize>();

  const ofFragment = (name: string): DocumentSize => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragmentOf(name);
    const size = fragment ? ofSet(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  };

  const ofSelection = (node: SelectionNode): DocumentSize => {
    if (node.kind === Kind.FIELD) {
      const below = node.selectionSet ? ofSet(node.selectionSet) : NOTHING;
      return {
        roots: 1,
        depth: below.depth + 1,
        fields: below.fields + 1,
        width: below.width,
        aliases: below.aliases + (node.alias ? 1 : 0),
        directives: below.directives,
      };
    }
    return node.kind === Kind.INLINE_FRAGMENT ? ofSet(node.selectionSet) : ofFragment(node.name.value);
  };

  const ofSet = ({ selections }: SelectionSetNode): DocumentSize => {
    const size = selections.reduce((sum, node) => {
      const one = ofSelection(node);
      return {
        roots: sum.roots + one.roots,
        depth: Math.max(sum.depth, one.depth),
        fields: sum.fields + one.fields,
        width: Math.max(sum.width, one.width),
        aliases: sum.aliases + one.aliases,
        directives: sum.directives + one.directives + (node.directives?.length ?? 0),
      };
    }, NOTHING);
    return { ...size, width: Math.max(size.width, size.roots) };
  };

  return ofSet(set);
}
