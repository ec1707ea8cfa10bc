import { useDeferredValue } from 'react';

/** More lines than a screen has room for. */
const FIRST = 60;

/**
 * The first lines of a list when the page opens, and all of them as soon as the browser has time: thousands of lines keep
 * neither the page nor a key waiting.
 */
export function useFirstThenAll<T>(lines: readonly T[]): readonly T[] {
  const isWhole = useDeferredValue(true, false);
  return isWhole ? lines : lines.slice(0, FIRST);
}
