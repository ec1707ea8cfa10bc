import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { pageSize } from '../platform/graphql/page.js';
import { PersonPage } from './people.graphql.js';
import { peoplePage } from './people.queries.js';

@Resolver()
export class PeopleResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => PersonPage, { description: 'Who works in the council.' })
  @Can('people.read')
  people(
    @Member() ctx: MemberCtx,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after: string | null = null,
  ): Promise<PersonPage> {
    return peoplePage(this.reads.db, ctx.councilId, { first: pageSize(first), after, today: ctx.today });
  }
}
