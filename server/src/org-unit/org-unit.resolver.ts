import { Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { OrgUnitView } from './org-unit.graphql.js';
import { orgUnits } from './org-unit.queries.js';

@Resolver()
export class OrgUnitResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => [OrgUnitView], {
    description: 'The units that the council has today, in the Ukrainian order of names.',
  })
  @Can('plan.read')
  orgUnits(@Member() ctx: MemberCtx): Promise<OrgUnitView[]> {
    return orgUnits(this.reads.db, ctx.councilId, ctx.today);
  }
}
