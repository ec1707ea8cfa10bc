import { useRef, type RefObject } from 'react';
import { useListener } from '../lib/use-listener.js';
import { findByStart, type TreeRow } from './tree-rows.js';
import type { Move } from './use-move.js';

type TreeKeys = {
  rows: readonly TreeRow[];
  currentId: string | null;
  goTo: (id: string) => void;
  fold: (id: string, isFolded: boolean) => void;
  /** Given to whoever may change units. */
  edit: { move: Move; rename: (id: string) => void } | null;
};

/** Letters that come quickly one after another are one word. */
const ONE_WORD_MS = 700;

/** The keys of a tree (WAI-ARIA), and those of a unit that was picked up. */
export function useTreeKeys(tree: RefObject<HTMLElement | null>, keys: TreeKeys): void {
  const typed = useRef({ text: '', at: 0 });
  useListener(tree, 'keydown', (event) => {
    const { target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) return;
    const { rows, currentId, goTo, edit } = keys;
    const at = rows.findIndex(({ unit }) => unit.id === currentId);
    const row = rows[at];
    if (!row) return;
    if (edit && edit.move.id !== null) {
      if (moveKey(event.key, edit.move)) event.preventDefault();
      return;
    }
    const to = nextRow(event.key, rows, at);
    if (to) goTo(to.unit.id);
    else if (event.key === 'ArrowRight' && row.isOpen === false) keys.fold(row.unit.id, false);
    else if (event.key === 'ArrowLeft' && row.isOpen) keys.fold(row.unit.id, true);
    else if (edit && (event.key === 'F2' || event.key === 'Enter')) edit.rename(row.unit.id);
    // By its place on the keyboard: in a Ukrainian layout the key gives a soft sign, with which no name begins.
    else if (edit && event.code === 'KeyM') edit.move.pick(row.unit.id);
    else if (event.key.length === 1 && event.key !== ' ') {
      const { text, at: when } = typed.current;
      typed.current = {
        text: event.timeStamp - when < ONE_WORD_MS ? text + event.key : event.key,
        at: event.timeStamp,
      };
      const found = findByStart(rows, row.unit.id, typed.current.text);
      if (found) goTo(found.unit.id);
    } else return;
    event.preventDefault();
  });
}

/** Whether the key means something to a unit that was picked up. */
function moveKey(key: string, move: Move): boolean {
  if (key === 'ArrowUp') move.step(-1);
  else if (key === 'ArrowDown') move.step(1);
  else if (key === 'Home') move.step(-Infinity);
  else if (key === 'End') move.step(Infinity);
  else if (key === 'Enter') void move.drop();
  else if (key === 'Escape') move.putBack();
  else return false;
  return true;
}

/** The row to which a key goes; undefined where it goes nowhere. */
function nextRow(key: string, rows: readonly TreeRow[], at: number): TreeRow | undefined {
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    case 'ArrowRight':
      return row?.isOpen ? rows[at + 1] : undefined;
    case 'ArrowLeft':
      return row?.isOpen ? undefined : rows.find(({ unit }) => unit.id === row?.unit.parentId);
    default:
      return undefined;
  }
}
