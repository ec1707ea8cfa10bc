import { useEffect, useEffectEvent, type RefObject } from 'react';

/**
 * Hears an event that bubbles up to an element from inside it: keys of a whole form, a file dropped on a region. The
 * element itself is no control, so the listener is not one of its properties. It hears before React's own handlers.
 *
 * @example useListener(form, 'keydown', (event) => { if (event.ctrlKey && event.key === 'Enter') send(); })
 */
export function useListener<K extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): void {
  const heard = useEffectEvent(listener);
  useEffect(() => {
    const target = element.current;
    const hear = (event: HTMLElementEventMap[K]) => heard(event);
    target?.addEventListener(type, hear);
    return () => target?.removeEventListener(type, hear);
  }, [element, type]);
}
