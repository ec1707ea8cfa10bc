import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { newToken, tokenHash } from '../account/session-cookie.js';
import { Writing } from '../journal/writing.js';
import { OrgUnit } from '../org-unit/org-unit.entity.js';
import { Plan } from '../plan/plan.entity.js';
import { DomainError, found } from '../platform/errors/domain-error.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import type { MakeCalendarInput, RevokeCalendarInput } from './calendar-feed.inputs.js';

/** So many good addresses a person has at most: who needs more has lost sight of them. */
const MOST_FEEDS = 20;

/** Calendar addresses of a person. */
@Injectable()
export class CalendarFeedService {
  constructor(private readonly writing: Writing) {}

  /**
   * Makes an address; its token is told once, here, and kept nowhere. So a repeat of the attempt, whose first answer was
   * lost on its way, gives null for it: the person takes that address back and makes another.
   */
  async make(ctx: MemberCtx, input: MakeCalendarInput): Promise<{ id: string; token: string | null }> {
    const token = newToken();
    const made = await this.writing.run(ctx, async (em, record) => {
      const unit = input.unitId ? found(await em.findOne(OrgUnit, { id: input.unitId })) : null;
      const plan = input.planSlug ? found(await em.findOne(Plan, { slug: input.planSlug })) : null;
      access.require(ctx, 'calendar.make', { councilId: ctx.councilId, membershipId: ctx.membershipId });
      if (input.kind === 'unit' && unit === null) throw nameless('unitId');
      if (input.kind === 'plan' && plan === null) throw nameless('planSlug');
      const unitOf = input.kind === 'unit' ? unit : null;
      const planOf = input.kind === 'plan' ? plan : null;
      const kept = await em.count(CalendarFeed, { membershipId: ctx.membershipId, revokedAt: null });
      if (kept >= MOST_FEEDS)
        throw new DomainError('calendar.too_many', `A person has ${MOST_FEEDS} calendar addresses at most.`);

      const feed = em.create(CalendarFeed, {
        councilId: ctx.councilId,
        membershipId: ctx.membershipId,
        unitId: unitOf?.id ?? null,
        planId: planOf?.id ?? null,
        tokenHash: tokenHash(token),
        createdAt: ctx.now,
      });
      const title = unitOf?.name ?? planOf?.title;
      record({
        action: 'calendar.made',
        subjectKind: 'calendar_feed',
        subjectId: feed.id,
        planId: feed.planId,
        after: { kind: input.kind, ...(title === undefined ? { personName: ctx.viewer.name } : { title }) },
      });
      return { id: feed.id, tokenHash: feed.tokenHash };
    });
    return { id: made.id, token: made.tokenHash === tokenHash(token) ? token : null };
  }

  /** The address gives nothing from now on. An address that was revoked already stays so. */
  revoke(ctx: MemberCtx, input: RevokeCalendarInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const feed = found(await em.findOne(CalendarFeed, { id: input.id }));
      // Somebody else's address is as good as none: nobody learns that it exists.
      if (feed.membershipId !== ctx.membershipId) found(null);
      access.require(ctx, 'calendar.make', feed);
      if (feed.revokedAt !== null) return;
      feed.revokedAt = ctx.now;
      record({
        action: 'calendar.revoked',
        subjectKind: 'calendar_feed',
        subjectId: feed.id,
        planId: feed.planId,
        before: { revokedAt: null },
        after: { revokedAt: ctx.now },
      });
    });
  }
}

/** A calendar of a unit or of a plan that does not say of which. */
function nameless(field: string): DomainError {
  return new DomainError('input.invalid', 'Say whose deadlines the calendar holds.', {
    fields: { [field]: 'required for this kind of calendar' },
  });
}
