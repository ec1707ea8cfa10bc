import { addQuarters, quartersOf, type Period, type Quarter } from '@kvartal/shared/calendar';
import type { Schedule } from '@kvartal/shared/schedule';

/** The windows of a schedule that is a list of them; every other kind has none to mark. */
export function windowsOf(schedule: Schedule | null): readonly Period[] {
  return schedule?.kind === 'windows' ? schedule.windows : [];
}

/**
 * The windows with one quarter marked, or unmarked when it was. Neighbouring quarters are one window, as a plan that
 * marks its quarters in columns means them; null when none is left.
 *
 * @example toggleQuarter([{ from: '2026-Q1', to: '2026-Q1' }], '2026-Q2')
 * // { kind: 'windows', windows: [{ from: '2026-Q1', to: '2026-Q2' }] }
 */
export function toggleQuarter(windows: readonly Period[], quarter: Quarter): Schedule | null {
  const marked = new Set(windows.flatMap(quartersOf));
  if (!marked.delete(quarter)) marked.add(quarter);
  const joined: Period[] = [];
  for (const one of [...marked].toSorted()) {
    const last = joined.at(-1);
    if (last && addQuarters(last.to, 1) === one) last.to = one;
    else joined.push({ from: one, to: one });
  }
  return joined.length === 0 ? null : { kind: 'windows', windows: joined };
}
