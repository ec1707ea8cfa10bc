import { inOrder } from '@kvartal/shared/org-unit';
import type { RefObject } from 'react';
import { useListener } from '../lib/use-listener.js';
import type { TreeUnit } from './unit-fragment.js';
import type { Move } from './use-move.js';

/**
 * Moving a unit with a pointer: its line is dragged onto another line, whose upper part means «before it», the middle
 * «as its part», the lower «after it». Nothing changes until it is dropped.
 */
export function useTreeDrag(
  tree: RefObject<HTMLElement | null>,
  units: readonly TreeUnit[],
  move: Move | null,
): void {
  useListener(tree, 'dragstart', (event) => {
    const id = lineUnder(event)?.dataset['line'];
    if (!move || id === undefined) return;
    event.dataTransfer?.setData('text/plain', id);
    move.pick(id);
  });
  useListener(tree, 'dragover', (event) => {
    if (!move || move.id === null) return;
    event.preventDefault();
    const line = lineUnder(event);
    const unit = units.find(({ id }) => id === line?.dataset['line']);
    if (!line || !unit) return;
    const { top, height } = line.getBoundingClientRect();
    const part = (event.clientY - top) / height;
    const neighbours = inOrder(units, unit.parentId).filter(({ id }) => id !== move.id);
    const next = neighbours[neighbours.findIndex(({ id }) => id === unit.id) + 1];
    if (part < 0.3) move.point({ parentId: unit.parentId, beforeId: unit.id });
    else if (part < 0.7) move.point({ parentId: unit.id, beforeId: null });
    else move.point({ parentId: unit.parentId, beforeId: next?.id ?? null });
  });
  useListener(tree, 'drop', (event) => {
    if (!move || move.id === null) return;
    event.preventDefault();
    void move.drop();
  });
  // A drop has ended the move before; whatever else ends the drag puts the unit back.
  useListener(tree, 'dragend', () => move?.id && move.putBack());
}

function lineUnder({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
}
