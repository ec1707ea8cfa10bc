import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PlanView } from '../plan/plan.graphql.js';
import { Reads } from '../platform/database/database.module.js';
import { SectionView } from './section.graphql.js';
import { planSections } from './plan-sections.js';

@Resolver(() => PlanView)
export class SectionResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField(() => [SectionView], {
    description: 'The sections as a flat list in the order of the document; `parentId` makes the tree.',
  })
  sections(@Parent() plan: PlanView): Promise<SectionView[]> {
    return planSections(this.reads.db, plan.reader, plan.id);
  }
}
