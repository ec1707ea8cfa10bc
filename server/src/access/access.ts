import { DomainError, notFound } from '../platform/errors/domain-error.js';
import { isMember, type ActorCtx, type Ctx, type MemberCtx, type SystemCtx } from './ctx.js';
import type { Role } from './role.js';
import { POLICY } from './policy.js';
import { isEntrusted } from './scopes.js';
import type { About, Action, CouncilSubject, StateOf } from './subjects.js';

/**
 * Whether the asker may do the action to the subject as it is now: by role, and by the state of the thing as far as the
 * subject tells it. A subject of another council is never allowed. The system has every role in its own council; the
 * public may do nothing here (public pages have their own, smaller reads). A program may do what its person may, as far as
 * it was entrusted to its token.
 *
 * @example can(ctx, 'status.submit', { councilId, unitIds: ['u1'] }) // true for an executor who works in u1
 * @example can(ctx, 'report.write', { councilId, state: 'published' }) // false for everybody
 */
export function can<A extends Action>(ctx: Ctx | SystemCtx, action: A, ...about: About<A>): boolean {
  const [subject] = about;
  return mayAs(ctx, action, ...about) && (!subject || wrongState(action, subject) === null);
}

/**
 * Refuses whom the table does not name: `not_found` for a subject of another council (a refusal never says that a thing
 * exists), `auth.required` for somebody not signed in, else `access.denied`. The state of the thing is asked about by
 * `requireState`, after the verb has looked whether the asker has seen it as it is now.
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
  if (!mayAs(ctx, action, ...about)) throw new DomainError('access.denied', POLICY[action].says);
}

/**
 * Refuses with the rule's own code an action on a thing that is not in the state for it, whoever asks. What the thing
 * does not tell is taken to be as it should be.
 *
 * @example access.requireState('report.write', { state: 'published' }) // throws 'report.published'
 */
export function requireState<A extends Action>(action: A, thing: StateOf<A>): void {
  const wrong = wrongState(action, thing);
  if (wrong !== null) throw new DomainError(wrong.otherwise, `Only when ${wrong.says}.`);
}

/**
 * Whether any of the member's roles could ever do the action, and the token if the member asks by one: what the gate
 * checks before the subject is known.
 */
export function mightEver(ctx: MemberCtx, action: Action): boolean {
  return (!ctx.token || isEntrusted(ctx.token, action)) && rolesMightEver(ctx.roles, action);
}

/** Whether any of these roles could ever do the action, for somebody who does not ask. */
export function rolesMightEver(roles: readonly Role[], action: Action): boolean {
  return roles.some((role) => POLICY[action].who[role] !== undefined);
}

/** Whether one of the asker's roles does the action to the subject, whatever the state of it. */
function mayAs<A extends Action>(ctx: Ctx | SystemCtx, action: A, ...about: About<A>): boolean {
  if (isForeign(ctx, about[0])) return false;
  if (!isMember(ctx)) return ctx.councilId !== null;
  if (ctx.token && !isEntrusted(ctx.token, action)) return false;
  const { who } = POLICY[action];
  return ctx.roles.some((role) => who[role]?.holds(ctx, ...about) ?? false);
}

/** The first thing that is not as the action needs it, or null. */
function wrongState<A extends Action>(action: A, thing: StateOf<A>) {
  const { when = [] } = POLICY[action];
  return when.find(({ holds }) => !holds(thing)) ?? null;
}

function isForeign(ctx: Ctx | SystemCtx, subject: CouncilSubject | null | undefined): boolean {
  return subject !== null && subject !== undefined && subject.councilId !== ctx.councilId;
}
