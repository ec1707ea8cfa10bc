import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can, Public, SignedIn } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { Reads } from '../platform/database/database.module.js';
import type { OidcSettings } from '../platform/env/oidc-settings.js';
import { found } from '../platform/errors/domain-error.js';
import { ExternalSignIn, OIDC_SETTINGS } from './external-sign-in.js';
import { INSTALLATION } from './method.js';
import {
  BegunSignInPayload,
  ExternalIdentityView,
  SignInMethodPayload,
  SignInMethodView,
  SignInSettings,
  UnlinkedIdentityPayload,
} from './sign-in-method.graphql.js';
import {
  AddSignInMethodInput,
  BeginExternalSignInInput,
  LinkIdentityInput,
  SwitchSignInMethodInput,
  UnlinkIdentityInput,
} from './sign-in-method.inputs.js';
import { enabledMethods, identitiesOf, methodsOf } from './sign-in-method.queries.js';
import { SignInMethodService } from './sign-in-method.service.js';

@Resolver()
export class SignInMethodResolver {
  constructor(
    private readonly reads: Reads,
    private readonly external: ExternalSignIn,
    private readonly methods: SignInMethodService,
    @Inject(OIDC_SETTINGS) private readonly settings: OidcSettings,
  ) {}

  @Query(() => [SignInMethodView], { description: 'The servers by which people may sign in.' })
  @Public()
  async signInMethods(): Promise<SignInMethodView[]> {
    const { installation } = this.settings;
    const own = installation ? [{ id: INSTALLATION, name: installation.name, council: null }] : [];
    return [...own, ...(await enabledMethods(this.reads.db))];
  }

  @Query(() => SignInSettings, { description: 'The sign-in servers of the council, for its administrator.' })
  @Can('sign_in.manage')
  async signInSettings(@Member() ctx: MemberCtx): Promise<SignInSettings> {
    return {
      redirectUri: this.external.callback,
      methods: await methodsOf(this.reads.db, ctx.councilId),
    };
  }

  @Query(() => [ExternalIdentityView], { description: 'The sign-in servers at which the viewer is known.' })
  @SignedIn()
  myIdentities(@Member() ctx: MemberCtx): Promise<ExternalIdentityView[]> {
    return identitiesOf(this.reads.db, ctx, this.settings.installation?.name ?? '');
  }

  @Mutation(() => BegunSignInPayload, { description: 'Begins a sign-in by another server.' })
  @Public()
  async beginExternalSignIn(
    @Args('input') { method, next }: BeginExternalSignInInput,
    @Context() exchange: GraphqlContext,
  ): Promise<BegunSignInPayload> {
    return { url: await this.external.begin(exchange, method, next ?? null) };
  }

  @Mutation(() => BegunSignInPayload, { description: 'Begins to link the own account with a server.' })
  @SignedIn()
  async linkIdentity(
    @Member() ctx: MemberCtx,
    @Args('input') { methodId }: LinkIdentityInput,
    @Context() exchange: GraphqlContext,
  ): Promise<BegunSignInPayload> {
    return { url: await this.external.beginLink(exchange, ctx, methodId) };
  }

  @Mutation(() => UnlinkedIdentityPayload, { description: 'Ends a link of the own account with a server.' })
  @SignedIn()
  async unlinkIdentity(
    @Member() ctx: MemberCtx,
    @Args('input') input: UnlinkIdentityInput,
  ): Promise<UnlinkedIdentityPayload> {
    await this.methods.unlink(ctx, input);
    return { identities: await this.myIdentities(ctx) };
  }

  @Mutation(() => SignInMethodPayload, { description: 'Adds a sign-in server of the council.' })
  @Can('sign_in.manage')
  async addSignInMethod(
    @Member() ctx: MemberCtx,
    @Args('input') input: AddSignInMethodInput,
  ): Promise<SignInMethodPayload> {
    return this.#payload(ctx, await this.methods.add(ctx, input));
  }

  @Mutation(() => SignInMethodPayload, { description: 'Switches a sign-in server of the council on or off.' })
  @Can('sign_in.manage')
  async switchSignInMethod(
    @Member() ctx: MemberCtx,
    @Args('input') input: SwitchSignInMethodInput,
  ): Promise<SignInMethodPayload> {
    return this.#payload(ctx, await this.methods.switch(ctx, input));
  }

  async #payload(ctx: MemberCtx, id: string): Promise<SignInMethodPayload> {
    const methods = await methodsOf(this.reads.db, ctx.councilId);
    return { method: found(methods.find((one) => one.id === id)) };
  }
}
