import type { PlanTable } from '../gantt/plan-task.js';
import { upper } from '../lib/enums.js';

/** An invented plan as the API says it, for the plan page: `{ plan }` of the query and its pages of tasks. */
export function apiPlan(table: PlanTable) {
  const nodes = table.tasks.map((task) => ({
    __typename: 'Task',
    id: task.id,
    code: task.code,
    title: task.title,
    deadlineText: task.deadlineText,
    schedule: task.schedule,
    eventOn: task.eventOn,
    position: task.position,
    sectionId: task.sectionId,
    status: upper(task.status),
    movedTimes: task.movedTimes,
    can: { __typename: 'TaskCan', proposeDeadline: task.executors[0]?.id !== 'unit-1' },
    executors: task.executors.map((unit) => ({
      __typename: 'TaskExecutor',
      name: unit.name,
      unit: { __typename: 'OrgUnit', ...unit },
    })),
    occurrences: task.occurrences.map((one) => ({
      __typename: 'Occurrence',
      id: `${task.id}:${one.key}`,
      key: one.key,
      fromOn: one.from,
      dueOn: one.dueOn,
      approvedDueOn: one.approvedDueOn,
      movedTimes: one.movedTimes,
      version: 1,
      status: upper(one.status),
    })),
  }));

  /** Up to 500 tasks after the one with this id, as the API pages them. */
  const page = (after: unknown) => {
    const from = after ? nodes.findIndex((node) => node.id === after) + 1 : 0;
    const part = nodes.slice(from, from + 500);
    return {
      __typename: 'TaskPage',
      total: nodes.length,
      hasMore: from + part.length < nodes.length,
      endCursor: part.at(-1)?.id ?? null,
      nodes: part,
    };
  };

  const plan = {
    __typename: 'Plan',
    id: 'plan',
    slug: 'demo',
    title: table.title,
    levels: table.levels,
    today: table.today,
    version: 1,
    publishedAt: null,
    period: { __typename: 'Period', ...table.period },
    council: { __typename: 'Council', id: 'council', slug: 'yasnoberezh' },
    can: { __typename: 'PlanCan', publish: true, amend: true },
    legalAct: null,
    amendments: [],
    sections: table.sections.map((section) => ({ __typename: 'Section', ...section })),
    executors: table.executors.map((unit) => ({ __typename: 'OrgUnit', ...unit })),
    openDeadlineChanges: table.tasks.flatMap((task) =>
      task.occurrences.flatMap(({ key, proposedDueOn }) =>
        proposedDueOn === null
          ? []
          : [
              {
                __typename: 'DeadlineChange',
                id: `${task.id}:${key}:move`,
                occurrenceId: `${task.id}:${key}`,
                toOn: proposedDueOn,
              },
            ],
      ),
    ),
    tasks: page(null),
  };
  return { plan, page };
}
