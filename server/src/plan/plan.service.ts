import { Injectable } from '@nestjs/common';
import * as access from '../access/access.js';
import type { MemberCtx } from '../access/ctx.js';
import { Writing } from '../journal/writing.js';
import { found } from '../platform/errors/domain-error.js';
import type { PublishPlanInput } from './plan.inputs.js';
import { Plan } from './plan.entity.js';
import { refuseStalePlan } from './refuse-stale-plan.js';

/** What happens to a plan as a whole. */
@Injectable()
export class PlanService {
  constructor(private readonly writing: Writing) {}

  /** Opens a plan to people without an account; a plan that is open already stays as it is. */
  publish(ctx: MemberCtx, input: PublishPlanInput): Promise<void> {
    return this.writing.run(ctx, async (em, record) => {
      const plan = found(await em.findOne(Plan, { slug: input.planSlug }));
      access.require(ctx, 'plan.publish', plan);

      await refuseStalePlan(em, plan, input.version);
      if (plan.publishedAt !== null) return;

      plan.publishedAt = ctx.now;
      record({
        action: 'plan.published',
        subjectKind: 'plan',
        subjectId: plan.id,
        planId: plan.id,
        after: { publishedAt: ctx.now },
      });
    });
  }
}
