import type { Role } from '../gql/graphql.js';

/** Where a person begins the day: the head with the overview, an executor with what is due, the others with the plan. */
export type Landing = 'overview' | 'my-tasks' | 'plan';

/**
 * The first screen after signing in. Somebody with several roles begins where the widest of them does.
 *
 * @example landingOf(['EXECUTOR']) // 'my-tasks'
 * @example landingOf(['SECRETARY', 'EXECUTOR']) // 'plan'
 */
export function landingOf(roles: readonly Role[]): Landing {
  if (roles.includes('HEAD')) return 'overview';
  if (roles.includes('SECRETARY') || roles.includes('ADMINISTRATOR')) return 'plan';
  return roles.includes('EXECUTOR') ? 'my-tasks' : 'plan';
}
