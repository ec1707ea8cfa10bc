import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayNotEmpty, ArrayUnique, IsIn, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { ROLES, type Role } from '../access/role.js';
import { RoleEnum } from '../access/role.graphql.js';

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

@InputType({ description: 'What a person is in the council from now on.' })
export class ChangePersonInput extends AboutPerson {
  @Field(() => [RoleEnum], { description: 'All roles, at least one.' })
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles!: Role[];

  @Field(() => String, { nullable: true, description: 'The post; null for none.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  post?: string | null;
}

@InputType({ description: 'Whom the council leaves outside from now on.' })
export class DeactivatePersonInput extends AboutPerson {}

@InputType({ description: 'Who serves again.' })
export class ReactivatePersonInput extends AboutPerson {}
