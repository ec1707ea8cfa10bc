import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { Reads } from '../platform/database/database.module.js';
import { pageSize } from '../platform/graphql/page.js';
import { OutboxPage } from './outbox.graphql.js';
import { outboxPage } from './outbox.queries.js';
import { Post } from './post.js';

@Resolver()
export class OutboxResolver {
  constructor(
    private readonly reads: Reads,
    private readonly post: Post,
  ) {}

  @Query(() => OutboxPage, { description: 'Mails to the members of the council, the newest first.' })
  @Can('mail.read')
  async outbox(
    @Member() ctx: MemberCtx,
    @Context() { req }: GraphqlContext,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'How many mails, 1 to 50.' })
    first: number,
    @Args('after', { type: () => ID, nullable: true, description: 'The endCursor of the page before.' })
    after: string | null = null,
  ): Promise<OutboxPage> {
    // A mail that is handed in changes no row of the council, so no revision tells of it.
    req.isPassing = true;
    const page = await outboxPage(this.reads.db, ctx.councilId, { first: pageSize(first, 50), after });
    return { ...page, sends: this.post.sends };
  }
}
