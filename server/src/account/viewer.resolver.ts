import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Asker, Member } from '../access/asker.js';
import { isMember, type Ctx, type MemberCtx } from '../access/ctx.js';
import { Public, SignedIn } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { OrgUnitView } from '../org-unit/org-unit.graphql.js';
import { orgUnitsByIds } from '../org-unit/org-unit.queries.js';
import { Reads } from '../platform/database/database.module.js';
import { found } from '../platform/errors/domain-error.js';
import { CouncilView } from '../tenant/council.graphql.js';
import { councilById, councilsOfAccount } from '../tenant/council.queries.js';
import { SetLocaleInput, SignInInput, SwitchCouncilInput } from './account.inputs.js';
import { AccountService } from './account.service.js';
import { RequestSession } from './request-session.js';
import { SignInSteps } from './sign-in-steps.js';
import { SignInPayload, SignOutPayload, ViewerView } from './viewer.graphql.js';
import { viewerOf } from './viewer.js';

@Resolver(() => ViewerView)
export class ViewerResolver {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: RequestSession,
    private readonly steps: SignInSteps,
    private readonly reads: Reads,
  ) {}

  @Query(() => ViewerView, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  @Public()
  viewer(@Asker() ctx: Ctx): ViewerView | null {
    return isMember(ctx) ? viewerOf(ctx) : null;
  }

  @Mutation(() => SignInPayload, {
    description: 'Signs a person in, or asks for the second factor; the session travels in a cookie.',
  })
  @Public()
  async signIn(
    @Args('input') input: SignInInput,
    @Context() { req, res }: GraphqlContext,
  ): Promise<SignInPayload> {
    const ctx = await this.steps.afterFirst(req, res, await this.accounts.checkPassword(input, req));
    return { viewer: ctx && viewerOf(ctx), needsSecondFactor: ctx === null };
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session of this browser.' })
  @Public()
  async signOut(@Context() { req, res }: GraphqlContext): Promise<SignOutPayload> {
    await this.sessions.end(req, res);
    return { ok: true };
  }

  @Mutation(() => ViewerView, {
    description: 'Goes on in another council of the person; the cookie gets another session.',
  })
  @SignedIn()
  async switchCouncil(
    @Member() ctx: MemberCtx,
    @Args('input') { slug }: SwitchCouncilInput,
    @Context() { req, res }: GraphqlContext,
  ): Promise<ViewerView> {
    return viewerOf(await this.sessions.move(req, res, ctx, slug));
  }

  @Mutation(() => ViewerView, { description: 'Chooses the language of the screens.' })
  @SignedIn()
  async setLocale(
    @Member() ctx: MemberCtx,
    @Args('input') input: SetLocaleInput,
    @Context() { req }: GraphqlContext,
  ): Promise<ViewerView> {
    const changed = await this.accounts.setLocale(ctx, input);
    req.ctx = changed;
    return viewerOf(changed);
  }

  @ResolveField(() => CouncilView, { description: 'The council of the session.' })
  async council(@Member() ctx: MemberCtx): Promise<CouncilView> {
    return found(await councilById(this.reads.db, ctx.councilId));
  }

  @ResolveField(() => [CouncilView], { description: 'All councils of which the person is a member.' })
  councils(@Member() ctx: MemberCtx): Promise<CouncilView[]> {
    return councilsOfAccount(this.reads.db, ctx.viewer.accountId);
  }

  @ResolveField(() => [OrgUnitView], { description: 'The units in which the person works today.' })
  units(@Member() ctx: MemberCtx): Promise<OrgUnitView[]> {
    return orgUnitsByIds(this.reads.db, ctx.councilId, ctx.unitIds);
  }
}
