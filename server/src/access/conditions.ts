import type { ErrorCode } from '@kvartal/shared/errors';
import type { MemberCtx } from './ctx.js';
import type {
  AnswerSubject,
  DeadlineSubject,
  DraftSubject,
  InvitationSubject,
  MoveSubject,
  OwnSubject,
  PersonSubject,
  PlannedSubject,
  ProofSubject,
  ReportSubject,
  TaskSubject,
} from './subjects.js';

/** When a role may: in the words of the table, and as a question about the asker and the thing. */
type Condition<S> = { says: string; holds: (ctx: MemberCtx, subject: S) => boolean };

/** What must be so about the thing, whoever asks; where it is not, the refusal has a code of its own. */
export type State<S> = { says: string; holds: (thing: Partial<S>) => boolean; otherwise: ErrorCode };

export const yes = { says: 'yes', holds: (): boolean => true };

export const ofOwnUnits: Condition<TaskSubject> = {
  says: 'of own units',
  holds: (ctx, { unitIds }) => unitIds.some((id) => ctx.unitIds.includes(id)),
};

export const own: Condition<OwnSubject> = {
  says: 'one’s own',
  holds: (ctx, { membershipId }) => membershipId === ctx.membershipId,
};

export const ofSomebodyElse: Condition<OwnSubject> = {
  says: 'of somebody else',
  holds: (ctx, { membershipId }) => membershipId !== ctx.membershipId,
};

export const inThePlan: State<PlannedSubject> = {
  says: 'no amendment has taken the task, or its deadline, out of the plan',
  holds: ({ isRemoved = false }) => !isRemoved,
  otherwise: 'amendment.owes_nothing',
};

/** Work that is confirmed as finished was in time or late: a deadline moved afterwards would tell it otherwise (rule 5). */
export const isUnfinished: State<DeadlineSubject> = {
  says: 'the work is not confirmed as finished',
  holds: ({ isFinished = false }) => !isFinished,
  otherwise: 'deadline.closed',
};

export const wasRead: State<DraftSubject> = {
  says: 'the document has been read',
  holds: ({ state }) => state !== 'reading',
  otherwise: 'draft.not_ready',
};

export const isInWork: State<DraftSubject> = {
  says: 'the draft was neither accepted nor discarded',
  holds: ({ state = 'open' }) => state === 'open',
  otherwise: 'draft.closed',
};

export const isNotPublished: State<ReportSubject> = {
  says: 'the report is not published',
  holds: ({ state = 'draft' }) => state === 'draft',
  otherwise: 'report.published',
};

export const awaitsDecision: State<MoveSubject> = {
  says: 'nobody has decided yet',
  holds: ({ decision = null }) => decision === null,
  otherwise: 'deadline.already_decided',
};

export const awaitsCheck: State<AnswerSubject> = {
  says: 'the answer is the last one of its deadline, says that the work is done or not needed, and nobody has checked it',
  holds: ({ awaitsCheck: awaits = true }) => awaits,
  otherwise: 'review.already_decided',
};

export const isConfirmed: State<AnswerSubject> = {
  says: 'the answer was confirmed',
  holds: ({ isConfirmed: confirmed = true }) => confirmed,
  otherwise: 'fulfilment.not_proved',
};

export const isNotTakenBack: State<ProofSubject> = {
  says: 'the proof still holds',
  holds: ({ undoneAt = null }) => undoneAt === null,
  otherwise: 'fulfilment.undone',
};

export const isOpen: State<InvitationSubject> = {
  says: 'the invitation was neither accepted nor taken back',
  holds: ({ isOpen: is = true }) => is,
  otherwise: 'invitation.closed',
};

export const serves: State<PersonSubject> = {
  says: 'the person serves',
  holds: ({ isDeactivated = false }) => !isDeactivated,
  otherwise: 'people.deactivated',
};

export const isDeactivated: State<PersonSubject> = {
  says: 'the person is deactivated',
  holds: ({ isDeactivated: is = true }) => is,
  otherwise: 'people.not_deactivated',
};
