import type { JournalPage } from '../journal/journal.graphql.js';
import { firstChanges, journalPage } from '../journal/journal.queries.js';
import { gathered } from '../plan/gathered.js';
import { keptByReader } from '../plan/kept-by-reader.js';
import type { Reader } from '../plan/reader.js';
import type { PageOf } from '../platform/graphql/page.js';
import type { Db } from '../platform/database/tables.js';
import type { TaskView } from '../task/task.graphql.js';
import type { StatusUpdatePage, StatusUpdateView } from './status-update.graphql.js';
import { firstUpdates, updatesAfter } from './status-update.queries.js';
import { updateViews } from './update-views.js';

type PagePick = { first: number; after: string | null };
type PageOfTask<T> = (task: TaskView) => Promise<PageOf<T> | undefined>;

const NOTHING = { nodes: [], endCursor: null, hasMore: false, total: 0 };

const updatePages = keptByReader<PageOfTask<StatusUpdateView>>();
const changePages = keptByReader<PageOfTask<JournalPage['nodes'][number]>>();

/** A page of the answers about a task. First pages of many tasks cost together what one costs: three statements. */
export async function taskUpdates(
  db: Db,
  task: TaskView,
  { first, after }: PagePick,
): Promise<StatusUpdatePage> {
  const { reader } = task.plan;
  if (after === null) {
    const read = (tasks: readonly TaskView[]) => firstPages(db, reader, tasks, first);
    return (await updatePages(reader, String(first), () => gathered(read))(task)) ?? NOTHING;
  }
  const page = await updatesAfter(db, reader, { taskId: task.id, first, after });
  const unitIds = unitIdsOf(task);
  return { ...page, nodes: await updateViews(db, reader, page.nodes, () => unitIds) };
}

/** A page of the journal of a task, nothing for the public. First pages of many tasks are one statement. */
export async function taskHistory(db: Db, task: TaskView, { first, after }: PagePick): Promise<JournalPage> {
  const { reader } = task.plan;
  const { councilId, member } = reader;
  if (member === null) return NOTHING;
  if (after !== null) return journalPage(db, councilId, { first, after, filter: { taskId: task.id } });
  const read = async (tasks: readonly TaskView[]) =>
    byTask(tasks, await firstChanges(db, councilId, idsOf(tasks), first));
  return (await changePages(reader, String(first), () => gathered(read))(task)) ?? NOTHING;
}

async function firstPages(
  db: Db,
  reader: Reader,
  tasks: readonly TaskView[],
  first: number,
): Promise<ReadonlyMap<TaskView, PageOf<StatusUpdateView>>> {
  const pages = await firstUpdates(db, reader, idsOf(tasks), first);
  const unitIds = new Map(tasks.map((task) => [task.id, unitIdsOf(task)]));
  const rows = [...pages.values()].flatMap((page) => page.nodes);
  const views = await updateViews(db, reader, rows, (taskId) => unitIds.get(taskId) ?? []);
  const told = new Map(views.map((view) => [view.id, view]));
  const nodesOf = (page: PageOf<{ id: string }>) => page.nodes.flatMap(({ id }) => told.get(id) ?? []);
  return byTask(tasks, new Map([...pages].map(([id, page]) => [id, { ...page, nodes: nodesOf(page) }])));
}

function byTask<T>(tasks: readonly TaskView[], pages: ReadonlyMap<string, T>): ReadonlyMap<TaskView, T> {
  const found = new Map<TaskView, T>();
  for (const task of tasks) {
    const page = pages.get(task.id);
    if (page !== undefined) found.set(task, page);
  }
  return found;
}

function idsOf(tasks: readonly TaskView[]): string[] {
  return tasks.map((task) => task.id);
}

function unitIdsOf(task: TaskView): string[] {
  return task.executors.map((one) => one.unit.id);
}
