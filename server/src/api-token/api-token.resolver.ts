import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { pageSize } from '../platform/graphql/page.js';
import {
  ApiTokenPage,
  ApiTokenView,
  MadeApiTokenPayload,
  RevokedApiTokenPayload,
} from './api-token.graphql.js';
import { MakeApiTokenInput, RevokeApiTokenInput } from './api-token.inputs.js';
import { tokenById, tokensOf, tokensPage } from './api-token.queries.js';
import { ApiTokenService } from './api-token.service.js';

@Resolver()
export class ApiTokenResolver {
  constructor(
    private readonly reads: Reads,
    private readonly tokens: ApiTokenService,
  ) {}

  @Query(() => [ApiTokenView], { description: "The viewer's tokens for programs, the newest first." })
  @Can('token.make')
  myApiTokens(@Member() ctx: MemberCtx, @Context() { req }: GraphqlContext): Promise<ApiTokenView[]> {
    // The use of a token is no change of the council's data, and one may expire at any minute.
    req.isPassing = true;
    return tokensOf(this.reads.db, ctx);
  }

  @Query(() => ApiTokenPage, { description: 'The tokens of all people of the council, the newest first.' })
  @Can('token.read')
  apiTokens(
    @Member() ctx: MemberCtx,
    @Context() { req }: GraphqlContext,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after: string | null = null,
  ): Promise<ApiTokenPage> {
    req.isPassing = true;
    return tokensPage(this.reads.db, { ...ctx, first: pageSize(first), after });
  }

  @Mutation(() => MadeApiTokenPayload, {
    description: 'Makes a token by which a program asks in one’s name.',
  })
  @Can('token.make')
  async makeApiToken(
    @Member() ctx: MemberCtx,
    @Args('input') input: MakeApiTokenInput,
  ): Promise<MadeApiTokenPayload> {
    const { id, secret } = await this.tokens.make(ctx, input);
    return { apiToken: found(await tokenById(this.reads.db, ctx, id)), secret };
  }

  @Mutation(() => RevokedApiTokenPayload, { description: 'Makes a token open nothing any more.' })
  @Can('token.revoke')
  async revokeApiToken(
    @Member() ctx: MemberCtx,
    @Args('input') input: RevokeApiTokenInput,
  ): Promise<RevokedApiTokenPayload> {
    await this.tokens.revoke(ctx, input);
    return { apiToken: found(await tokenById(this.reads.db, ctx, input.id)) };
  }
}
