import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsString, MaxLength } from 'class-validator';

@InputType({ isAbstract: true })
abstract class AboutPerson {
  @Field(() => ID, { description: "The key of the person's membership." })
  @IsString()
  @MaxLength(64)
  id!: string;

  @Field(() => Int, { description: 'The version of the person that the asker looked at.' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'Whom the council leaves outside from now on.' })
export class DeactivatePersonInput extends AboutPerson {}

@InputType({ description: 'Who serves again.' })
export class ReactivatePersonInput extends AboutPerson {}
