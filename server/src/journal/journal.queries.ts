import { addDays } from '@kvartal/shared/calendar';
import { actionsOf } from '@kvartal/shared/journal';
import { numbered } from '@kvartal/shared/plan';
import { cutPage, type PageOf } from '../platform/graphql/page.js';
import { kyivMidnight } from '../platform/clock/clock.js';
import { fromJson, type JsonColumn } from '../platform/database/json-column.js';
import type { Db, JournalTable } from '../platform/database/tables.js';
import type { JournalEntryView } from './journal.graphql.js';
import type { JournalFilterInput } from './journal.inputs.js';
import { joinPersonal } from './personal-part.js';

type FilteredColumn = `journal.${'membership_id' | 'plan_id' | 'task_id' | 'subject_id' | 'door'}`;
type JournalPick = { first: number; after: string | null; filter: JournalFilterInput };

/** The council's changes that pass the filter, the newest first; `after` is the number of the last row seen. */
export async function journalPage(
  db: Db,
  councilId: string,
  { first, after, filter }: JournalPick,
): Promise<PageOf<JournalEntryView>> {
  let query = changesOf(db, councilId).where((eb) => {
    const { group, from, to } = filter;
    const is = (column: FilteredColumn, value: string | null | undefined) =>
      value ? [eb(column, '=', value)] : [];
    return eb.and([
      ...is('journal.membership_id', filter.personId),
      ...is('journal.plan_id', filter.planId),
      ...is('journal.task_id', filter.taskId),
      ...is('journal.subject_id', filter.subjectId),
      ...is('journal.door', filter.door),
      ...(group ? [eb('journal.action', 'in', actionsOf(group))] : []),
      ...(from ? [eb('journal.at', '>=', kyivMidnight(from))] : []),
      ...(to ? [eb('journal.at', '<', kyivMidnight(addDays(to, 1)))] : []),
    ]);
  });
  const { total } = await query
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  if (after !== null) query = query.where('seq', '<', Number.parseInt(after, 10) || 0);
  const rows = await query
    .selectAll('journal')
    .select(['task.code', 'task.title', ...PERSONAL])
    .orderBy('seq', 'desc')
    .limit(first + 1)
    .execute();
  return cutPage(rows.map(view), first, total, (entry) => String(entry.seq));
}

/** The newest changes of each of these tasks: one statement for any number of tasks. */
export async function firstChanges(
  db: Db,
  councilId: string,
  taskIds: readonly string[],
  first: number,
): Promise<ReadonlyMap<string, PageOf<JournalEntryView>>> {
  const ranked = changesOf(db, councilId)
    .where('journal.task_id', 'in', taskIds)
    .selectAll('journal')
    .select(({ fn }) => [
      'task.code',
      'task.title',
      ...PERSONAL,
      fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy('journal.task_id').orderBy('seq', 'desc'))
        .as('n'),
      fn
        .countAll<number>()
        .over((over) => over.partitionBy('journal.task_id'))
        .as('total'),
    ]);
  const rows = await db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('n', '<=', first + 1)
    .orderBy('n')
    .execute();
  const pages = new Map<string, PageOf<JournalEntryView>>();
  for (const [taskId, ofTask] of Map.groupBy(rows, (row) => row.task_id)) {
    if (taskId === null) continue;
    pages.set(
      taskId,
      cutPage(ofTask.map(view), first, ofTask[0]?.total ?? 0, (entry) => String(entry.seq)),
    );
  }
  return pages;
}

const PERSONAL = [
  'journal_person.actor_name',
  'journal_person.before as personal_before',
  'journal_person.after as personal_after',
] as const;

function changesOf(db: Db, councilId: string) {
  return db
    .selectFrom('journal')
    .leftJoin('task', (join) =>
      join.onRef('task.id', '=', 'journal.task_id').onRef('task.council_id', '=', 'journal.council_id'),
    )
    .leftJoin('journal_person', (join) =>
      join
        .onRef('journal_person.id', '=', 'journal.id')
        .onRef('journal_person.council_id', '=', 'journal.council_id'),
    )
    .where('journal.council_id', '=', councilId);
}

type JournalRow = JournalTable & {
  code: string | null;
  title: string | null;
  actor_name: string | null;
  personal_before: JsonColumn<unknown> | null;
  personal_after: JsonColumn<unknown> | null;
};

function view(row: JournalRow): JournalEntryView {
  return {
    id: row.id,
    seq: row.seq,
    at: row.at,
    actorName: row.actor_name,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    taskId: row.task_id,
    taskTitle: row.title === null ? null : numbered({ code: row.code, title: row.title }),
    planId: row.plan_id,
    before: joinPersonal(fromJson(row.before), fromJson(row.personal_before)),
    after: joinPersonal(fromJson(row.after), fromJson(row.personal_after)),
    door: row.door,
  };
}
