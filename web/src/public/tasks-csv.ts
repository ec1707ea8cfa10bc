import { TASK_COLUMNS, taskRecord, toCsv, type OpenTask } from '@kvartal/shared/open-data';
import { sectionPaths } from '@kvartal/shared/plan';
import { isSchedule } from '@kvartal/shared/schedule';
import { lower } from '../lib/enums.js';
import { taskAddress, type PublicPlace } from './address.js';
import { NoAnswer } from './ask.js';
import { askTable } from './questions.js';

type Page = NonNullable<Awaited<ReturnType<typeof askTable>>>;

/**
 * The published table of these tasks as CSV, in the plan's order, with the permanent address of each. The long texts
 * are fetched for it alone: the page does without them. Throws NoAnswer when a page of tasks does not come.
 *
 * @example await tasksCsv(place, new Set(['0193…'])) // '\uFEFFidentifier;planIdentifier;…'
 */
export async function tasksCsv(place: PublicPlace, taskIds: ReadonlySet<string>): Promise<string> {
  const rows: OpenTask[] = [];
  let after: string | null = null;
  do {
    const page: Page = await nextPage(place, after);
    const { nodes, hasMore, endCursor } = page.tasks;
    const section = sectionFinder(page.sections);
    for (const task of nodes) {
      if (taskIds.has(task.id))
        rows.push({ ...openTask(place, task, page.slug), ...section(task.sectionId) });
    }
    after = hasMore ? endCursor : null;
  } while (after !== null);
  return toCsv(TASK_COLUMNS, rows.map(taskRecord));
}

async function nextPage(place: PublicPlace, after: string | null): Promise<Page> {
  const page = await askTable(place, after, new AbortController().signal);
  if (!page) throw new NoAnswer('not_found');
  return page;
}

function openTask(place: PublicPlace, task: Page['tasks']['nodes'][number], plan: string) {
  return {
    ...task,
    plan,
    priority: task.priority === null ? null : lower(task.priority),
    schedule: isSchedule(task.schedule) ? task.schedule : null,
    status: lower(task.status),
    url: new URL(taskAddress(place, task.id), location.origin).href,
  };
}

/** The section of a task and the principle that it, or a section around it, names. */
function sectionFinder(sections: Page['sections']) {
  const paths = sectionPaths(sections);
  const byId = new Map(sections.map((section) => [section.id, section]));
  return (id: string | null): Pick<OpenTask, 'section' | 'principle'> => {
    const around = (paths.get(id ?? '') ?? []).flatMap((one) => byId.get(one) ?? []);
    return {
      section: byId.get(id ?? '') ?? null,
      principle: around.findLast((section) => section.principle !== null)?.principle ?? null,
    };
  };
}
