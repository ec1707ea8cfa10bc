import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * For what scrolls by itself: brings the cell in question to its middle each time that the document shows another place
 * or another field is asked. The page itself stays where the person has it.
 */
export function useInSight(printed: object, asked: string | null): RefObject<HTMLDivElement | null> {
  const pane = useRef<HTMLDivElement>(null);
  const seen = useRef<{ printed: object | null; asked: string | null }>({ printed: null, asked: null });
  useLayoutEffect(() => {
    if (seen.current.printed === printed && seen.current.asked === asked) return;
    seen.current = { printed, asked };
    const cell = pane.current?.querySelector('[data-asked]');
    const shown = cell ?? pane.current?.querySelector('[aria-current]');
    if (!pane.current || !shown) return;
    const [room, box] = [pane.current.getBoundingClientRect(), shown.getBoundingClientRect()];
    // A row is read from its beginning.
    if (!cell) pane.current.scrollLeft = 0;
    else pane.current.scrollLeft += (box.left + box.right - room.left - room.right) / 2;
    pane.current.scrollTop += (box.top + box.bottom - room.top - room.bottom) / 2;
  });
  return pane;
}
