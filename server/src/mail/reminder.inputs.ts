import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsString, MaxLength } from 'class-validator';

@InputType({ description: 'Who should be reminded of the answers that they owe.' })
export class RemindInput {
  @Field(() => String, { description: 'The plan, by its word in addresses.' })
  @IsString()
  @MaxLength(200)
  planSlug!: string;

  @Field(() => [ID], { description: 'The memberships of the people, at most 500.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  membershipIds!: string[];
}
