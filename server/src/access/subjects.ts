import type { PlanDraftTable, ReportTable } from '../platform/database/tables.js';

/** Whatever belongs to a council. */
export type CouncilSubject = { councilId: string };
/** What belongs to one person: whose it is. */
export type OwnSubject = CouncilSubject & { membershipId: string };

/*
 * The state of a thing is left out where the question is about such a thing as it should be: «may I write reports?» asks
 * the roles alone, «may I write this report?» also asks whether it is still a draft.
 */
/** What belongs to a task: whether an amendment took the task, or the deadline in question, out of the plan. */
export type PlannedSubject = CouncilSubject & { isRemoved?: boolean };
/** A task: the units that execute it. */
export type TaskSubject = PlannedSubject & { unitIds: readonly string[] };
/** A deadline: whether its work is confirmed as finished. */
export type DeadlineSubject = TaskSubject & { isFinished?: boolean };
/** An answer: whose it is, whether it waits for a check and whether it was confirmed. */
export type AnswerSubject = PlannedSubject & OwnSubject & { awaitsCheck?: boolean; isConfirmed?: boolean };
/** A person of the council, and whether the person still serves. */
export type PersonSubject = OwnSubject & { isDeactivated?: boolean };
export type DraftSubject = CouncilSubject & { state?: PlanDraftTable['state'] };
export type ReportSubject = CouncilSubject & { state?: ReportTable['state'] };
/** A proposal to move a deadline: what was decided, null while it waits. */
export type MoveSubject = PlannedSubject & { decision?: string | null };
/** A proof of a statement: when it was taken back, null while it holds. */
export type ProofSubject = CouncilSubject & { undoneAt?: number | null };

/** An invitation: whether it was neither accepted nor taken back. */
export type InvitationSubject = CouncilSubject & { isOpen?: boolean };

/** What each action is done to; `null` where it is the council itself. */
export type Subjects = {
  'plan.read': null;
  'plan.import': null;
  'plan.edit': CouncilSubject;
  'plan.amend': CouncilSubject;
  'plan.publish': CouncilSubject;
  'reporting.set': CouncilSubject;
  'section.edit': CouncilSubject;
  'task.edit': PlannedSubject;
  'draft.read': null;
  'draft.correct': DraftSubject;
  'draft.accept': DraftSubject;
  'draft.discard': DraftSubject;
  'status.submit': TaskSubject;
  'status.review': AnswerSubject;
  'deadline.propose': DeadlineSubject;
  'deadline.decide': MoveSubject;
  'event.enter': TaskSubject;
  'measurement.add': TaskSubject;
  'measurement.import': CouncilSubject;
  'indicator.fulfil': AnswerSubject;
  'fulfilment.undo': ProofSubject;
  'report.read': null;
  'report.write': ReportSubject;
  'report.publish': ReportSubject;
  'people.read': null;
  'people.manage': null;
  'person.invite': null;
  'invitation.resend': InvitationSubject;
  'invitation.withdraw': InvitationSubject;
  'person.change': PersonSubject;
  'person.deactivate': PersonSubject;
  'person.reactivate': PersonSubject;
  'journal.read': null;
  'council.edit': CouncilSubject;
  'unit.edit': CouncilSubject;
  'overview.read': null;
  'reminder.send': CouncilSubject;
  'mail.read': null;
  'calendar.make': OwnSubject;
  'link.revoke': OwnSubject;
  'sign_in.manage': null;
  'token.make': OwnSubject;
  'token.read': null;
  'token.revoke': OwnSubject;
};

export type Action = keyof Subjects;

/** The arguments after the asker: none when the action is about the council itself. */
export type About<A extends Action> = Subjects[A] extends null ? [] : [subject: Subjects[A]];

/** A thing as far as its state is known. */
export type StateOf<A extends Action> = Partial<NonNullable<Subjects[A]>>;
