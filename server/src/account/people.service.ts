import type { EntityManager } from '@mikro-orm/sqlite';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { ROLES } from '../access/role.js';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { Writing } from '../journal/writing.js';
import type { Tables } from '../platform/database/tables.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { Account } from './account.entity.js';
import { closeDoors } from './close-doors.js';
import { Membership } from './membership.entity.js';
import type { ChangePersonInput, DeactivatePersonInput, ReactivatePersonInput } from './people.inputs.js';

/** What the administrator does with people who serve in the council already. */
@Injectable()
export class PeopleService {
  constructor(private readonly writing: Writing) {}

  /**
   * From this moment on nothing opens to the person and nobody writes to the person: sessions, links in mails, calendar
   * addresses end, mails on their way are dropped. The work done keeps its author. Nobody deactivates themselves, and
   * somebody must be left who can bring people in.
   */
  deactivate(ctx: MemberCtx, input: DeactivatePersonInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const person = found(await em.findOne(Membership, { id: input.id }));
      if (person.id === ctx.membershipId)
        throw new DomainError('people.not_yourself', 'Nobody leaves themselves outside.');
      access.require(ctx, 'person.deactivate', personSubject(person));
      await refuseStale(em, person, input.version);
      access.requireState('person.deactivate', personSubject(person));
      await requireAnotherAdministrator(em, person);
      person.deactivatedAt = ctx.now;
      await closeDoors(em.getKysely<Tables>(), {
        councilId: ctx.councilId,
        membershipId: person.id,
        accountId: person.accountId,
        now: ctx.now,
      });
      record({
        action: 'person.deactivated',
        subjectKind: 'membership',
        subjectId: person.id,
        before: { deactivatedAt: null },
        after: { name: await nameOf(em, person), deactivatedAt: ctx.now },
      });
    });
  }

  /**
   * Sets the roles and the post. Sessions of the person end: whoever may something else now signs in anew (R33). The
   * last administrator stays one.
   */
  change(ctx: MemberCtx, input: ChangePersonInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const person = found(await em.findOne(Membership, { id: input.id }));
      access.require(ctx, 'person.change', personSubject(person));
      await refuseStale(em, person, input.version);
      access.requireState('person.change', personSubject(person));
      if (!input.roles.includes('administrator')) await requireAnotherAdministrator(em, person);
      const { roles, post } = person;
      const isSame = roles.length === input.roles.length && input.roles.every((role) => roles.includes(role));
      person.roles = ROLES.filter((role) => input.roles.includes(role));
      person.post = input.post?.trim() || null;
      if (isSame && post === person.post) return;
      if (!isSame)
        await em
          .getKysely<Tables>()
          .deleteFrom('session')
          .where('council_id', '=', ctx.councilId)
          .where('account_id', '=', person.accountId)
          .execute();
      record({
        action: 'person.changed',
        subjectKind: 'membership',
        subjectId: person.id,
        before: { roles, post },
        after: { name: await nameOf(em, person), roles: person.roles, post: person.post },
      });
    });
  }

  /** The person serves again, with the roles of before; every key is made anew. */
  reactivate(ctx: MemberCtx, input: ReactivatePersonInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const person = found(await em.findOne(Membership, { id: input.id }));
      access.require(ctx, 'person.reactivate', personSubject(person));
      await refuseStale(em, person, input.version);
      access.requireState('person.reactivate', personSubject(person));
      const before = { deactivatedAt: person.deactivatedAt };
      person.deactivatedAt = null;
      record({
        action: 'person.reactivated',
        subjectKind: 'membership',
        subjectId: person.id,
        before,
        after: { name: await nameOf(em, person), deactivatedAt: null },
      });
    });
  }
}

/** A person as the policy sees it. */
export function personSubject({ councilId, id, deactivatedAt }: Membership) {
  return { councilId, membershipId: id, isDeactivated: deactivatedAt !== null };
}

async function nameOf(em: EntityManager, { accountId }: Membership): Promise<string> {
  return found(await em.findOne(Account, { id: accountId })).name;
}

async function refuseStale(em: EntityManager, person: Membership, seen: number): Promise<void> {
  const { id, version, roles, post, deactivatedAt } = person;
  if (version === seen) return;
  throw await changedMeanwhile(em, 'people.changed_meanwhile', {
    about: { subjectId: id },
    version,
    now: { roles, post, isDeactivated: deactivatedAt !== null },
  });
}

/** Of two administrators who deactivate each other at once, the second one is the last one left. */
async function requireAnotherAdministrator(em: EntityManager, person: Membership): Promise<void> {
  if (!person.roles.includes('administrator')) return;
  const serving = await em.find(Membership, { deactivatedAt: null });
  if (serving.some(({ id, roles }) => id !== person.id && roles.includes('administrator'))) return;
  throw new DomainError('people.last_administrator', 'Somebody must be left who can bring people in.');
}
