import { Args, Context, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsInt } from 'class-validator';
import { Member } from '../access/asker.js';
import type { MemberCtx } from '../access/ctx.js';
import { SignedIn } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { MailChoiceService } from './mail-choice.service.js';

@ObjectType('MailChoice', { description: 'Which mails that are no obligation the viewer wants.' })
export class MailChoiceView {
  @Field(() => Boolean, { nullable: true, description: 'The weekly digest; null for who is never sent one.' })
  digest!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'News of decisions that wait; null for who decides nothing.',
  })
  decisions!: boolean | null;

  @Field(() => Int, { description: 'Goes up with every choice; the next one asks for it.' })
  version!: number;
}

@InputType({ description: 'Which mails that are no obligation the viewer wants from now on.' })
export class SetMailChoiceInput {
  @Field(() => Boolean, { description: 'The weekly digest.' })
  @IsBoolean()
  digest!: boolean;

  @Field(() => Int, { description: 'The version of the choice that the person looked at.' })
  @IsInt()
  version!: number;

  @Field(() => Boolean, { description: 'News of decisions that wait.' })
  @IsBoolean()
  decisions!: boolean;
}

@Resolver()
export class MailChoiceResolver {
  constructor(private readonly choices: MailChoiceService) {}

  @Query(() => MailChoiceView, { description: 'Which mails that are no obligation the viewer wants.' })
  @SignedIn()
  mailChoice(@Member() ctx: MemberCtx, @Context() { req }: GraphqlContext): Promise<MailChoiceView> {
    // A choice is no change of the council's data, so no revision tells of it.
    req.isPassing = true;
    return this.choices.read(ctx);
  }

  @Mutation(() => MailChoiceView, { description: 'Chooses which mails that are no obligation to get.' })
  @SignedIn()
  async setMailChoice(
    @Member() ctx: MemberCtx,
    @Args('input') input: SetMailChoiceInput,
  ): Promise<MailChoiceView> {
    await this.choices.choose(ctx, input);
    return this.choices.read(ctx);
  }
}
