import type { Period } from '@kvartal/shared/calendar';
import { layoutRow, type Mark, type TableRow } from '@kvartal/shared/plan';
import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
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
  index,
  setPlace,
  onToggle,
  showRow,
  showMark,
}: GridFocusProps) {
  const { lang } = useText();
  const [announced, setAnnounced] = useState('');
  /** Focus is inside the table, as far as its events have told. */
  const inside = useRef(false);
  const moved = useRef(false);

  // After a key, focus follows the place. Where the focused row has gone (another grouping, a filter), it is brought
  // back too: a keyboard that has fallen out of the table would have to find its way in again.
  useLayoutEffect(() => {
    const lost = inside.current && document.activeElement === document.body;
    if (!place || !(moved.current || lost)) return;
    moved.current = false;
    const row = rowElement(box.current, place.key);
    const cell = row?.querySelector<HTMLElement>(`[data-cell="${place.cell}"]`);
    (place.cell === 'row' ? row : cell)?.focus({ preventScroll: true });
    if (lost) showRow(index);
  });

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
  const onFocus = ({ target }: FocusEvent) => {
    inside.current = true;
    const there = placeOf(target);
    if (there && (there.key !== place?.key || there.cell !== place.cell)) setPlace({ ...there, mark: -1 });
  };

  /** An element that is taken away loses focus without anybody's wish; one that stays lost it to a person. */
  const onBlur = ({ target, currentTarget, relatedTarget }: FocusEvent) => {
    if (target.isConnected && !currentTarget.contains(relatedTarget)) inside.current = false;
  };

  /** The task that the keyboard stands on, and the mark if it stands on one; null on groups. */
  const spot = (): { task: PlanTask; markKey: string | null } | null => {
    const row = rows.find((one) => one.key === place?.key);
    if (!place || row?.kind !== 'task') return null;
    return { task: row.task, markKey: marksOf(place)[place.mark]?.key ?? null };
  };

  return { announced, onKeyDown, onFocus, onBlur, spot };
}

function rowElement(box: HTMLElement | null, key: string): HTMLElement | null {
  const rows = box?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
  return [...rows].find((row) => row.dataset['key'] === key) ?? null;
}

/** The row and the cell that an element stands in; null outside of the rows. */
function placeOf(target: EventTarget): { key: string; cell: Cell } | null {
  if (!(target instanceof Element)) return null;
  const key = target.closest('[data-key]')?.getAttribute('data-key');
  const name = target.closest('[data-cell]')?.getAttribute('data-cell');
  return key ? { key, cell: CELLS.find((cell) => cell === name) ?? 'row' } : null;
}
