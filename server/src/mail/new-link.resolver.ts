import { Args, Context, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Public } from '../access/declare.js';
import type { GraphqlContext } from '../access/request.js';
import { NewLink } from './new-link.js';

@InputType({ description: 'The link that opens nothing any more.' })
export class AskNewLinkInput {
  @Field(() => String, { description: 'The token that stands behind the # of its address.' })
  @IsString()
  @MaxLength(100)
  token!: string;
}

@ObjectType({ description: 'The same whatever was asked.' })
export class AskNewLinkPayload {
  @Field(() => Boolean, { description: 'Always true.' })
  ok!: boolean;
}

@Resolver()
export class NewLinkResolver {
  constructor(private readonly newLink: NewLink) {}

  @Mutation(() => AskNewLinkPayload, {
    description:
      'Asks for a new mail with a link. It goes to the person who got the old one, if answers are still due; who asks is not told.',
  })
  @Public()
  async askNewLink(
    @Args('input') { token }: AskNewLinkInput,
    @Context() { req }: GraphqlContext,
  ): Promise<AskNewLinkPayload> {
    await this.newLink.ask(token, req.ip ?? 'unknown');
    return { ok: true };
  }
}
