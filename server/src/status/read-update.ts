import type { MemberCtx } from '../access/ctx.js';
import { memberReader } from '../plan/reader.js';
import type { Db } from '../platform/database/tables.js';
import { found } from '../platform/errors/domain-error.js';
import type { StatusUpdateView } from './status-update.graphql.js';
import { updateRowById } from './status-update.queries.js';
import { updateViews } from './update-views.js';
import type { WholeTask } from './whole-task.js';

/** One answer about the task, as it is after a verb changed it: for the payload of a mutation. */
export async function readUpdate(
  db: Db,
  ctx: MemberCtx,
  task: Pick<WholeTask, 'executors'>,
  id: string,
): Promise<StatusUpdateView> {
  const reader = memberReader(ctx);
  const unitIds = task.executors.map((one) => one.unit.id);
  const [view] = await updateViews(db, reader, [found(await updateRowById(db, reader, id))], () => unitIds);
  return found(view);
}
