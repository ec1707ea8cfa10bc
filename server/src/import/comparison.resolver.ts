import { changedHead, comparedTasks, comparePlans } from '@kvartal/shared/plan-document';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { comparisonView, PlanComparisonView } from '../amendment/comparison.graphql.js';
import { Reads } from '../platform/database/database.module.js';
import { comparedPlan, planTasks } from './compared-plan.js';
import { storedDraft } from './draft-pieces.queries.js';

@Resolver()
export class ComparisonResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => PlanComparisonView, {
    nullable: true,
    description: 'What accepting a draft would do to a plan; null when there is no such draft or plan.',
  })
  @Can('draft.read')
  async draftComparison(
    @Member() ctx: MemberCtx,
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
    @Args('planSlug', { type: () => String, description: 'The plan that the document amends.' })
    planSlug: string,
  ): Promise<PlanComparisonView | null> {
    const { db } = this.reads;
    const stored = await storedDraft(db, ctx.councilId, id);
    const plan = await comparedPlan(db, ctx.councilId, planSlug);
    if (!stored || !plan) return null;
    const { draft } = stored;
    const tasks = await planTasks(db, ctx.councilId, plan.id);
    const head = changedHead(plan, draft);
    return comparisonView(comparePlans(tasks, comparedTasks(draft)), { isTask: false, head });
  }
}
