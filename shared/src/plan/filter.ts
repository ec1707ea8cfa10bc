import { quarterOf } from '../calendar/index.js';
import type { Day, Period } from '../calendar/index.js';
import type { Status } from '../status/index.js';
import { normalize } from '../text/index.js';

/** What a filter looks at. `sectionIds` are the section and those around it; executors are units with their names. */
export type FilteredTask = {
  code: string | null;
  title: string;
  status: Status;
  movedTimes: number;
  sectionIds: readonly string[];
  executors: readonly { id: string; name: string }[];
  occurrences: readonly { from: Day; dueOn: Day }[];
};

/**
 * A filter of tasks, kept in the address of a page. An empty list, null, an empty text and false filter nothing;
 * several values of one field mean «any of them», several fields mean «all of them».
 */
export type TaskFilter = {
  executors: readonly string[];
  statuses: readonly Status[];
  sections: readonly string[];
  quarters: Period | null;
  text: string;
  moved: boolean;
};

/** The filter that lets everything through. */
export const NO_FILTER: TaskFilter = {
  executors: [],
  statuses: [],
  sections: [],
  quarters: null,
  text: '',
  moved: false,
};

/**
 * The predicate of a filter. `executors` and `sections` are ids (a section lets everything inside it through);
 * `quarters` wants an occurrence that runs in them; every word of `text` must occur in the code, the title or an
 * executor's name, whatever the case, the apostrophes or look-alike letters; `moved` wants a moved deadline.
 *
 * @example tasks.filter(taskMatcher({ ...NO_FILTER, statuses: ['overdue'], text: 'портал' }))
 */
export function taskMatcher(filter: TaskFilter): (task: FilteredTask) => boolean {
  const words = normalize(filter.text).split(' ').filter(Boolean);
  return (task) =>
    (filter.statuses.length === 0 || filter.statuses.includes(task.status)) &&
    (!filter.moved || task.movedTimes > 0) &&
    (filter.executors.length === 0 || task.executors.some(({ id }) => filter.executors.includes(id))) &&
    (filter.sections.length === 0 || task.sectionIds.some((id) => filter.sections.includes(id))) &&
    (filter.quarters === null || runsIn(task, filter.quarters)) &&
    (words.length === 0 || hasWords(task, words));
}

/**
 * Whether a filter lets everything through.
 *
 * @example isNoFilter({ ...NO_FILTER, text: '  ' }) // true
 */
export function isNoFilter(filter: TaskFilter): boolean {
  return (
    filter.executors.length + filter.statuses.length + filter.sections.length === 0 &&
    filter.quarters === null &&
    !filter.moved &&
    filter.text.trim() === ''
  );
}

function runsIn(task: FilteredTask, quarters: Period): boolean {
  return task.occurrences.some(
    ({ from, dueOn }) => quarterOf(from) <= quarters.to && quarterOf(dueOn) >= quarters.from,
  );
}

function hasWords(task: FilteredTask, words: readonly string[]): boolean {
  const names = task.executors.map(({ name }) => name);
  const text = normalize([task.code ?? '', task.title, ...names].join(' '));
  return words.every((word) => text.includes(word));
}
