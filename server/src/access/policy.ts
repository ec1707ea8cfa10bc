import type { MemberCtx } from './ctx.js';
import {
  awaitsCheck,
  awaitsDecision,
  inThePlan,
  isConfirmed,
  isDeactivated,
  isInWork,
  isNotPublished,
  isOpen,
  isNotTakenBack,
  isUnfinished,
  ofOwnUnits,
  ofSomebodyElse,
  own,
  serves,
  wasRead,
  yes,
  type State,
} from './conditions.js';
import type { Role } from './role.js';
import type { About, Action, Subjects } from './subjects.js';

type Rule<A extends Action> = {
  /** The rule in a sentence; who is refused for the role is told it. */
  says: string;
  /** A role that is not named may not. */
  who: Partial<Record<Role, { says: string; holds: (ctx: MemberCtx, ...about: About<A>) => boolean }>>;
  /** What must be so about the thing, asked in this order; left out where the state changes nothing. */
  when?: readonly State<NonNullable<Subjects[A]>>[];
};

const everyone = {
  administrator: yes,
  secretary: yes,
  executor: yes,
  head: yes,
  member: yes,
  reader: yes,
};
const keepers = { secretary: yes, administrator: yes };
const doers = { secretary: yes, executor: ofOwnUnits };
const checkers = { secretary: ofSomebodyElse, member: ofSomebodyElse, head: ofSomebodyElse };
const everybodysOwn = {
  administrator: own,
  secretary: own,
  executor: own,
  head: own,
  member: own,
  reader: own,
};

/**
 * Role × action × state, once for the gate, for the verbs, for what the screens offer (`can {…}`) and for people
 * (docs/permissions.md is printed from it).
 */
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
    who: { ...keepers, head: yes },
  },
  'reporting.set': {
    says: 'The secretary and the administrator say when a plan is reported on.',
    who: keepers,
  },
  'section.edit': { says: 'The secretary and the administrator correct a section.', who: keepers },
  'task.edit': {
    says: 'The secretary and the administrator correct a task.',
    who: keepers,
    when: [inThePlan],
  },
  'draft.read': { says: 'The secretary and the administrator see the documents in work.', who: keepers },
  'draft.correct': {
    says: 'The secretary and the administrator correct a draft.',
    who: keepers,
    when: [wasRead, isInWork],
  },
  'draft.accept': {
    says: 'The secretary and the administrator turn a draft into a plan.',
    who: keepers,
    when: [wasRead, isInWork],
  },
  'draft.discard': {
    says: 'The secretary and the administrator discard a draft.',
    who: keepers,
    when: [wasRead, isInWork],
  },
  'status.submit': {
    says: 'An executor answers for the tasks of own units; the secretary answers for any task.',
    who: doers,
    when: [inThePlan],
  },
  'status.review': {
    says: 'The secretary, a member of the working group or the head checks an answer that somebody else gave.',
    who: checkers,
    when: [inThePlan, awaitsCheck],
  },
  'deadline.propose': {
    says: 'An executor proposes to move a deadline of own units; the secretary any deadline.',
    who: doers,
    when: [inThePlan, isUnfinished],
  },
  'deadline.decide': {
    says: 'The head decides on moved deadlines.',
    who: { head: yes },
    when: [inThePlan, awaitsDecision],
  },
  'event.enter': {
    says: 'An executor enters the day of the event that a task of own units waited for; the secretary for any task.',
    who: doers,
    when: [inThePlan],
  },
  'measurement.add': {
    says: 'An executor adds and corrects measurements of the tasks of own units; the secretary of any task.',
    who: doers,
    when: [inThePlan],
  },
  'measurement.import': {
    says: 'The secretary brings in measurements from a file.',
    who: { secretary: yes },
  },
  'indicator.fulfil': {
    says: 'The secretary, a member of the working group or the head names a confirmed answer of somebody else as the proof of a statement.',
    who: checkers,
    when: [inThePlan, isConfirmed],
  },
  'fulfilment.undo': {
    says: 'The secretary, a member of the working group or the head takes the proof of a statement back.',
    who: { secretary: yes, member: yes, head: yes },
    when: [isNotTakenBack],
  },
  'report.read': { says: 'Every member reads the reports, drafts included.', who: everyone },
  'report.write': {
    says: 'The secretary writes the report.',
    who: { secretary: yes },
    when: [isNotPublished],
  },
  'report.publish': {
    says: 'The head or the secretary publishes the report.',
    who: { head: yes, secretary: yes },
    when: [isNotPublished],
  },
  'people.read': { says: 'Every member sees who works in the council.', who: everyone },
  'people.manage': {
    says: 'The administrator manages people and their roles.',
    who: { administrator: yes },
  },
  'person.invite': { says: 'The administrator invites people.', who: { administrator: yes } },
  'invitation.resend': {
    says: 'The administrator sends an invitation again.',
    who: { administrator: yes },
    when: [isOpen],
  },
  'invitation.withdraw': {
    says: 'The administrator takes an invitation back.',
    who: { administrator: yes },
    when: [isOpen],
  },
  'person.change': {
    says: 'The administrator changes roles and posts.',
    who: { administrator: yes },
    when: [serves],
  },
  'person.deactivate': {
    says: 'The administrator leaves people outside; nobody leaves themselves outside.',
    who: { administrator: ofSomebodyElse },
    when: [serves],
  },
  'person.reactivate': {
    says: 'The administrator lets people serve again.',
    who: { administrator: yes },
    when: [isDeactivated],
  },
  'journal.read': {
    says: 'The administrator, the secretary and the head read the journal.',
    who: { ...keepers, head: yes },
  },
  'council.edit': {
    says: 'The administrator decides what the council is called, shows and begins with.',
    who: { administrator: yes },
  },
  'unit.edit': { says: 'The administrator and the secretary keep the units of the council.', who: keepers },
  'overview.read': { says: 'Every member sees the overview.', who: everyone },
  'reminder.send': { says: 'The secretary and the administrator remind people.', who: keepers },
  'mail.read': { says: 'The administrator reads the outbox.', who: { administrator: yes } },
  'calendar.make': {
    says: 'Every member makes calendar addresses for themselves and takes their own back.',
    who: everybodysOwn,
  },
  'link.revoke': {
    says: 'Everybody ends the links in the mails to themselves; the administrator the links of anybody.',
    who: { ...everybodysOwn, administrator: yes },
  },
  'sign_in.manage': {
    says: 'The administrator says by which servers people may sign in.',
    who: { administrator: yes },
  },
  'token.make': {
    says: 'Every member makes tokens by which programs act in the own name.',
    who: everybodysOwn,
  },
  'token.read': {
    says: 'The administrator sees all tokens of the council.',
    who: { administrator: yes },
  },
  'token.revoke': {
    says: 'Everybody ends the own tokens; the administrator the tokens of anybody.',
    who: { ...everybodysOwn, administrator: yes },
  },
};
