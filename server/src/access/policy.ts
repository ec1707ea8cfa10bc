import type { MemberCtx } from './ctx.js';
import type { ErrorCode } from '@kvartal/shared/errors';
import type { Role } from './role.js';

/** Whatever belongs to a council. */
export type CouncilSubject = { councilId: string };
/** A task as the policy sees it: the units that execute it. */
type TaskSubject = CouncilSubject & { unitIds: readonly string[] };
/** An answer, or another thing of a person, as the policy sees it: whose it is. */
type UpdateSubject = CouncilSubject & { membershipId: string };
/** What belongs to one person: whose it is. */
type OwnSubject = CouncilSubject & { membershipId: string };

/** A person of the council: who it is, and whether the person still serves. */
type PersonSubject = OwnSubject & { isDeactivated: boolean };

/** What each action is done to; `null` where it is the council itself. */
type Subjects = {
  'plan.read': null;
  'plan.import': null;
  'plan.edit': CouncilSubject;
  'plan.amend': CouncilSubject;
  'plan.publish': CouncilSubject;
  'reporting.set': CouncilSubject;
  'section.edit': CouncilSubject;
  'task.edit': CouncilSubject;
  'draft.read': null;
  'draft.correct': CouncilSubject;
  'draft.accept': CouncilSubject;
  'draft.discard': CouncilSubject;
  'status.submit': TaskSubject;
  'status.review': UpdateSubject;
  'deadline.propose': TaskSubject;
  'deadline.decide': CouncilSubject;
  'event.enter': TaskSubject;
  'measurement.add': TaskSubject;
  'measurement.import': CouncilSubject;
  'indicator.fulfil': UpdateSubject;
  'fulfilment.undo': CouncilSubject;
  'report.read': null;
  'report.write': CouncilSubject;
  'report.publish': CouncilSubject;
  'people.read': null;
  'people.manage': null;
  'person.deactivate': PersonSubject;
  'person.reactivate': PersonSubject;
  'journal.read': null;
  'overview.read': null;
  'reminder.send': CouncilSubject;
  'mail.read': null;
  'calendar.make': UpdateSubject;
  'link.revoke': OwnSubject;
};

export type Action = keyof Subjects;

/** The arguments after the asker: none when the action is about the council itself. */
export type About<A extends Action> = Subjects[A] extends null ? [] : [subject: Subjects[A]];

type Condition<A extends Action> = (ctx: MemberCtx, ...about: About<A>) => boolean;
/** What must be so about the thing, whoever asks; what is refused otherwise has a code of its own. */
type State<A extends Action> = { says: string; holds: Condition<A>; otherwise: ErrorCode };
type Rule<A extends Action> = {
  says: string;
  who: Partial<Record<Role, Condition<A>>>;
  when?: readonly State<A>[];
};

const always = (): boolean => true;
const ofOwnUnit = (ctx: MemberCtx, task: TaskSubject): boolean =>
  task.unitIds.some((id) => ctx.unitIds.includes(id));
const notOwn = (ctx: MemberCtx, update: UpdateSubject): boolean => update.membershipId !== ctx.membershipId;

const own = (ctx: MemberCtx, thing: OwnSubject): boolean => thing.membershipId === ctx.membershipId;
const isDeactivated = (_: MemberCtx, person: PersonSubject): boolean => person.isDeactivated;
const serves = (_: MemberCtx, person: PersonSubject): boolean => !person.isDeactivated;

const everyone = {
  administrator: always,
  secretary: always,
  executor: always,
  head: always,
  member: always,
  reader: always,
};
const keepers = { secretary: always, administrator: always };
const doers = { secretary: always, executor: ofOwnUnit };

/** Who may do what, once for the gate, for the verb and for the screen. A role that is not named may not. */
export const POLICY: { readonly [A in Action]: Rule<A> } = {
  'plan.read': { says: 'Every member reads the plans of the council.', who: everyone },
  'plan.import': { says: 'The secretary and the administrator bring in plan documents.', who: keepers },
  'plan.edit': { says: 'The secretary and the administrator correct a plan.', who: keepers },
  'plan.amend': {
    says: 'The secretary and the administrator enter the acts that change a plan.',
    who: keepers,
  },
  'plan.publish': {
    says: 'The head, the secretary and the administrator open a plan to the public.',
    who: { ...keepers, head: always },
  },
  'reporting.set': {
    says: 'The secretary and the administrator say when a plan is reported on.',
    who: keepers,
  },
  'section.edit': { says: 'The secretary and the administrator correct a section.', who: keepers },
  'task.edit': { says: 'The secretary and the administrator correct a task.', who: keepers },
  'draft.read': { says: 'The secretary and the administrator see the documents in work.', who: keepers },
  'draft.correct': { says: 'The secretary and the administrator correct a draft.', who: keepers },
  'draft.accept': { says: 'The secretary and the administrator turn a draft into a plan.', who: keepers },
  'draft.discard': { says: 'The secretary and the administrator discard a draft.', who: keepers },
  'status.submit': {
    says: 'An executor answers for the tasks of own units; the secretary answers for any task.',
    who: doers,
  },
  'status.review': {
    says: 'The secretary, a member of the working group or the head checks an answer that somebody else gave.',
    who: { secretary: notOwn, member: notOwn, head: notOwn },
  },
  'deadline.propose': {
    says: 'An executor proposes to move a deadline of own units; the secretary any deadline.',
    who: doers,
  },
  'deadline.decide': { says: 'The head decides on moved deadlines.', who: { head: always } },
  'event.enter': {
    says: 'An executor enters the day of the event that a task of own units waited for; the secretary for any task.',
    who: doers,
  },
  'measurement.add': {
    says: 'An executor adds and corrects measurements of the tasks of own units; the secretary of any task.',
    who: doers,
  },
  'measurement.import': {
    says: 'The secretary brings in measurements from a file.',
    who: { secretary: always },
  },
  'indicator.fulfil': {
    says: 'The secretary, a member of the working group or the head names a confirmed answer of somebody else as the proof of a statement.',
    who: { secretary: notOwn, member: notOwn, head: notOwn },
  },
  'fulfilment.undo': {
    says: 'The secretary, a member of the working group or the head takes the proof of a statement back.',
    who: { secretary: always, member: always, head: always },
  },
  'report.read': { says: 'Every member reads the reports, drafts included.', who: everyone },
  'report.write': { says: 'The secretary writes the report.', who: { secretary: always } },
  'report.publish': {
    says: 'The head or the secretary publishes the report.',
    who: { head: always, secretary: always },
  },
  'people.read': { says: 'Every member sees who works in the council.', who: everyone },
  'people.manage': {
    says: 'The administrator manages people and their roles.',
    who: { administrator: always },
  },
  'person.deactivate': {
    says: 'The administrator leaves people outside.',
    who: { administrator: always },
    when: [
      { says: 'Nobody deactivates themselves.', holds: notOwn, otherwise: 'people.not_yourself' },
      { says: 'The person serves.', holds: serves, otherwise: 'people.deactivated' },
    ],
  },
  'person.reactivate': {
    says: 'The administrator lets people serve again.',
    who: { administrator: always },
    when: [{ says: 'The person is deactivated.', holds: isDeactivated, otherwise: 'people.not_deactivated' }],
  },
  'journal.read': {
    says: 'The administrator, the secretary and the head read the journal.',
    who: { ...keepers, head: always },
  },
  'overview.read': { says: 'Every member sees the overview.', who: everyone },
  'reminder.send': { says: 'The secretary and the administrator remind people.', who: keepers },
  'mail.read': { says: 'The administrator reads the outbox.', who: { administrator: always } },
  'calendar.make': {
    says: 'Every member makes calendar addresses for themselves and takes their own back.',
    who: { administrator: own, secretary: own, executor: own, head: own, member: own, reader: own },
  },
  'link.revoke': {
    says: 'Everybody ends the links in the mails to themselves; the administrator the links of anybody.',
    who: { administrator: always, secretary: own, executor: own, head: own, member: own, reader: own },
  },
};
