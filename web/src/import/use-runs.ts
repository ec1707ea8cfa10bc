import { useDeferredValue, useMemo } from 'react';

/** More lines than a screen has room for. */
const RUN = 60;

/**
 * A long list in runs, each to be drawn by a component that is drawn anew only when it shows something else: a key in a
 * list of thousands touches the two runs in which something changes. The first run is there when the page opens, all
 * others as soon as the browser has time.
 */
export function useRuns<T>(lines: readonly T[]): readonly (readonly T[])[] {
  const isWhole = useDeferredValue(true, false);
  const runs = useMemo(() => runsOf(lines), [lines]);
  return isWhole ? runs : runs.slice(0, 1);
}

function runsOf<T>(lines: readonly T[]): T[][] {
  const count = Math.ceil(lines.length / RUN);
  return Array.from({ length: count }, (_, index) => lines.slice(index * RUN, (index + 1) * RUN));
}
