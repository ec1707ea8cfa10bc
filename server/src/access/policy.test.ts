import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { can, mightEver, require, requireState } from './access.js';
import type { MemberCtx, PublicCtx, SystemCtx } from './ctx.js';
import { permissionsPage } from './permissions.js';
import { POLICY } from './policy.js';
import { ROLES, type Role } from './role.js';
import type { Action } from './subjects.js';
import { SCOPE_ACTIONS, SCOPES, type Scope } from './scopes.js';

const moment = { now: 0, today: '2026-03-10', door: 'web', locale: 'uk' } as const;
const somebody: PublicCtx = { ...moment, viewer: null, councilId: null };
const system: SystemCtx = {
  ...moment,
  door: 'system',
  viewer: null,
  councilId: 'c1',
  membershipId: null,
  actorName: 'Kvartal',
};
const person = (...roles: Role[]): MemberCtx => ({
  ...moment,
  viewer: { accountId: 'a1', name: 'Олена', email: 'olena@example' },
  councilId: 'c1',
  membershipId: 'm1',
  roles,
  post: null,
  unitIds: ['u1'],
});

const council = { councilId: 'c1' };
const ownTask = { councilId: 'c1', unitIds: ['u1', 'u2'] };

type Asking = MemberCtx | PublicCtx | SystemCtx;
type Row = { action: Action; of: string; may: (ctx: Asking, councilId: string) => boolean; who: string };

type OfTask = 'status.submit' | 'deadline.propose' | 'event.enter' | 'measurement.add';
type OfAnswer = 'status.review' | 'indicator.fulfil';
type OfOneself = 'link.revoke' | 'token.make' | 'token.revoke';
type OfPerson = 'person.change' | 'person.deactivate' | 'person.reactivate';
type OfNothing =
  | 'plan.read'
  | 'plan.import'
  | 'draft.read'
  | 'report.read'
  | 'people.read'
  | 'people.manage'
  | 'person.invite'
  | 'journal.read'
  | 'overview.read'
  | 'mail.read'
  | 'sign_in.manage'
  | 'token.read';

const itself = (action: OfNothing, who: string): Row => ({
  action,
  of: 'the council itself',
  may: (ctx) => can(ctx, action),
  who,
});
const row = (
  action: Exclude<Action, OfTask | OfNothing | OfAnswer | OfPerson | OfOneself>,
  who: string,
): Row => ({
  action,
  of: 'a row of the council',
  may: (ctx, councilId) => can(ctx, action, { councilId }),
  who,
});
const task = (action: OfTask, units: 'own' | 'foreign', who: string): Row => ({
  action,
  of: `a task of ${units} units`,
  may: (ctx, councilId) => can(ctx, action, { councilId, unitIds: units === 'own' ? ['u1', 'u2'] : ['u2'] }),
  who,
});
const calendar = (membershipId: string, who: string): Row => ({
  action: 'calendar.make',
  of: membershipId === 'm1' ? 'own calendars' : 'the calendars of somebody else',
  may: (ctx, councilId) => can(ctx, 'calendar.make', { councilId, membershipId }),
  who,
});
const links = (membershipId: string, who: string): Row => ({
  action: 'link.revoke',
  of: membershipId === 'm1' ? 'own links' : 'the links of somebody else',
  may: (ctx, councilId) => can(ctx, 'link.revoke', { councilId, membershipId }),
  who,
});
const token = (action: 'token.make' | 'token.revoke', membershipId: string, who: string): Row => ({
  action,
  of: membershipId === 'm1' ? 'own tokens' : 'the tokens of somebody else',
  may: (ctx, councilId) => can(ctx, action, { councilId, membershipId }),
  who,
});
const answer = (action: OfAnswer, membershipId: string, who: string): Row => ({
  action,
  of: membershipId === 'm1' ? 'an own answer' : 'the answer of somebody else',
  may: (ctx, councilId) => can(ctx, action, { councilId, membershipId }),
  who,
});

const PEOPLE = {
  'the asker': { membershipId: 'm1', isDeactivated: false },
  'somebody who serves': { membershipId: 'm2', isDeactivated: false },
  'somebody deactivated': { membershipId: 'm2', isDeactivated: true },
};
const aPerson = (action: OfPerson, of: keyof typeof PEOPLE, who: string): Row => ({
  action,
  of,
  may: (ctx, councilId) => can(ctx, action, { councilId, ...PEOPLE[of] }),
  who,
});

/** Who may, in the order administrator, secretary, executor, head, member, reader. */
const TABLE: Row[] = [
  itself('plan.read', 'A S E H M R'),
  itself('plan.import', 'A S . . . .'),
  row('plan.edit', 'A S . . . .'),
  row('plan.amend', 'A S . . . .'),
  row('plan.publish', 'A S . H . .'),
  row('reporting.set', 'A S . . . .'),
  row('section.edit', 'A S . . . .'),
  row('task.edit', 'A S . . . .'),
  itself('draft.read', 'A S . . . .'),
  row('draft.correct', 'A S . . . .'),
  row('draft.accept', 'A S . . . .'),
  row('draft.discard', 'A S . . . .'),
  task('status.submit', 'own', '. S E . . .'),
  task('status.submit', 'foreign', '. S . . . .'),
  answer('status.review', 'm2', '. S . H M .'),
  answer('status.review', 'm1', '. . . . . .'),
  answer('indicator.fulfil', 'm2', '. S . H M .'),
  answer('indicator.fulfil', 'm1', '. . . . . .'),
  row('fulfilment.undo', '. S . H M .'),
  task('deadline.propose', 'own', '. S E . . .'),
  task('deadline.propose', 'foreign', '. S . . . .'),
  row('deadline.decide', '. . . H . .'),
  task('event.enter', 'own', '. S E . . .'),
  task('event.enter', 'foreign', '. S . . . .'),
  task('measurement.add', 'own', '. S E . . .'),
  task('measurement.add', 'foreign', '. S . . . .'),
  row('measurement.import', '. S . . . .'),
  itself('report.read', 'A S E H M R'),
  row('report.write', '. S . . . .'),
  row('report.publish', '. S . H . .'),
  itself('people.read', 'A S E H M R'),
  itself('people.manage', 'A . . . . .'),
  itself('person.invite', 'A . . . . .'),
  row('invitation.resend', 'A . . . . .'),
  row('invitation.withdraw', 'A . . . . .'),
  aPerson('person.change', 'the asker', 'A . . . . .'),
  aPerson('person.change', 'somebody deactivated', '. . . . . .'),
  aPerson('person.deactivate', 'the asker', '. . . . . .'),
  aPerson('person.deactivate', 'somebody who serves', 'A . . . . .'),
  aPerson('person.deactivate', 'somebody deactivated', '. . . . . .'),
  aPerson('person.reactivate', 'somebody who serves', '. . . . . .'),
  aPerson('person.reactivate', 'somebody deactivated', 'A . . . . .'),
  itself('journal.read', 'A S . H . .'),
  row('council.edit', 'A . . . . .'),
  row('unit.edit', 'A S . . . .'),
  itself('overview.read', 'A S E H M R'),
  row('reminder.send', 'A S . . . .'),
  itself('mail.read', 'A . . . . .'),
  calendar('m1', 'A S E H M R'),
  calendar('m2', '. . . . . .'),
  links('m1', 'A S E H M R'),
  links('m2', 'A . . . . .'),
  itself('sign_in.manage', 'A . . . . .'),
  itself('token.read', 'A . . . . .'),
  token('token.make', 'm1', 'A S E H M R'),
  token('token.make', 'm2', '. . . . . .'),
  token('token.revoke', 'm1', 'A S E H M R'),
  token('token.revoke', 'm2', 'A . . . . .'),
];

describe('who may do what', () => {
  it.each(TABLE)('$action of $of: $who', ({ may, who }) => {
    const letters = ROLES.map((role) => (may(person(role), 'c1') ? role.charAt(0).toUpperCase() : '.'));
    expect(letters.join(' ')).toBe(who);
  });
  it('is written down for every action', () => {
    expect(new Set(TABLE.map(({ action }) => action))).toEqual(new Set(Object.keys(POLICY)));
  });
  it.each(TABLE)('$action of $of is never for somebody not signed in', ({ may }) => {
    expect(may(somebody, 'c1')).toBe(false);
  });
  it.each(TABLE.filter(({ of }) => of !== 'the council itself'))(
    '$action of $of is never for another council, whatever the role',
    ({ may }) => {
      expect(may(person(...ROLES), 'c2')).toBe(false);
      expect(may(system, 'c2')).toBe(false);
    },
  );
  it('adds up when a person has several roles', () => {
    const both = person('executor', 'head');
    expect(can(both, 'status.submit', ownTask)).toBe(true);
    expect(can(both, 'deadline.decide', council)).toBe(true);
    expect(can(both, 'plan.import')).toBe(false);
  });
  it('lets the system do everything in its own council', () => {
    expect(can(system, 'deadline.decide', council)).toBe(true);
  });
});

/** The state of the thing in which nobody may, and with which code everybody is refused. */
const STATES: { action: Action; of: string; refuses: () => void; code: string; may: () => boolean }[] = [
  ...(['draft.correct', 'draft.accept', 'draft.discard'] as const).flatMap((action) =>
    (['reading', 'accepted', 'discarded', 'refused', 'cancelled'] as const).map((state) => ({
      action,
      of: `a draft that is ${state}`,
      refuses: () => requireState(action, { state }),
      code: state === 'reading' ? 'draft.not_ready' : 'draft.closed',
      may: () => can(person(...ROLES), action, { ...council, state }),
    })),
  ),
  ...(['report.write', 'report.publish'] as const).map((action) => ({
    action,
    of: 'a published report',
    refuses: () => requireState(action, { state: 'published' }),
    code: 'report.published',
    may: () => can(person(...ROLES), action, { ...council, state: 'published' }),
  })),
  ...(['status.submit', 'deadline.propose', 'event.enter', 'measurement.add'] as const).map((action) => ({
    action,
    of: 'a task that an amendment took out',
    refuses: () => requireState(action, { isRemoved: true }),
    code: 'amendment.owes_nothing',
    may: () => can(person(...ROLES), action, { ...ownTask, isRemoved: true }),
  })),
  {
    action: 'deadline.propose',
    of: 'a deadline whose work is finished',
    refuses: () => requireState('deadline.propose', { isFinished: true }),
    code: 'deadline.closed',
    may: () => can(person(...ROLES), 'deadline.propose', { ...ownTask, isFinished: true }),
  },
  {
    action: 'deadline.decide',
    of: 'a move that was decided on',
    refuses: () => requireState('deadline.decide', { decision: 'declined' }),
    code: 'deadline.already_decided',
    may: () => can(person(...ROLES), 'deadline.decide', { ...council, decision: 'declined' }),
  },
  {
    action: 'status.review',
    of: 'an answer that waits for no check',
    refuses: () => requireState('status.review', { awaitsCheck: false }),
    code: 'review.already_decided',
    may: () => can(person(...ROLES), 'status.review', { ...council, membershipId: 'm2', awaitsCheck: false }),
  },
  {
    action: 'indicator.fulfil',
    of: 'an answer that nobody confirmed',
    refuses: () => requireState('indicator.fulfil', { isConfirmed: false }),
    code: 'fulfilment.not_proved',
    may: () =>
      can(person(...ROLES), 'indicator.fulfil', { ...council, membershipId: 'm2', isConfirmed: false }),
  },
  ...(['invitation.resend', 'invitation.withdraw'] as const).map((action) => ({
    action,
    of: 'an invitation that was accepted or taken back',
    refuses: () => requireState(action, { isOpen: false }),
    code: 'invitation.closed',
    may: () => can(person(...ROLES), action, { ...council, isOpen: false }),
  })),
  {
    action: 'fulfilment.undo',
    of: 'a proof that was taken back',
    refuses: () => requireState('fulfilment.undo', { undoneAt: 1 }),
    code: 'fulfilment.undone',
    may: () => can(person(...ROLES), 'fulfilment.undo', { ...council, undoneAt: 1 }),
  },
];

describe('the state of a thing', () => {
  it.each(STATES)('$action of $of is for nobody: $code', ({ may, refuses, code }) => {
    expect(may()).toBe(false);
    expect(refuses).toThrow(expect.objectContaining({ code }));
  });
  it('stands on the page for people, which `pnpm --filter @kvartal/server permissions` writes anew', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/permissions.md'), 'utf8');
    expect(page).toBe(permissionsPage());
    const told = page.replaceAll(/\s+/g, ' ');
    for (const { says, when = [] } of Object.values<{ says: string; when?: readonly { says: string }[] }>(
      POLICY,
    ))
      for (const sentence of [says, ...when.map((one) => one.says)]) expect(told).toContain(sentence);
  });
});

describe('a refusal', () => {
  it('of a foreign subject does not say that it exists', () => {
    expect(() => require(person('head'), 'deadline.decide', { councilId: 'c2' })).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
  });
  it('of somebody not signed in asks to sign in', () => {
    expect(() => require(somebody, 'people.read')).toThrow(
      expect.objectContaining({ code: 'auth.required' }),
    );
  });
  it('of a wrong role says who may', () => {
    expect(() => require(person('member'), 'deadline.decide', council)).toThrow(
      expect.objectContaining({ code: 'access.denied', message: 'The head decides on moved deadlines.' }),
    );
  });
  it('at the gate needs no subject', () => {
    expect(mightEver(person('executor'), 'status.submit')).toBe(true);
    expect(mightEver(person('head'), 'status.submit')).toBe(false);
  });
});

describe('a program with a token', () => {
  const everybody = person(...ROLES);
  const may = (scopes: readonly Scope[]) =>
    TABLE.filter((one) => one.may({ ...everybody, token: { id: 't1', scopes } }, 'c1')).map(
      ({ action }) => action,
    );
  it('always reads, and does beside that what is entrusted to it', () => {
    expect(new Set(may([]))).toEqual(new Set(['plan.read', 'report.read', 'people.read', 'overview.read']));
    expect(new Set(may(['answer']))).toEqual(
      new Set([...may([]), 'status.submit', 'deadline.propose', 'event.enter']),
    );
  });
  it('never does more than its person', () => {
    const executor = { ...person('executor'), token: { id: 't1', scopes: SCOPES } };
    expect(can(executor, 'status.submit', ownTask)).toBe(true);
    expect(can(executor, 'status.submit', { ...ownTask, unitIds: ['u2'] })).toBe(false);
    expect(can(executor, 'report.write', council)).toBe(false);
  });
  it('never checks, decides, accepts, publishes, manages people or makes tokens, whatever is entrusted to it', () => {
    const done = new Set(may(SCOPES));
    expect(TABLE.map(({ action }) => action).filter((action) => !done.has(action))).toEqual(
      expect.arrayContaining([
        'plan.publish',
        'draft.accept',
        'status.review',
        'deadline.decide',
        'report.publish',
        'people.manage',
        'token.make',
        'token.read',
        'token.revoke',
      ]),
    );
    expect(done).toEqual(new Set(SCOPES.flatMap((scope) => SCOPE_ACTIONS[scope])));
  });
});
