import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Can } from '../access/declare.js';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Reads } from '../platform/database/database.module.js';
import { pageSize } from '../platform/graphql/page.js';
import { JournalPage } from './journal.graphql.js';
import { JournalFilterInput } from './journal.inputs.js';
import { journalPage } from './journal.queries.js';

@Resolver()
export class JournalResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => JournalPage, {
    description: 'The changes of the council, all or by a filter, newest first.',
  })
  @Can('journal.read')
  journal(
    @Member() ctx: MemberCtx,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after: string | null = null,
    @Args('filter', { type: () => JournalFilterInput, nullable: true })
    filter: JournalFilterInput | null = null,
  ): Promise<JournalPage> {
    return journalPage(this.reads.db, ctx.councilId, { first: pageSize(first), after, filter: filter ?? {} });
  }
}
