import { isDay } from '@kvartal/shared/calendar';
import { JOURNAL_GROUPS } from '@kvartal/shared/journal';
import { upper } from '../lib/enums.js';
import type { Door, JournalFilterInput, JournalGroup } from '../gql/graphql.js';

/** The parameters of the journal's address; the file of the same rows takes the same ones. */
export const FILTER_NAMES = ['who', 'what', 'plan', 'task', 'thing', 'door', 'from', 'to'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Every door that a change may come through. */
export const DOORS = ['WEB', 'MAIL_LINK', 'TOKEN', 'CLI', 'SYSTEM'] as const satisfies readonly Door[];

/** Every kind of changes, as the API names it. */
export const GROUPS: readonly JournalGroup[] = JOURNAL_GROUPS.map((group) => upper(group));

/** What an address asks for, valid values only: an old or mistyped link opens the journal all the same. */
export function readFilter(search: URLSearchParams): Partial<Record<FilterName, string>> {
  const known: Partial<Record<FilterName, (value: string) => boolean>> = {
    what: (value) => GROUPS.some((group) => group.toLowerCase() === value),
    door: (value) => DOORS.some((door) => door.toLowerCase() === value),
    from: isDay,
    to: isDay,
  };
  const pairs = FILTER_NAMES.map((name) => [name, search.get(name) ?? ''] as const);
  return Object.fromEntries(pairs.filter(([name, value]) => value !== '' && (known[name]?.(value) ?? true)));
}

/** The filter as the API takes it. */
export function filterInput(filter: Partial<Record<FilterName, string>>): JournalFilterInput {
  return {
    personId: filter.who ?? null,
    group: GROUPS.find((group) => group.toLowerCase() === filter.what) ?? null,
    planId: filter.plan ?? null,
    taskId: filter.task ?? null,
    subjectId: filter.thing ?? null,
    door: DOORS.find((door) => door.toLowerCase() === filter.door) ?? null,
    from: isDay(filter.from) ? filter.from : null,
    to: isDay(filter.to) ? filter.to : null,
  };
}
