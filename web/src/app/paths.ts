/** Every address of the product. A page never writes one by hand. */
const seg = encodeURIComponent;

/**
 * The search part of an address from its parameters; empty ones are left out.
 *
 * @example withSearch('/plans/p', { status: 'overdue', q: null }) // '/plans/p?status=overdue'
 */
export function withSearch(path: string, search: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value) params.set(name, value);
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

export const paths = {
  home: '/',
  signIn: (next: string | null = null) => withSearch('/sign-in', { next }),
  plans: '/plans',
  plan: (plan: string, search: Readonly<Record<string, string | null>> = {}) =>
    withSearch(`/plans/${seg(plan)}`, search),
  planFile: (plan: string, ending: string) => `/files/plans/${seg(plan)}/plan.${ending}`,
  /** The plan as it read on a day; today without one. */
  wording: (plan: string, asOf: string | null = null) => withSearch(`/plans/${seg(plan)}/wording`, { asOf }),
  difference: (plan: string, from: string, to: string) =>
    withSearch(`/plans/${seg(plan)}/difference`, { from, to }),
  amend: (plan: string) => `/plans/${seg(plan)}/amend`,
  overview: (plan: string) => `/plans/${seg(plan)}/overview`,
  reporting: (plan: string) => `/plans/${seg(plan)}/reporting`,
  silence: (plan: string) => `/plans/${seg(plan)}/silence`,
  task: (plan: string, task: string) => `/plans/${seg(plan)}/tasks/${seg(task)}`,
  indicators: (plan: string, search: Readonly<Record<string, string | null>> = {}) =>
    withSearch(`/plans/${seg(plan)}/indicators`, search),
  indicatorsFile: (plan: string, table: 'indicators' | 'measurements') =>
    `/files/plans/${seg(plan)}/${table}.csv`,
  myTasks: '/my-tasks',
  answer: '/answer',
  reset: '/reset',
  reports: (plan: string) => `/plans/${seg(plan)}/reports`,
  report: (id: string) => `/reports/${seg(id)}`,
  imports: '/imports',
  import: (id: string) => `/imports/${seg(id)}`,
  /** The review of a document, open at a place of it: '1.5' is table 1, row 5; '7' is line 7. */
  importAt: (id: string, place: string) => withSearch(`/imports/${seg(id)}`, { at: place }),
  file: (id: string) => `/files/${seg(id)}`,
  people: '/people',
  journal: (search: Readonly<Record<string, string | null>> = {}) => withSearch('/journal', search),
  /** The rows of the journal that its page shows by the same filter. */
  journalFile: (search: Readonly<Record<string, string>>) => withSearch('/files/journal.csv', search),
  /** The ends of a council's journal, a line a day, for everybody. */
  journalHeads: (council: string) => `/public/${seg(council)}/journal-heads.txt`,
  units: '/units',
  council: '/council',
  outbox: '/outbox',
  profile: '/profile',
  security: '/security',
  calendars: '/calendars',
  apiTokens: '/api-keys',
  signInMethods: '/sign-in-methods',
  printPlan: (plan: string, search = '') => `/print/plans/${seg(plan)}${search}`,
  publicPlan: (council: string, plan: string) => `/public/${seg(council)}/plans/${seg(plan)}`,
  publicChanges: (council: string, plan: string) => `/public/${seg(council)}/plans/${seg(plan)}/changes.atom`,
  publicIndicatorsFile: (council: string, plan: string, table: 'indicators' | 'measurements') =>
    `/public/${seg(council)}/plans/${seg(plan)}/${table}.csv`,
  publicTask: (council: string, plan: string, task: string) =>
    `/public/${seg(council)}/plans/${seg(plan)}/tasks/${seg(task)}`,
} as const;

/** Addresses that the server answers by itself: following them leaves the app. */
export const SERVER_PATHS = /^\/(public|files|graphql|mail|oidc)(\/|$)/;
