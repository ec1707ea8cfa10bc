import { useLayoutEffect, useState, type RefObject } from 'react';

/** Before anything is laid out, and where nothing ever is (tests), the width of a common screen. */
const COMMON_WIDTH = 1392;

/** The inner width of an element in CSS pixels, kept up to date. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(COMMON_WIDTH);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const measure = () => setWidth(box.clientWidth || COMMON_WIDTH);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** Widths of the columns before the scale, in CSS pixels, and of all of them together. */
export type Columns = { title: number; executor: number; status: number; fixed: number };

/**
 * The columns before the scale for a table of this width: names get more than a quarter of it.
 *
 * @example columnsFor(1392).title // 390
 */
export function columnsFor(width: number): Columns {
  const title = Math.round(Math.min(460, Math.max(250, width * 0.28)));
  const executor = Math.round(Math.min(190, Math.max(120, width * 0.11)));
  const status = width < 1200 ? 168 : 184;
  return { title, executor, status, fixed: title + executor + status };
}
