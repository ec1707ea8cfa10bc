import type { Status } from '@kvartal/shared/status';

/** The colour family of a status: cool goes to plan, warm needs somebody, idle is not yet or no more. */
export type Tone = 'done' | 'going' | 'risk' | 'late' | 'idle' | 'ink';

const TONES: Record<Status, Tone> = {
  done: 'done',
  partly_done: 'done',
  in_progress: 'going',
  at_risk: 'risk',
  unconfirmed: 'risk',
  overdue: 'late',
  not_done: 'late',
  in_review: 'ink',
  not_started: 'idle',
  not_due: 'idle',
  awaiting_event: 'idle',
  obsolete: 'idle',
};

/** @example statusTone('unconfirmed') // 'risk' */
export function statusTone(status: Status): Tone {
  return TONES[status];
}
