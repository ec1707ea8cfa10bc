import type { Day } from '@kvartal/shared/calendar';
import type { Attempt } from './attempt.js';
import type { Role } from './role.js';
import type { ByToken } from './scopes.js';

export type Locale = 'uk' | 'en';

/**
 * Through which door a change came: a browser, the command line, the system itself (the demo), the link of a mail, or a
 * token of the API.
 */
export const DOORS = ['web', 'cli', 'system', 'mail_link', 'token'] as const;
export type Door = (typeof DOORS)[number];

type Moment = {
  /** Milliseconds since 1970 UTC, the same for the whole request. */
  now: number;
  /** The day in Kyiv at `now`. */
  today: Day;
  door: Door;
};

/** Somebody without an account, or not signed in. */
export type PublicCtx = Moment & { viewer: null; councilId: null; locale: Locale };

/** The person who asks. */
type Viewer = { accountId: string; name: string; email: string };

/** Somebody signed in, in one council. */
export type MemberCtx = Moment & {
  viewer: Viewer;
  councilId: string;
  membershipId: string;
  roles: readonly Role[];
  post: string | null;
  /** The units in which the person works today. */
  unitIds: readonly string[];
  locale: Locale;
  /** The council asks a second factor of the person, who has none yet: nothing opens before it is there. */
  mustEnrol?: true;
  /** Set where the caller named its act, so that a repeated call is answered and not done again. */
  attempt?: Attempt;
  /** Set where a program asks in the person's name: it may do what the person may and what was entrusted to it. */
  token?: ByToken;
};

/** Who asks, whose data, and what day it is: the first argument of everything. */
export type Ctx = PublicCtx | MemberCtx;

/** Who acts when no person does: filling the demo, or a verb of the command line. It may do everything in its council. */
export type SystemCtx = Moment & {
  viewer: null;
  councilId: string;
  membershipId: null;
  actorName: string;
  locale: Locale;
};

/** Who may change something: a member, or the system. */
export type ActorCtx = MemberCtx | SystemCtx;

export function isMember(ctx: Ctx | SystemCtx): ctx is MemberCtx {
  return ctx.viewer !== null;
}
