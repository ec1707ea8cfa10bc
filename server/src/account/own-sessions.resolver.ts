import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { SignedIn } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { ChangePasswordInput, EndSessionInput } from './account.inputs.js';
import { AccountService } from './account.service.js';
import { OwnSessionsPayload, OwnSessionView } from './own-sessions.graphql.js';
import { RequestSession } from './request-session.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { Sessions } from './sessions.js';

/** What a person may do about the own sign-ins: see them, end them, change the password. */
@Resolver()
export class OwnSessionsResolver {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: AccountService,
    private readonly session: RequestSession,
  ) {}

  @Query(() => [OwnSessionView], {
    description: 'Where the viewer is signed in, the browser seen last first.',
  })
  @SignedIn()
  async mySessions(@Member() ctx: MemberCtx, @Context() { req }: GraphqlContext): Promise<OwnSessionView[]> {
    // When a browser was last seen changes without any change of data.
    req.isPassing = true;
    return this.#list(ctx, SESSION_COOKIE.read(req));
  }

  @Mutation(() => OwnSessionsPayload, { description: 'Ends one of the viewer’s own sessions.' })
  @SignedIn()
  async endSession(
    @Member() ctx: MemberCtx,
    @Args('input') input: EndSessionInput,
    @Context() context: GraphqlContext,
  ): Promise<OwnSessionsPayload> {
    await this.accounts.endSession(ctx, input);
    return { sessions: await this.mySessions(ctx, context) };
  }

  @Mutation(() => OwnSessionsPayload, { description: 'Ends every session of the viewer but this one.' })
  @SignedIn()
  async endOtherSessions(
    @Member() ctx: MemberCtx,
    @Context() context: GraphqlContext,
  ): Promise<OwnSessionsPayload> {
    await this.sessions.endOthers(ctx.viewer.accountId, SESSION_COOKIE.read(context.req));
    return { sessions: await this.mySessions(ctx, context) };
  }

  @Mutation(() => OwnSessionsPayload, {
    description:
      'Sets another password of one’s own; every session but this one ends, and this one gets a new token.',
  })
  @SignedIn()
  async changePassword(
    @Member() ctx: MemberCtx,
    @Args('input') input: ChangePasswordInput,
    @Context() { req, res }: GraphqlContext,
  ): Promise<OwnSessionsPayload> {
    await this.accounts.changePassword(ctx, input);
    const token = await this.session.renew(req, res, ctx);
    return { sessions: await this.#list(ctx, token) };
  }

  async #list(ctx: MemberCtx, token: string | null): Promise<OwnSessionView[]> {
    const rows = await this.sessions.list(ctx.viewer.accountId, token);
    // The key of the row is the hash of the token: nobody needs to know it.
    return rows.map(({ handle, agent, createdAt, seenAt, own }) => ({
      id: handle,
      agent,
      createdAt,
      seenAt,
      own,
    }));
  }
}
