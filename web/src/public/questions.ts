import type {
  Locale,
  PublicMoreQuery,
  PublicPlanQuery,
  PublicTableQuery,
  PublicTaskQuery,
} from '../gql/graphql.js';
import type { PublicPlace } from './address.js';
import { ask } from './ask.js';

const ROWS = /* GraphQL */ `
  fragment PublicRows on TaskPage {
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
      executors {
        name
        unit {
          id
          name
        }
      }
      occurrences {
        key
        fromOn
        dueOn
        approvedDueOn
        movedTimes
        status
      }
    }
  }
`;

const PLAN = /* GraphQL */ `
  query PublicPlan($council: String!, $plan: String!) {
    publicPlan(council: $council, plan: $plan) {
      title
      levels
      today
      period {
        from
        to
      }
      council {
        name
        nameEn
      }
      legalAct {
        kind
        issuer
        number
        adoptedOn
        title
        url
      }
      counts {
        status
        count
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
      reports {
        id
        year
        publicUrl
        docxUrl
        csvUrl
      }
      tasks(first: 500) {
        ...PublicRows
      }
    }
  }
`;

const MORE = /* GraphQL */ `
  query PublicMore($council: String!, $plan: String!, $after: ID!) {
    publicPlan(council: $council, plan: $plan) {
      tasks(first: 500, after: $after) {
        ...PublicRows
      }
    }
  }
`;

const TASK = /* GraphQL */ `
  query PublicTask($council: String!, $plan: String!, $task: ID!, $locale: Locale!) {
    publicPlan(council: $council, plan: $plan) {
      title
      today
      period {
        from
        to
      }
      council {
        name
        nameEn
      }
      task(id: $task) {
        id
        code
        title
        description
        baseline
        deadlineText
        schedule
        scheduleText(locale: $locale)
        certainty
        executorsText
        eventOn
        obsoleteReason
        movedTimes
        status
        source
        sectionPath {
          id
          code
          title
        }
        executors {
          name
          lead
          byConsent
          unit {
            id
            name
          }
        }
        indicators {
          id
          text
          targets {
            comparator
            value
            unit
            per
            percent
          }
          measurements {
            id
            value
            measuredOn
            source
            note
          }
          attainment
          result
        }
        occurrences {
          id
          key
          kind
          fromOn
          dueOn
          approvedDueOn
          movedTimes
          status
          actualOn
        }
        updates(first: 100) {
          nodes {
            id
            occurrenceId
            declared
            forecast
            text
            reason
            submittedAt
            lateDays
            authorUnit
            review
            reviewedAt
            evidence {
              id
              kind
              url
              title
            }
          }
        }
        deadlineChanges {
          id
          fromOn
          toOn
          reason
          decision
          decidedAt
        }
      }
    }
  }
`;

const TABLE = /* GraphQL */ `
  query PublicTable($council: String!, $plan: String!, $after: ID) {
    publicPlan(council: $council, plan: $plan) {
      slug
      sections {
        id
        parentId
        code
        title
        principle
        position
      }
      tasks(first: 500, after: $after) {
        hasMore
        endCursor
        nodes {
          id
          code
          title
          description
          priority
          deadlineText
          schedule
          status
          movedTimes
          lateAnswers
          sectionId
          executors {
            name
          }
        }
      }
    }
  }
`;

type OfPlan = Pick<PublicPlace, 'council' | 'plan'>;

/** The plan with its first 500 tasks; null when it is not published. */
export async function askPlan({ council, plan }: OfPlan, signal: AbortSignal) {
  const answer = await ask<PublicPlanQuery>('PublicPlan', PLAN + ROWS, { council, plan }, signal);
  return answer.publicPlan;
}

/** The next 500 tasks after one; null when the plan is not published any more. */
export async function askMoreTasks({ council, plan }: OfPlan, after: string, signal: AbortSignal) {
  const variables = { council, plan, after };
  const answer = await ask<PublicMoreQuery>('PublicMore', MORE + ROWS, variables, signal);
  return answer.publicPlan?.tasks ?? null;
}

/** One task with all that the public is told of it, in its plan; null when the plan is not published. */
export async function askTask(place: OfPlan & { task: string }, locale: Locale, signal: AbortSignal) {
  const { council, plan, task } = place;
  const answer = await ask<PublicTaskQuery>('PublicTask', TASK, { council, plan, task, locale }, signal);
  return answer.publicPlan;
}

/** 500 tasks as the published table needs them. */
export async function askTable({ council, plan }: OfPlan, after: string | null, signal: AbortSignal) {
  const answer = await ask<PublicTableQuery>('PublicTable', TABLE, { council, plan, after }, signal);
  return answer.publicPlan;
}

/** A plan as these pages know it; tasks of further pages are added to its list. */
export type PublicPlan = NonNullable<PublicPlanQuery['publicPlan']>;

/** A plan around one of its tasks. */
export type PlanOfTask = NonNullable<PublicTaskQuery['publicPlan']>;

/** All that the public is told of a task. */
export type PublicTask = NonNullable<PlanOfTask['task']>;
