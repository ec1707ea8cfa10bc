import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { PublicCouncilView } from './public.graphql.js';
import { publicCouncils } from './public.queries.js';

@Resolver()
export class PublicResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => [PublicCouncilView], {
    description: 'Councils that have published a plan or a report, by name.',
  })
  @Public()
  publicCouncils(): Promise<PublicCouncilView[]> {
    return publicCouncils(this.reads.db);
  }
}
