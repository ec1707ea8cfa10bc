import { describe, expect, it } from '@jest/globals';
import { unitTree, type UnitNode } from './unit-tree.js';

type Unit = { id: string; parentId: string | null };
const unit = (id: string, parentId: string | null = null): Unit => ({ id, parentId });
const drawn = (nodes: readonly UnitNode<Unit>[]): string =>
  nodes
    .map(({ unit: { id }, children }) => (children.length > 0 ? `${id}(${drawn(children)})` : id))
    .join(' ');

describe('units as a tree', () => {
  it('stand under what they are part of, in their order', () => {
    expect(drawn(unitTree([unit('b', 'a'), unit('a'), unit('d', 'b'), unit('c', 'a')]))).toBe('a(b(d) c)');
  });

  it('stand at the top when their parent is not known', () => {
    expect(drawn(unitTree([unit('a', 'gone'), unit('b', 'a')]))).toBe('a(b)');
  });

  it('are not lost when they are parts of one another', () => {
    expect(drawn(unitTree([unit('a', 'b'), unit('b', 'a'), unit('c', 'b'), unit('d', 'd')]))).toBe(
      'a b(c) d',
    );
  });
});
