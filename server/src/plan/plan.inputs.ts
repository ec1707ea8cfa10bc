import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString, MaxLength } from 'class-validator';

@InputType({ description: 'A plan to open to everybody.' })
export class PublishPlanInput {
  @Field(() => String, { description: 'The plan.' })
  @IsString()
  @MaxLength(100)
  planSlug!: string;

  @Field(() => Int, { description: 'The version of the plan that the person looked at.' })
  @IsInt()
  version!: number;
}
