import type { DeclaredStatus } from './status.js';

/**
 * Which status may be declared after which confirmed one, as data. Work once begun is not un-begun; a verdict that is
 * not «done» may be reopened or corrected; «done» and «obsolete», once confirmed, are closed (the second person can
 * still return the answer, which makes the status before it the last confirmed one again).
 */
export const TRANSITIONS: Readonly<Record<DeclaredStatus | 'none', readonly DeclaredStatus[]>> = {
  none: ['not_started', 'in_progress', 'done', 'partly_done', 'not_done', 'obsolete'],
  not_started: ['not_started', 'in_progress', 'done', 'partly_done', 'not_done', 'obsolete'],
  in_progress: ['in_progress', 'done', 'partly_done', 'not_done', 'obsolete'],
  partly_done: ['in_progress', 'done', 'partly_done', 'not_done', 'obsolete'],
  not_done: ['in_progress', 'done', 'partly_done', 'not_done', 'obsolete'],
  done: [],
  obsolete: [],
};

/**
 * Whether a status may be declared when the last *confirmed* one is `from` (null: none yet). An answer that nobody
 * has confirmed binds nobody: it may be replaced by whatever the confirmed one before it allows.
 *
 * @example canDeclare(null, 'done') // true
 * @example canDeclare('done', 'in_progress') // false
 */
export function canDeclare(from: DeclaredStatus | null, to: DeclaredStatus): boolean {
  return TRANSITIONS[from ?? 'none'].includes(to);
}
