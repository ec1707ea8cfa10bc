import type { TypeWords } from './words.js';

/**
 * A plan keeps the list of its reporting calendars; the one it had becomes the first, which holds from the beginning.
 * An answer remembers the window that it answers and by how many days it came late, an occurrence the latter of its
 * latest answer. Answers that were given before know no window and count as given in time.
 */
export function reportingCalendars(w: TypeWords): string[] {
  return [
    `update plan set reporting = '[' || substr(reporting, 1, length(reporting) - 1) || ',"from":null}]'
      where reporting like '{%'`,
    `alter table occurrence add column late_days integer not null default 0 check (late_days >= 0)`,
    `alter table status_update add column window_key ${w.plain}`,
    `alter table status_update add column late_days integer not null default 0 check (late_days >= 0)`,
  ];
}
