import { printedPart, type TaskSource } from '@kvartal/shared/plan-document';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import { Reads } from '../platform/database/database.module.js';
import { PrintedPart } from './printed.graphql.js';
import { printedBlocks } from './printed.queries.js';

/** The document of a draft as it was printed, one place at a time. */
@Resolver()
export class PrintedResolver {
  constructor(private readonly reads: Reads) {}

  @Query(() => PrintedPart, {
    nullable: true,
    description:
      'What the document of a draft prints round a line, or a row of a table; null when there is no such draft or place, or when what was printed is not kept.',
  })
  @Can('draft.read')
  async printed(
    @Member() ctx: MemberCtx,
    @Args('id', { type: () => ID, description: 'The draft.' }) id: string,
    @Args('table', { type: () => Int, nullable: true, description: 'The table, from 1.' })
    table: number | null,
    @Args('row', { type: () => Int, nullable: true, description: 'The row of the table, from 1.' })
    row: number | null,
    @Args('line', {
      type: () => Int,
      nullable: true,
      description: 'The line, from 1; without table and row.',
    })
    line: number | null,
  ): Promise<PrintedPart | null> {
    const source = sourceOf({ table, row, line });
    const blocks = source && (await printedBlocks(this.reads.db, ctx.councilId, id));
    return source && blocks && printedPart(blocks, source);
  }
}

type Asked = { table?: number | null; row?: number | null; line?: number | null };

function sourceOf({ table = null, row = null, line = null }: Asked): TaskSource | null {
  if (table !== null && row !== null) return { table, row };
  return line === null ? null : { line };
}
