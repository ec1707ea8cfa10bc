/** A section as a flat row; `position` is its place among its siblings. */
export type SectionPlace = { id: string; parentId: string | null; position: number };

/** A task as a flat row; `position` is its place in its section. */
export type TaskPlace = { id: string; sectionId: string | null; position: number };

/** A section with everything in it, in the plan's order; `depth` is 0 for the outermost level. */
export type SectionNode<S, T> = { section: S; depth: number; sections: SectionNode<S, T>[]; tasks: T[] };

/** The whole plan as a tree; `tasks` are those that stand in no section. */
export type Outline<S, T> = { sections: SectionNode<S, T>[]; tasks: T[] };

/**
 * Builds the outline of a plan from flat rows, each level ordered by position (equal positions keep the given order).
 * Bad input loses nothing: a section whose parent is missing, or that would be its own ancestor, stands at the
 * outermost level, and a task whose section is missing stands in no section.
 *
 * @example
 * outlineOf([{ id: 's', parentId: null, position: 0 }], [{ id: 't', sectionId: 's', position: 0 }]).sections[0]?.tasks
 * // [{ id: 't', sectionId: 's', position: 0 }]
 */
export function outlineOf<S extends SectionPlace, T extends TaskPlace>(
  sections: readonly S[],
  tasks: readonly T[],
): Outline<S, T> {
  const parents = parentsOf(sections);
  const children = groupBy(sections.toSorted(byPosition), (section) => parents.get(section.id) ?? null);
  const placed = groupBy(tasks.toSorted(byPosition), (task) =>
    task.sectionId !== null && parents.has(task.sectionId) ? task.sectionId : null,
  );
  const nodes = (parentId: string | null, depth: number): SectionNode<S, T>[] =>
    (children.get(parentId) ?? []).map((section) => ({
      section,
      depth,
      sections: nodes(section.id, depth + 1),
      tasks: placed.get(section.id) ?? [],
    }));
  return { sections: nodes(null, 0), tasks: placed.get(null) ?? [] };
}

/**
 * For each section the ids of those around it and its own, the outermost first. Bad input is read as in `outlineOf`.
 *
 * @example
 * sectionPaths([{ id: 'a', parentId: null }, { id: 'b', parentId: 'a' }]).get('b') // ['a', 'b']
 */
export function sectionPaths(
  sections: readonly Pick<SectionPlace, 'id' | 'parentId'>[],
): ReadonlyMap<string, readonly string[]> {
  const parents = parentsOf(sections);
  const pathOf = (id: string): string[] => {
    const parent = parents.get(id) ?? null;
    return parent === null ? [id] : [...pathOf(parent), id];
  };
  return new Map(sections.map(({ id }) => [id, pathOf(id)]));
}

/** Each section's parent, without the missing ones and without the step that would close a circle. */
function parentsOf(sections: readonly Pick<SectionPlace, 'id' | 'parentId'>[]): Map<string, string | null> {
  const known = new Set(sections.map((section) => section.id));
  const parents = new Map<string, string | null>();
  for (const { id, parentId } of sections) {
    parents.set(id, parentId !== null && known.has(parentId) ? parentId : null);
  }
  for (const { id } of sections) {
    const seen = new Set([id]);
    let parent = parents.get(id) ?? null;
    while (parent !== null && !seen.has(parent)) {
      seen.add(parent);
      parent = parents.get(parent) ?? null;
    }
    if (parent === id) parents.set(id, null);
  }
  return parents;
}

function byPosition(a: { position: number }, b: { position: number }): number {
  return a.position - b.position;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
