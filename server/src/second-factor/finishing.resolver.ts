import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { HalfSessions, type HalfSession } from '../account/half-sessions.js';
import { SignInSteps } from '../account/sign-in-steps.js';
import { SignInPayload } from '../account/viewer.graphql.js';
import { viewerOf } from '../account/viewer.js';
import { Reads } from '../platform/database/database.module.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { FinishingService } from './finishing.service.js';
import { Passkeys } from './passkeys.js';
import { PasskeyQuestion, SecondFactorStepView } from './second-factor.graphql.js';
import { FactorCodeInput, PasskeyAnswerInput } from './second-factor.inputs.js';
import { waysToFinish } from './second-factor.queries.js';
import { shownPasskey } from './passkey-answers.js';

/** The second step of a sign-in, for a browser that has taken the first. */
@Resolver()
export class FinishingResolver {
  constructor(
    private readonly reads: Reads,
    private readonly half: HalfSessions,
    private readonly finishing: FinishingService,
    private readonly passkeys: Passkeys,
    private readonly steps: SignInSteps,
  ) {}

  @Query(() => SecondFactorStepView, {
    nullable: true,
    description: 'What the sign-in of this browser waits for; null when none waits.',
  })
  @Public()
  async secondFactorStep(@Context() { req }: GraphqlContext): Promise<SecondFactorStepView | null> {
    // It is told to one browser, whatever the revision of the data.
    req.isPassing = true;
    const half = await this.half.find(req);
    return half && waysToFinish(this.reads.db, half.accountId);
  }

  @Mutation(() => SignInPayload, { description: 'Finishes the sign-in by a code of the program.' })
  @Public()
  finishWithCode(
    @Args('input') { code }: FactorCodeInput,
    @Context() context: GraphqlContext,
  ): Promise<SignInPayload> {
    return this.#finish(context, (half) => this.finishing.withCode(half, code));
  }

  @Mutation(() => SignInPayload, {
    description: 'Finishes the sign-in by a recovery code, which is used up.',
  })
  @Public()
  finishWithRecoveryCode(
    @Args('input') { code }: FactorCodeInput,
    @Context() context: GraphqlContext,
  ): Promise<SignInPayload> {
    return this.#finish(context, (half) => this.finishing.withRecoveryCode(half, code));
  }

  @Mutation(() => PasskeyQuestion, { description: 'What the browser is asked to show a passkey by.' })
  @Public()
  async askPasskey(@Context() { req }: GraphqlContext): Promise<PasskeyQuestion> {
    const half = await this.#half(req);
    return { options: await this.passkeys.askToShow(half.id, half.accountId) };
  }

  @Mutation(() => SignInPayload, { description: 'Finishes the sign-in by a passkey.' })
  @Public()
  finishWithPasskey(
    @Args('input') { response }: PasskeyAnswerInput,
    @Context() context: GraphqlContext,
  ): Promise<SignInPayload> {
    return this.#finish(context, (half) => this.finishing.withPasskey(half, shownPasskey(response)));
  }

  async #finish(
    { req, res }: GraphqlContext,
    prove: (half: HalfSession) => Promise<void>,
  ): Promise<SignInPayload> {
    const half = await this.#half(req);
    await prove(half);
    return { viewer: viewerOf(await this.steps.open(req, res, half)), needsSecondFactor: false };
  }

  async #half(req: GraphqlContext['req']): Promise<HalfSession> {
    const half = await this.half.find(req);
    if (!half) throw new DomainError('factor.expired', 'No sign-in of this browser waits.');
    return half;
  }
}
