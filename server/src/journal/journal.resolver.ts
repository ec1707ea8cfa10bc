import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Can } from '../access/declare.js';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Reads } from '../platform/database/database.module.js';
import { pageSize } from '../platform/graphql/page.js';
import { JournalPage } from './journal.graphql.js';
import { journalPage } from './journal.queries.js';

@Resolver()
export class JournalResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => JournalPage, {
    description: 'Every change of the council, or of one of its tasks, newest first.',
  })
  @Can('journal.read')
  journal(
    @Member() ctx: MemberCtx,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after: string | null = null,
    @Args('taskId', { type: () => ID, nullable: true }) taskId: string | null = null,
  ): Promise<JournalPage> {
    return journalPage(this.reads.db, ctx.councilId, { first: pageSize(first), after, taskId });
  }
}
