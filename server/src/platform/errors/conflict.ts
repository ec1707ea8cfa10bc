import type { Plain } from '../plain.js';

/**
 * What a refused act is told of the thing that is not as its asker saw it, so that the screen can put both side by side.
 * It travels as `extensions.conflict`.
 */
export type Conflict = {
  /** The version that the thing has now. */
  version: number;
  /** Who changed it last, as the journal knows; null where the journal does not tell of it. */
  changedBy: string | null;
  /** When, as an instant in UTC. */
  changedAt: string | null;
  /** What was done to it, e.g. 'report.edited'. */
  action: string | null;
  /** What stands in it now: the values that the refused act would have written over or was decided by. */
  now: Readonly<Record<string, Plain>>;
};
