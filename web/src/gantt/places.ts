import type { TableRow } from '@kvartal/shared/plan';
import type { PlanTask } from './plan-task.js';

/** The columns that focus can stand in; `row` is the row as a whole. */
export const CELLS = ['row', 'title', 'executor', 'status', 'timeline'] as const;
export type Cell = (typeof CELLS)[number];

/** Where the keyboard is: a row, a cell of it, and in the timeline a mark (−1: none yet). */
export type Place = { key: string; cell: Cell; mark: number };

/** What a key does: focus goes somewhere, a group opens or closes, a task is opened. */
export type Move = { go: Place } | { toggle: string } | { open: string };

/** A key without what the layout of the keyboard makes of it. */
export type Key = { code: string; ctrl: boolean };

type Rows = readonly TableRow<PlanTask>[];

const PAGE = 10;
const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE };

/**
 * What a key does in the quarter table (screens 3.3); null for a key that the table leaves alone.
 * `marks` is how many marks the row of `place` has.
 *
 * @example moveIn(rows, { key: 'a', cell: 'row', mark: -1 }, { code: 'ArrowDown', ctrl: false }, 0)
 * // { go: { key: 'b', cell: 'row', mark: -1 } }
 */
export function moveIn(rows: Rows, place: Place, { code, ctrl }: Key, marks: number): Move | null {
  const at = rows.findIndex((row) => row.key === place.key);
  const row = rows[at];
  if (!row) return null;
  const step = STEPS[code];
  if (step !== undefined) return goTo(rows, at + step, place.cell);
  if (ctrl && code === 'Home') return goTo(rows, 0, place.cell);
  if (ctrl && code === 'End') return goTo(rows, rows.length - 1, place.cell);
  if (code === 'Enter' || code === 'NumpadEnter')
    return row.kind === 'group' ? { toggle: row.key } : { open: row.key };
  if (row.kind === 'group') return moveOnGroup(rows, at, row.collapsed, code);
  return moveOnTask(rows, at, place, code, marks);
}

function moveOnGroup(rows: Rows, at: number, collapsed: boolean, code: string): Move | null {
  const key = rows[at]?.key ?? '';
  if (code === 'Space') return { toggle: key };
  if (code === 'ArrowRight') return collapsed ? { toggle: key } : goTo(rows, at + 1, 'row');
  if (code === 'ArrowLeft') return collapsed ? goToParent(rows, at) : { toggle: key };
  return null;
}

function moveOnTask(rows: Rows, at: number, place: Place, code: string, marks: number): Move | null {
  const key = place.key;
  const cell = CELLS.indexOf(place.cell);
  if (code === 'Home') return { go: { key, cell: 'row', mark: -1 } };
  if (code === 'End') return { go: { key, cell: 'timeline', mark: -1 } };
  if (code === 'ArrowRight') {
    if (place.cell !== 'timeline') return { go: { key, cell: CELLS[cell + 1] ?? 'timeline', mark: -1 } };
    return { go: { ...place, mark: Math.min(place.mark + 1, marks - 1) } };
  }
  if (code === 'ArrowLeft') {
    if (place.mark >= 0) return { go: { ...place, mark: place.mark - 1 } };
    if (place.cell === 'row') return goToParent(rows, at);
    return { go: { key, cell: CELLS[cell - 1] ?? 'row', mark: -1 } };
  }
  return null;
}

function goTo(rows: Rows, index: number, cell: Cell): Move | null {
  const row = rows[Math.max(0, Math.min(index, rows.length - 1))];
  if (!row) return null;
  return { go: { key: row.key, cell: row.kind === 'group' ? 'row' : cell, mark: -1 } };
}

/** The nearest row above that is less deep. */
function goToParent(rows: Rows, at: number): Move | null {
  const depth = rows[at]?.depth ?? 0;
  const parent = rows.slice(0, at).findLastIndex((row) => row.depth < depth);
  return parent < 0 ? null : goTo(rows, parent, 'row');
}
