/** What the plan page asks (web/src/pages/use-plan.ts). */
const PLAN = `query PlanPage($slug: String!) {
  plan(slug: $slug) {
    id slug title levels today version publishedAt
    period { from to }
    council { id slug }
    can { publish }
    sections { id parentId code title position }
    executors { id name }
    tasks(first: 500) {
      total hasMore endCursor
      nodes {
        id code title deadlineText schedule eventOn position sectionId status movedTimes
        executors { name unit { id name } }
        occurrences { id key fromOn dueOn approvedDueOn movedTimes status }
      }
    }
  }
}`;

/** What the overview asks (web/src/pages/overview-page.tsx), without what hangs on decisions. */
const OVERVIEW = `query OverviewPage($slug: String!) {
  overview(planSlug: $slug) {
    today
    sentence { text status href }
    counts { status count }
    answeredBy { answered total }
    changed { since done overdue }
    onTime moved
    plan { id slug title levels }
    decisions { kind id title detail waitingDays task { id code title } }
    decisionsTotal
    principles { section { id code title principle } counts { status count } worst ribbon { quarter status } }
    next { occurrence { id dueOn status } task { id code title executors { name lead } } }
    lagging {
      indicator { id text targets { comparator value unit per percent } measurements { value measuredOn } }
      task { id code } attainment lastMeasuredOn result
    }
    silent { unit { id name } occurrences }
  }
}`;

export const QUESTIONS = { plan: PLAN, overview: OVERVIEW };
