import type { Day } from '@kvartal/shared/calendar';
import type {
  Locale,
  PublicDifferenceQuery,
  PublicMoreQuery,
  PublicPlanQuery,
  PublicTableQuery,
  PublicTaskQuery,
  PublicWordingQuery,
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

const AMENDMENT = /* GraphQL */ `
  fragment PublicAmendment on Amendment {
    id
    inForceOn
    legalAct {
      kind
      issuer
      number
      adoptedOn
      title
      url
    }
  }
`;

const CHANGE = /* GraphQL */ `
  fragment PublicChange on TaskChangeView {
    kind
    moved
    fields
    before {
      ...PublicWords
    }
    after {
      ...PublicWords
    }
  }
  fragment PublicWords on TaskWords {
    code
    title
    section
    description
    baseline
    deadlineText
    kpis
    executors
  }
`;

const WORDING = /* GraphQL */ `
  query PublicWording($council: String!, $plan: String!, $asOf: Day!, $locale: Locale!) {
    publicPlan(council: $council, plan: $plan) {
      title
      today
      amendments {
        id
      }
      wording(asOf: $asOf) {
        asOf
        title
        amendments {
          ...PublicAmendment
        }
        sections {
          id
          parentId
          code
          title
        }
        tasks {
          id
          sectionId
          code
          title
          description
          deadlineText
          scheduleText(locale: $locale)
          executors {
            name
            byConsent
          }
          indicators
        }
      }
    }
  }
`;

const DIFFERENCE = /* GraphQL */ `
  query PublicDifference($council: String!, $plan: String!, $from: Day!, $to: Day!) {
    publicPlan(council: $council, plan: $plan) {
      title
      today
      difference(from: $from, to: $to) {
        title {
          before
          after
        }
        period {
          before {
            from
            to
          }
          after {
            from
            to
          }
        }
        same
        changes {
          ...PublicChange
        }
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
      amendments {
        ...PublicAmendment
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
        removedOn
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
          periods {
            from
            to
            over
            fact
            ratio
            result
          }
          pace {
            fromOn
            fromValue
            toOn
            toValue
          }
          series {
            id
            value
            measuredOn
            source
            note
            enteredAt
            enteredByName
            correctsId
            reason
          }
          fulfilment {
            on
            byName
            evidence {
              id
              url
              title
            }
          }
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
        amendments {
          amendment {
            ...PublicAmendment
          }
          change {
            ...PublicChange
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
  const answer = await ask<PublicPlanQuery>('PublicPlan', PLAN + ROWS + AMENDMENT, { council, plan }, signal);
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
  const variables = { council, plan, task, locale };
  const answer = await ask<PublicTaskQuery>('PublicTask', TASK + AMENDMENT + CHANGE, variables, signal);
  return answer.publicPlan;
}

/** The plan as it read on a day; null when it is not published. */
export async function askWording(place: OfPlan & { asOf: Day }, locale: Locale, signal: AbortSignal) {
  const { council, plan, asOf } = place;
  const variables = { council, plan, asOf, locale };
  const answer = await ask<PublicWordingQuery>('PublicWording', WORDING + AMENDMENT, variables, signal);
  return answer.publicPlan;
}

/** What differs between two days of the plan; null when it is not published. */
export async function askDifference(place: OfPlan & { from: Day; to: Day }, signal: AbortSignal) {
  const { council, plan, from, to } = place;
  const variables = { council, plan, from, to };
  const answer = await ask<PublicDifferenceQuery>('PublicDifference', DIFFERENCE + CHANGE, variables, signal);
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
