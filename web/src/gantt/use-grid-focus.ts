import type { Period } from '@kvartal/shared/calendar';
import { layoutRow, type Mark, type TableRow } from '@kvartal/shared/plan';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useText } from '../lib/i18n.js';
import { CELLS, moveIn, type Cell, type Place } from './places.js';
import type { PlanTask } from './plan-task.js';
import type { GridPlace } from './use-place.js';

type GridFocusProps = GridPlace & {
  rows: readonly TableRow<PlanTask>[];
  period: Period;
  box: RefObject<HTMLElement | null>;
  onToggle: (key: string) => void;
  /** Brings a row into sight. */
  showRow: (index: number) => void;
  /** Brings a mark into sight. */
  showMark: (mark: Mark) => void;
};

/**
 * Moves the one tab stop of the table with the keys and the pointer. Gives the words of the mark that the keyboard
 * stands on, to be announced.
 */
export function useGridFocus({
  rows,
  period,
  box,
  place,
  setPlace,
  onToggle,
  showRow,
  showMark,
}: GridFocusProps) {
  const { lang } = useText();
  const [announced, setAnnounced] = useState('');
  const moved = useRef(false);

  useLayoutEffect(() => {
    if (!moved.current || !place) return;
    moved.current = false;
    const row = rowElement(box.current, place.key);
    const cell = row?.querySelector<HTMLElement>(`[data-cell="${place.cell}"]`);
    (place.cell === 'row' ? row : cell)?.focus({ preventScroll: true });
  }, [place, box]);

  const marksOf = ({ key, cell }: Place): readonly Mark[] => {
    const row = cell === 'timeline' ? rows.find((one) => one.key === key) : undefined;
    return row?.kind === 'task' ? layoutRow(row.task, period, lang) : [];
  };

  const go = (to: Place) => {
    moved.current = true;
    showRow(rows.findIndex((row) => row.key === to.key));
    const mark = to.mark < 0 ? undefined : marksOf(to)[to.mark];
    if (mark) showMark(mark);
    setAnnounced(mark?.label ?? '');
    setPlace(to);
  };

  /** Does what the key does in the table; false when the table has no use for it. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!place || event.altKey || event.metaKey) return false;
    const move = moveIn(rows, place, { code: event.code, ctrl: event.ctrlKey }, marksOf(place).length);
    if (!move) return false;
    event.preventDefault();
    if ('go' in move) go(move.go);
    else if ('toggle' in move) onToggle(move.toggle);
    // A task is opened by its own link, so a key does what a click does.
    else rowElement(box.current, move.open)?.querySelector('a')?.click();
    return true;
  };

  /** What is clicked or focused from outside becomes the tab stop. */
  const settle = (target: EventTarget) => {
    const there = placeOf(target);
    if (there && (there.key !== place?.key || there.cell !== place.cell)) setPlace({ ...there, mark: -1 });
  };

  return { announced, onKeyDown, settle };
}

function rowElement(box: HTMLElement | null, key: string): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
}

/** The row and the cell that an element stands in; null outside of the rows. */
function placeOf(target: EventTarget): { key: string; cell: Cell } | null {
  if (!(target instanceof Element)) return null;
  const key = target.closest('[data-key]')?.getAttribute('data-key');
  const name = target.closest('[data-cell]')?.getAttribute('data-cell');
  return key ? { key, cell: CELLS.find((cell) => cell === name) ?? 'row' } : null;
}
