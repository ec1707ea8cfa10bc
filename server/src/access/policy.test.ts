import { describe, expect, it } from '@jest/globals';
import { can, mightEver, require } from './access.js';
import type { MemberCtx, PublicCtx, SystemCtx } from './ctx.js';
import { POLICY, type Action } from './policy.js';
import { ROLES, type Role } from './role.js';

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
const foreignTask = { councilId: 'c1', unitIds: ['u2'] };
const ownAnswer = { councilId: 'c1', membershipId: 'm1' };
const answer = { councilId: 'c1', membershipId: 'm2' };

/** Who may, in the order administrator, secretary, executor, head, member. */
const TABLE: [Action, unknown, string][] = [
  ['plan.read', null, 'A S E H M'],
  ['plan.import', null, 'A S . . .'],
  ['plan.edit', council, 'A S . . .'],
  ['plan.publish', council, 'A S . H .'],
  ['section.edit', council, 'A S . . .'],
  ['task.edit', council, 'A S . . .'],
  ['draft.read', null, 'A S . . .'],
  ['draft.correct', council, 'A S . . .'],
  ['draft.accept', council, 'A S . . .'],
  ['draft.discard', council, 'A S . . .'],
  ['status.submit', ownTask, '. S E . .'],
  ['status.submit', foreignTask, '. S . . .'],
  ['status.review', answer, '. S . H M'],
  ['status.review', ownAnswer, '. . . . .'],
  ['deadline.propose', ownTask, '. S E . .'],
  ['deadline.propose', foreignTask, '. S . . .'],
  ['deadline.decide', council, '. . . H .'],
  ['event.enter', ownTask, '. S E . .'],
  ['event.enter', foreignTask, '. S . . .'],
  ['measurement.add', ownTask, '. S E . .'],
  ['measurement.add', foreignTask, '. S . . .'],
  ['report.read', null, 'A S E H M'],
  ['report.write', council, '. S . . .'],
  ['report.publish', council, '. S . H .'],
  ['people.read', null, 'A S E H M'],
  ['people.manage', null, 'A . . . .'],
  ['journal.read', null, 'A S . H .'],
  ['overview.read', null, 'A S E H M'],
];

// The table is written with subjects of every shape; the action decides which one is read.
const may = (ctx: MemberCtx | PublicCtx | SystemCtx, action: Action, subject: unknown): boolean =>
  can(ctx, action as 'plan.edit', subject as never);

describe('who may do what', () => {
  it.each(TABLE)('%s of %j: %s', (action, subject, expected) => {
    const actual = ROLES.map((role) =>
      may(person(role), action, subject) ? role.charAt(0).toUpperCase() : '.',
    ).join(' ');
    expect(actual).toBe(expected);
  });
  it('is written down for every action', () => {
    expect(new Set(TABLE.map(([action]) => action))).toEqual(new Set(Object.keys(POLICY)));
  });
  it.each(TABLE)('%s of %j is never for somebody not signed in', (action, subject) => {
    expect(may(somebody, action, subject)).toBe(false);
  });
  it.each(TABLE.filter(([, subject]) => subject !== null))(
    '%s of %j is never for another council, whatever the role',
    (action, subject) => {
      const foreign = { ...(subject as object), councilId: 'c2' };
      expect(may(person(...ROLES), action, foreign)).toBe(false);
      expect(may(system, action, foreign)).toBe(false);
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
