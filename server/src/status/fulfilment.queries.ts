import { can } from '../access/access.js';
import type { Reader } from '../plan/reader.js';
import { kyivDay } from '../platform/clock/clock.js';
import type { Db } from '../platform/database/tables.js';
import { isEmpty, readInScope, type TaskScope } from '../task/task-scope.js';
import { authorsOf, toldName, unitOn } from './authors.js';
import { evidenceOf } from './evidence.queries.js';
import type { FulfilmentView } from './indicator-fields.graphql.js';
import type { UnitsOfTask } from './update-views.js';

/** A proof that stands, as the table keeps it. */
type FulfilmentRow = Awaited<ReturnType<typeof readFulfilments>>[number];

const readFulfilments = readInScope((tasks) =>
  tasks
    .innerJoin('indicator', (join) =>
      join.onRef('indicator.council_id', '=', 'task.council_id').onRef('indicator.task_id', '=', 'task.id'),
    )
    .innerJoin('fulfilment', (join) =>
      join
        .onRef('fulfilment.council_id', '=', 'indicator.council_id')
        .onRef('fulfilment.indicator_id', '=', 'indicator.id'),
    )
    .where('fulfilment.undone_at', 'is', null)
    .select(['fulfilment.id', 'fulfilment.indicator_id', 'fulfilment.status_update_id', 'fulfilment.note'])
    .select(['fulfilment.membership_id', 'fulfilment.marked_at', 'task.id as task_id']),
);

/** The proofs that stand for the indicators of the tasks in the scope: one statement. */
export async function fulfilmentRows(db: Db, councilId: string, scope: TaskScope): Promise<FulfilmentRow[]> {
  return isEmpty(scope) ? [] : readFulfilments(db, councilId, scope);
}

/** Proofs as the reader is told them, by the key of the indicator: two statements, none for no rows. */
export async function fulfilmentViews(
  db: Db,
  reader: Reader,
  rows: readonly FulfilmentRow[],
  unitsOf: UnitsOfTask,
): Promise<ReadonlyMap<string, FulfilmentView>> {
  const { councilId, member } = reader;
  const [authors, evidence] = await Promise.all([
    authorsOf(
      db,
      councilId,
      rows.map((row) => row.membership_id),
    ),
    evidenceOf(
      db,
      reader,
      rows.map((row) => row.status_update_id),
    ),
  ]);
  const undo = member !== null && can(member, 'fulfilment.undo', { councilId });
  return new Map(
    rows.map((row) => {
      const author = authors.get(row.membership_id);
      const on = kyivDay(row.marked_at);
      return [
        row.indicator_id,
        {
          id: row.id,
          on,
          byName: toldName(reader, author, unitOn(author, on, unitsOf(row.task_id))),
          note: member === null ? null : row.note,
          updateId: row.status_update_id,
          evidence: evidence.get(row.status_update_id) ?? [],
          can: { undo },
        },
      ];
    }),
  );
}
