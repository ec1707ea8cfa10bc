import { listCounts } from '@kvartal/shared/progress';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Reads } from '../platform/database/database.module.js';
import { SectionView } from '../section/section.graphql.js';
import { sectionCounts } from './section-counts.js';
import { StatusCountView } from './status.graphql.js';

@Resolver(() => SectionView)
export class SectionFiguresResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField(() => [StatusCountView], {
    description:
      'How many tasks have each status here and below, the worst first; statuses that do not occur are left out.',
  })
  async counts(@Parent() section: SectionView): Promise<StatusCountView[]> {
    const counts = (await sectionCounts(this.reads.db, section)).get(section.id);
    return counts ? listCounts(counts) : [];
  }
}
