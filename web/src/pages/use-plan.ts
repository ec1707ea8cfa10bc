import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { AMENDMENT_FACTS } from '../amendment/amendment-fragments.js';
import { planTasks, type PlanTable } from '../gantt/plan-task.js';
import type {
  MoreTasksQuery,
  MoreTasksQueryVariables,
  PlanPageQuery,
  PlanPageQueryVariables,
} from '../gql/graphql.js';
import { errorCode } from '../lib/error-code.js';

const TASK_ROWS = gql`
  fragment TaskRows on TaskPage {
    total
    hasMore
    endCursor
    nodes {
      id
      code
      title
      deadlineText
      schedule
      eventOn
      position
      sectionId
      status
      movedTimes
      can {
        proposeDeadline
      }
      executors {
        name
        unit {
          id
          name
        }
      }
      occurrences {
        id
        key
        fromOn
        dueOn
        approvedDueOn
        movedTimes
        status
        version
      }
    }
  }
`;

const PLAN_PAGE: TypedDocumentNode<PlanPageQuery, PlanPageQueryVariables> = gql`
  query PlanPage($slug: String!) {
    plan(slug: $slug) {
      id
      slug
      title
      levels
      today
      version
      publishedAt
      period {
        from
        to
      }
      council {
        id
        slug
      }
      can {
        publish
        amend
      }
      legalAct {
        id
        kind
        issuer
        number
        adoptedOn
        title
        url
      }
      amendments {
        ...AmendmentFacts
      }
      sections {
        id
        parentId
        code
        title
        position
      }
      executors {
        id
        name
      }
      openDeadlineChanges {
        id
        occurrenceId
        toOn
      }
      tasks(first: 500) {
        ...TaskRows
      }
    }
  }
  ${TASK_ROWS}
  ${AMENDMENT_FACTS}
`;

const MORE_TASKS: TypedDocumentNode<MoreTasksQuery, MoreTasksQueryVariables> = gql`
  query MoreTasks($slug: String!, $after: ID!) {
    plan(slug: $slug) {
      id
      tasks(first: 500, after: $after) {
        ...TaskRows
      }
    }
  }
  ${TASK_ROWS}
`;

/** A plan that is being read: all of it, or so far as it has come. */
export type PlanState =
  | { state: 'loading' }
  | { state: 'failed'; code: string; retry: () => void }
  | { state: 'missing' }
  | { state: 'read'; plan: ApiPlan; table: PlanTable; total: number; hasMore: boolean };

/** A plan as it was read. */
export type ApiPlan = NonNullable<PlanPageQuery['plan']>;

/** Reads a plan with all of its tasks, page after page of 500, showing what has arrived. */
export function usePlan(slug: string): PlanState {
  const { data, error, refetch, fetchMore } = useQuery(PLAN_PAGE, {
    variables: { slug },
    // What another person changed shows when the page is opened again; unchanged answers cost the server nothing.
    fetchPolicy: 'cache-and-network',
  });
  const plan = data?.plan;
  const next = plan?.tasks.hasMore ? plan.tasks.endCursor : null;

  const readOn = useEffectEvent((after: string) => {
    // A page that did not come leaves the table shorter and says so; the next visit tries again.
    fetchMore({ query: MORE_TASKS, variables: { slug, after } }).catch(() => {});
  });
  useEffect(() => {
    if (next) readOn(next);
  }, [next]);

  const table = useMemo(() => (plan ? tableOf(plan) : null), [plan]);

  if (plan && table)
    return { state: 'read', plan, table, total: plan.tasks.total, hasMore: plan.tasks.hasMore };
  if (error) return { state: 'failed', code: errorCode(error), retry: () => void refetch() };
  return data ? { state: 'missing' } : { state: 'loading' };
}

function tableOf(plan: ApiPlan): PlanTable {
  return {
    title: plan.title,
    period: plan.period,
    today: plan.today,
    levels: plan.levels,
    sections: plan.sections,
    executors: plan.executors,
    tasks: planTasks(
      plan.tasks.nodes,
      plan.sections,
      new Map(plan.openDeadlineChanges.map(({ occurrenceId, toOn }) => [occurrenceId, toOn])),
    ),
  };
}
