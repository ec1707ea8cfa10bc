import type { JournalPage } from '../journal/journal.graphql.js';
import { journalPage } from '../journal/journal.queries.js';
import type { Db } from '../platform/database/tables.js';
import type { TaskView } from '../task/task.graphql.js';
import type { StatusUpdatePage } from './status-update.graphql.js';
import { updatePage } from './status-update.queries.js';
import { updateViews } from './update-views.js';

type PagePick = { first: number; after: string | null };

/** A page of the answers about a task: four statements. */
export async function taskUpdates(db: Db, task: TaskView, pick: PagePick): Promise<StatusUpdatePage> {
  const { reader } = task.plan;
  const page = await updatePage(db, reader, { taskId: task.id, ...pick });
  const unitIds = task.executors.map((one) => one.unit.id);
  return { ...page, nodes: await updateViews(db, reader, page.nodes, () => unitIds) };
}

/** A page of the journal of a task: two statements; nothing for the public. */
export async function taskHistory(db: Db, task: TaskView, pick: PagePick): Promise<JournalPage> {
  const { councilId, member } = task.plan.reader;
  if (member === null) return { nodes: [], endCursor: null, hasMore: false, total: 0 };
  return journalPage(db, councilId, { ...pick, taskId: task.id });
}
