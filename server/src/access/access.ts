import { DomainError, notFound } from '../platform/errors/domain-error.js';
import { isMember, type ActorCtx, type Ctx, type MemberCtx, type SystemCtx } from './ctx.js';
import type { Role } from './role.js';
import { POLICY, type About, type Action, type CouncilSubject } from './policy.js';

/**
 * Whether the asker may do the action to the subject. A subject of another council is never allowed. The system may
 * do everything in its own council; the public may do nothing here (public pages have their own, smaller reads).
 *
 * @example can(ctx, 'status.submit', { councilId, unitIds: ['u1'] }) // true for an executor who works in u1
 */
export function can<A extends Action>(ctx: Ctx | SystemCtx, action: A, ...about: About<A>): boolean {
  if (isForeign(ctx, about[0])) return false;
  if (!isMember(ctx)) return ctx.councilId !== null;
  return isAsked(ctx, action, ...about) && wrongState(ctx, action, ...about) === null;
}

/** Whether one of the member's roles does the action, whatever the state of the thing. */
function isAsked<A extends Action>(ctx: MemberCtx, action: A, ...about: About<A>): boolean {
  const { who } = POLICY[action];
  return ctx.roles.some((role) => who[role]?.(ctx, ...about) ?? false);
}

/** The first thing that is not as the action needs it, or null. */
function wrongState<A extends Action>(ctx: MemberCtx, action: A, ...about: About<A>) {
  const { when = [] } = POLICY[action];
  return when.find(({ holds }) => !holds(ctx, ...about)) ?? null;
}

/**
 * Refuses what `can` refuses: `not_found` for a subject of another council (a refusal never says that a thing exists),
 * `auth.required` for somebody not signed in, `access.denied` for a wrong role, and the rule's own code where the thing is
 * not in the state for it.
 *
 * @example access.require(ctx, 'deadline.decide', change)
 */
export function require<A extends Action>(
  ctx: Ctx | SystemCtx,
  action: A,
  ...about: About<A>
): asserts ctx is ActorCtx {
  if (isForeign(ctx, about[0])) throw notFound();
  if (ctx.councilId === null) throw new DomainError('auth.required', 'Sign in first.');
  if (!isMember(ctx)) return;
  if (!isAsked(ctx, action, ...about)) throw new DomainError('access.denied', POLICY[action].says);
  const wrong = wrongState(ctx, action, ...about);
  if (wrong !== null) throw new DomainError(wrong.otherwise, wrong.says);
}

/** Whether any of the member's roles could ever do the action: what the gate checks before the subject is known. */
export function mightEver(ctx: MemberCtx, action: Action): boolean {
  return rolesMightEver(ctx.roles, action);
}

/** Whether any of these roles could ever do the action, for somebody who does not ask. */
export function rolesMightEver(roles: readonly Role[], action: Action): boolean {
  return roles.some((role) => POLICY[action].who[role] !== undefined);
}

function isForeign(ctx: Ctx | SystemCtx, subject: CouncilSubject | null | undefined): boolean {
  return subject !== null && subject !== undefined && subject.councilId !== ctx.councilId;
}
