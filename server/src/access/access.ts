import { DomainError, notFound } from '../platform/errors/domain-error.js';
import { isMember, type ActorCtx, type Ctx, type MemberCtx, type SystemCtx } from './ctx.js';
import { POLICY, type Action, type CouncilSubject, type Subjects } from './policy.js';

/** The arguments after the action: none when the action is about the council itself. */
type About<A extends Action> = Subjects[A] extends null ? [] : [subject: Subjects[A]];

/**
 * Whether the asker may do the action to the subject. A subject of another council is never allowed. The system may
 * do everything in its own council; the public may do nothing here (public pages have their own, smaller reads).
 *
 * @example can(ctx, 'status.submit', { councilId, unitIds: ['u1'] }) // true for an executor who works in u1
 */
export function can<A extends Action>(ctx: Ctx | SystemCtx, action: A, ...about: About<A>): boolean {
  const subject: Subjects[A] | undefined = about[0];
  if (isForeign(ctx, subject)) return false;
  if (!isMember(ctx)) return ctx.councilId !== null;
  const { who } = POLICY[action];
  // The table is typed per action; here the action is known only as A, whose subject is the one that was given.
  return ctx.roles.some((role) => who[role]?.(ctx, subject as Subjects[A]) ?? false);
}

/**
 * Refuses what `can` refuses: `not_found` for a subject of another council (a refusal never says that a thing exists),
 * `auth.required` for somebody not signed in, else `access.denied`.
 *
 * @example access.require(ctx, 'deadline.decide', change)
 */
export function require<A extends Action>(
  ctx: Ctx | SystemCtx,
  action: A,
  ...about: About<A>
): asserts ctx is ActorCtx {
  const subject: Subjects[A] | undefined = about[0];
  if (isForeign(ctx, subject)) throw notFound();
  if (ctx.councilId === null) throw new DomainError('auth.required', 'Sign in first.');
  if (!can(ctx, action, ...about)) throw new DomainError('access.denied', POLICY[action].says);
}

/** Whether any of the member's roles could ever do the action: what the gate checks before the subject is known. */
export function mightEver(ctx: MemberCtx, action: Action): boolean {
  return ctx.roles.some((role) => POLICY[action].who[role] !== undefined);
}

function isForeign(ctx: Ctx | SystemCtx, subject: CouncilSubject | null | undefined): boolean {
  return subject !== null && subject !== undefined && subject.councilId !== ctx.councilId;
}
