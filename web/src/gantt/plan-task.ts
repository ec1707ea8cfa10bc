import type { Day, Period } from '@kvartal/shared/calendar';
import {
  sectionPaths,
  type FilteredTask,
  type RowTask,
  type TableSection,
  type TableTask,
} from '@kvartal/shared/plan';
import { isSchedule } from '@kvartal/shared/schedule';
import type { Status } from '@kvartal/shared/status';
import { lower } from '../lib/enums.js';

/** A task as the quarter table shows, groups and filters it. */
export type PlanTask = RowTask & TableTask & FilteredTask;

/** A plan as the quarter table shows it, whatever it was read with. */
export type PlanTable = {
  title: string;
  period: Period;
  today: Day;
  /** The document's own names of its levels, the task's last: «Принцип», «Захід». */
  levels: readonly string[];
  sections: readonly TableSection[];
  tasks: readonly PlanTask[];
  executors: readonly { id: string; name: string }[];
};

/** The API writes statuses in capitals. */
type ApiStatus = Uppercase<Status>;

/** What the API must say of a task for its row. */
export type ApiTask = {
  id: string;
  code: string | null;
  title: string;
  deadlineText: string | null;
  schedule: unknown;
  eventOn: Day | null;
  position: number;
  sectionId: string | null;
  status: ApiStatus;
  movedTimes: number;
  executors: readonly { name: string; unit: { id: string; name: string } }[];
  occurrences: readonly {
    id?: string;
    key: string;
    fromOn: Day;
    dueOn: Day;
    approvedDueOn: Day;
    movedTimes: number;
    status: ApiStatus;
  }[];
};

const NOTHING_PROPOSED: ReadonlyMap<string, Day> = new Map();

/**
 * The tasks of the API as rows of the quarter table. A schedule of a kind that this page does not know counts as not
 * read, so the row still shows the document's own words. `proposed` holds the days that somebody asks for, by the
 * occurrence; the public is told none.
 *
 * @example planTasks(page.nodes, sections)[0]?.sectionIds // ['principle-1', 'section-1-2']
 */
export function planTasks(
  tasks: readonly ApiTask[],
  sections: readonly TableSection[],
  proposed: ReadonlyMap<string, Day> = NOTHING_PROPOSED,
): PlanTask[] {
  const paths = sectionPaths(sections);
  return tasks.map((task) => ({
    id: task.id,
    code: task.code,
    title: task.title,
    deadlineText: task.deadlineText,
    schedule: isSchedule(task.schedule) ? task.schedule : null,
    eventOn: task.eventOn,
    position: task.position,
    sectionId: task.sectionId,
    sectionIds: paths.get(task.sectionId ?? '') ?? [],
    status: lower(task.status),
    movedTimes: task.movedTimes,
    executors: task.executors.map(({ unit }) => ({ id: unit.id, name: unit.name })),
    occurrences: task.occurrences.map((one) => ({
      key: one.key,
      from: one.fromOn,
      dueOn: one.dueOn,
      approvedDueOn: one.approvedDueOn,
      proposedDueOn: proposed.get(one.id ?? '') ?? null,
      movedTimes: one.movedTimes,
      status: lower(one.status),
    })),
  }));
}
