import { useLayoutEffect, useState, type RefObject } from 'react';
import { ROW_HEIGHT } from './row-marks.js';

/** Rows come and go in steps of so many: small steps keep every frame of a scroll short. */
const STEP = 4;

/** So many rows more exist above and below what is seen, for a scroll that is faster than drawing. */
const MARGIN = 12;

/** Where nothing is laid out (tests), the height of a common screen. */
const COMMON_HEIGHT = 600;

/**
 * The numbers of the rows that must exist for a scrolled box to look full, in order. Rows are of one height, so a
 * division finds them. `kept` exists wherever the box is scrolled: the row of the keyboard must not lose its focus.
 */
export function useRowsInSight(box: RefObject<HTMLElement | null>, count: number, kept: number): number[] {
  const [block, setBlock] = useState({ first: 0, rows: 24 });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => {
      const first = Math.floor(element.scrollTop / ROW_HEIGHT / STEP) * STEP;
      const rows = Math.ceil((element.clientHeight || COMMON_HEIGHT) / ROW_HEIGHT / STEP) * STEP;
      setBlock((before) => (before.first === first && before.rows === rows ? before : { first, rows }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [box]);

  return rowsInSight(block.first, block.rows, count, kept);
}

/**
 * The rows around a block that begins at `first` and is `rows` long, within a list of `count`, and `kept`.
 *
 * @example rowsInSight(24, 12, 100, 3).at(0) // 3
 */
export function rowsInSight(first: number, rows: number, count: number, kept: number): number[] {
  const from = Math.max(0, Math.min(first, count) - MARGIN);
  const to = Math.min(count, first + rows + STEP + MARGIN);
  const inSight = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  if (kept < 0 || kept >= count || (kept >= from && kept < to)) return inSight;
  return kept < from ? [kept, ...inSight] : [...inSight, kept];
}
