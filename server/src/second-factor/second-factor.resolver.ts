import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { Can, SignedIn, WhileEnrolling } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { RequestSession } from '../account/request-session.js';
import { SESSION_COOKIE, tokenHash } from '../account/session-cookie.js';
import { Sessions } from '../account/sessions.js';
import { Reads } from '../platform/database/database.module.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { Passkeys } from './passkeys.js';
import {
  PasskeyQuestion,
  SecondFactorPayload,
  SecondFactorView,
  TotpToSetUp,
} from './second-factor.graphql.js';
import {
  AskFactorInput,
  FactorCodeInput,
  FactorOfEnum,
  NewPasskeyInput,
  RemovePasskeyInput,
} from './second-factor.inputs.js';
import type { FactorOf } from '../access/second-factor-rule.js';
import { ownFactors } from './second-factor.queries.js';
import { SecondFactorService } from './second-factor.service.js';
import { madePasskey } from './passkey-answers.js';

/** Who signed in longer ago signs in again before the factors change. */
const FRESH_MS = 10 * 60_000;

/** A person's own second factors, and of whom the council asks one. */
@Resolver()
export class SecondFactorResolver {
  constructor(
    private readonly reads: Reads,
    private readonly factors: SecondFactorService,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
    private readonly session: RequestSession,
  ) {}

  @Query(() => SecondFactorView, { description: 'The second factors of the viewer.' })
  @SignedIn()
  @WhileEnrolling()
  async secondFactor(
    @Member() ctx: MemberCtx,
    @Context() { req }: GraphqlContext,
  ): Promise<SecondFactorView> {
    // Ten minutes pass without any change of data.
    req.isPassing = true;
    return { ...(await ownFactors(this.reads.db, ctx)), mayChange: await this.#isFresh(ctx, req) };
  }

  @Mutation(() => TotpToSetUp, { description: 'A new secret for a program that makes codes; told once.' })
  @SignedIn()
  @WhileEnrolling()
  async beginTotp(@Member() ctx: MemberCtx, @Context() { req }: GraphqlContext): Promise<TotpToSetUp> {
    await this.#requireFresh(ctx, req);
    return this.factors.beginTotp(ctx);
  }

  @Mutation(() => SecondFactorPayload, {
    description: 'The first code of the program: from now on they count.',
  })
  @SignedIn()
  @WhileEnrolling()
  confirmTotp(
    @Member() ctx: MemberCtx,
    @Args('input') { code }: FactorCodeInput,
    @Context() context: GraphqlContext,
  ): Promise<SecondFactorPayload> {
    return this.#change(ctx, context, () => this.factors.confirmTotp(ctx, code));
  }

  @Mutation(() => SecondFactorPayload, { description: 'Codes of the program count no more.' })
  @SignedIn()
  removeTotp(@Member() ctx: MemberCtx, @Context() context: GraphqlContext): Promise<SecondFactorPayload> {
    return this.#change(ctx, context, async () => {
      await this.factors.removeTotp(ctx);
      return null;
    });
  }

  @Mutation(() => PasskeyQuestion, { description: 'What the browser is asked to make a passkey by.' })
  @SignedIn()
  @WhileEnrolling()
  async beginPasskey(@Member() ctx: MemberCtx, @Context() { req }: GraphqlContext): Promise<PasskeyQuestion> {
    await this.#requireFresh(ctx, req);
    return { options: await this.passkeys.askToMake(askedOf(req), ctx.viewer) };
  }

  @Mutation(() => SecondFactorPayload, { description: 'Keeps the passkey that the browser made.' })
  @SignedIn()
  @WhileEnrolling()
  addPasskey(
    @Member() ctx: MemberCtx,
    @Args('input') { name, response }: NewPasskeyInput,
    @Context() context: GraphqlContext,
  ): Promise<SecondFactorPayload> {
    return this.#change(ctx, context, () =>
      this.factors.addPasskey(ctx, askedOf(context.req), { name, response: madePasskey(response) }),
    );
  }

  @Mutation(() => SecondFactorPayload, { description: 'The passkey counts no more.' })
  @SignedIn()
  removePasskey(
    @Member() ctx: MemberCtx,
    @Args('input') { id }: RemovePasskeyInput,
    @Context() context: GraphqlContext,
  ): Promise<SecondFactorPayload> {
    return this.#change(ctx, context, async () => {
      await this.factors.removePasskey(ctx, id);
      return null;
    });
  }

  @Mutation(() => SecondFactorPayload, {
    description: 'New recovery codes in place of the old ones; told once.',
  })
  @SignedIn()
  renewRecoveryCodes(
    @Member() ctx: MemberCtx,
    @Context() context: GraphqlContext,
  ): Promise<SecondFactorPayload> {
    return this.#change(ctx, context, () => this.factors.renewCodes(ctx));
  }

  @Mutation(() => FactorOfEnum, { description: 'Says of whom the council asks a second factor.' })
  @Can('people.manage')
  async askSecondFactor(@Member() ctx: MemberCtx, @Args('input') input: AskFactorInput): Promise<FactorOf> {
    await this.factors.ask(ctx, input);
    return input.of;
  }

  /** A change of the factors: by who signed in just now, and every other session of the person ends. */
  async #change(
    ctx: MemberCtx,
    { req, res }: GraphqlContext,
    act: () => Promise<string[] | null>,
  ): Promise<SecondFactorPayload> {
    await this.#requireFresh(ctx, req);
    const recoveryCodes = await act();
    await this.session.renew(req, res, ctx);
    const factor = { ...(await ownFactors(this.reads.db, ctx)), mayChange: true };
    return { factor, recoveryCodes };
  }

  async #isFresh({ now }: MemberCtx, req: GraphqlContext['req']): Promise<boolean> {
    const at = await this.sessions.signedInAt(SESSION_COOKIE.read(req));
    return at !== null && now - at <= FRESH_MS;
  }

  async #requireFresh(ctx: MemberCtx, req: GraphqlContext['req']): Promise<void> {
    if (!(await this.#isFresh(ctx, req)))
      throw new DomainError('auth.stale', 'Sign in again to change how you sign in.');
  }
}

/** Names the session that a browser was asked in: its answer counts in no other. */
function askedOf(req: GraphqlContext['req']): string {
  return tokenHash(SESSION_COOKIE.read(req) ?? '');
}
