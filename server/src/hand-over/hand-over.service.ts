import { addDays, type Day } from '@kvartal/shared/calendar';
import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { MembershipUnit } from '../account/membership-unit.entity.js';
import { Membership } from '../account/membership.entity.js';
import { changedMeanwhile } from '../journal/changed-meanwhile.js';
import { Writing } from '../journal/writing.js';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import { DomainError, found, notFound } from '../platform/errors/domain-error.js';
import type { HandOverInput } from './hand-over.inputs.js';

/** A leave that lies further ahead is nobody's plan. */
const MOST_AHEAD_DAYS = 366;

/**
 * People come and go, the unit stays: tasks belong to units, so whoever takes the place of a person in the units has
 * all that was open there, and the history keeps the names of who answered.
 */
@Injectable()
export class HandOverService {
  constructor(private readonly writing: Writing) {}

  /** One person leaves all units of today and another one takes the place in each, in one act. */
  handOver(ctx: MemberCtx, input: HandOverInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const from = found(await em.findOne(Membership, { id: input.fromId }));
      const to = found(await em.findOne(Membership, { id: input.toId }));
      const seen = new Set(input.unitIds);
      if ((await em.count(OrgUnit, { id: { $in: [...seen] } })) < seen.size) throw notFound();
      const places = await placesOn(em, from.id, ctx.today);
      access.require(ctx, 'people.manage');

      if (to.deactivatedAt !== null || !access.rolesMightEver(to.roles, 'status.submit'))
        throw new DomainError('people.cannot_answer', 'Whoever takes over must be able to answer.');
      refuseWrong(ctx.today, input, places);
      await refuseStale(em, from, input, places);
      const firstOn = input.lastOn < ctx.today ? addDays(input.lastOn, 1) : ctx.today;
      const taken = await placesOn(em, to.id, ctx.today);
      for (const place of places) {
        place.toOn = input.lastOn;
        const own = taken.find(({ unitId }) => unitId === place.unitId);
        if (own) own.toOn = null;
        else
          em.create(MembershipUnit, {
            councilId: ctx.councilId,
            membershipId: to.id,
            unitId: place.unitId,
            fromOn: firstOn,
          });
      }
      await em.flush();
      // Their units are rows of their own: without this nobody would see that the people have changed.
      await em.nativeUpdate(Membership, { id: from.id }, { version: from.version + 1 });
      await em.nativeUpdate(Membership, { id: to.id }, { version: to.version + 1 });
      record({
        action: 'people.handed_over',
        subjectKind: 'membership',
        subjectId: from.id,
        before: { membershipId: from.id, unitIds: input.unitIds },
        after: { membershipId: to.id, unitIds: input.unitIds, lastOn: input.lastOn },
      });
    });
  }
}

function refuseWrong(today: Day, { fromId, toId, lastOn }: HandOverInput, places: MembershipUnit[]): void {
  if (fromId === toId)
    throw new DomainError('input.invalid', 'Nobody hands over to themselves.', {
      fields: { toId: 'another person' },
    });
  const earliest = places.reduce((day, { fromOn }) => (fromOn > day ? fromOn : day), '0001-01-01');
  if (lastOn < earliest || lastOn > addDays(today, MOST_AHEAD_DAYS))
    throw new DomainError('input.invalid', 'The last day is not a day of this work.', {
      fields: { lastOn: `from ${earliest} on, at most a year ahead` },
    });
}

/** Refuses when the person's units are not the ones that the asker saw, or were handed over already for a later day. */
async function refuseStale(
  em: EntityManager,
  { id, version }: Membership,
  { version: seen, unitIds }: HandOverInput,
  places: MembershipUnit[],
): Promise<void> {
  const now = new Set(places.map(({ unitId }) => unitId));
  const isSame = now.size === new Set(unitIds).size && unitIds.every((unitId) => now.has(unitId));
  if (isSame && version === seen) return;
  const units = await em.find(OrgUnit, { id: { $in: [...now] } }, { orderBy: { name: 'asc' } });
  throw await changedMeanwhile(em, 'people.changed_meanwhile', {
    about: { subjectId: id },
    version,
    now: {
      units: units.map(({ name }) => name),
      lastOn: places.find(({ toOn }) => toOn !== null)?.toOn ?? null,
    },
  });
}

/** The units in which a person works on a day. */
function placesOn(em: EntityManager, membershipId: string, day: Day): Promise<MembershipUnit[]> {
  return em.find(MembershipUnit, {
    membershipId,
    fromOn: { $lte: day },
    $or: [{ toOn: null }, { toOn: { $gte: day } }],
  });
}
