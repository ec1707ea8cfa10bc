import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsEmail, IsIn, IsInt, IsOptional } from 'class-validator';
import { IsString, Length, Matches, MaxLength } from 'class-validator';
import { ROLES, type Role } from '../access/role.js';
import { RoleEnum } from '../access/role.graphql.js';

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;
const TOKEN = /^[\w-]{43}$/;

@InputType({ description: 'Who is asked to serve in the council, and as what.' })
export class InvitePersonInput {
  @Field(() => String, { description: 'The address that the letter goes to; nobody else can accept.' })
  @Transform(trimmed)
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @Field(() => String, { description: 'The name.' })
  @Transform(trimmed)
  @IsString()
  @Length(1, 200)
  name!: string;

  @Field(() => String, { nullable: true, description: 'The post.' })
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @MaxLength(300)
  post?: string | null;

  @Field(() => [RoleEnum], { description: 'The roles in the council, at least one.' })
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles!: Role[];

  @Field(() => [ID], { description: 'The units in which the person will work; may be none.' })
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  unitIds!: string[];
}

@InputType({ isAbstract: true })
abstract class AboutInvitation {
  @Field(() => ID, { description: 'The key of the invitation.' })
  @IsString()
  @MaxLength(64)
  id!: string;

  @Field(() => Int, { description: 'The version of the invitation that the asker looked at.' })
  @IsInt()
  version!: number;
}

@InputType({
  description: 'Which invitation is sent again; the link of the earlier letter opens nothing then.',
})
export class ResendInvitationInput extends AboutInvitation {}

@InputType({ description: 'Which invitation is taken back.' })
export class WithdrawInvitationInput extends AboutInvitation {}

@InputType({ isAbstract: true })
abstract class WithToken {
  @Field(() => String, { description: 'The token from the address of the letter.' })
  @Matches(TOKEN)
  token!: string;
}

@InputType({ description: 'Which invitation is looked at.' })
export class SeeInvitationInput extends WithToken {}

@InputType({ description: 'Who accepts an invitation.' })
export class AcceptInvitationInput extends WithToken {
  @Field(() => String, {
    nullable: true,
    description:
      'The password that somebody new chooses; left out by who is signed in to the account of the address.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(1024)
  password?: string | null;
}

@InputType({ description: 'For which account a new password is wanted.' })
export class AskPasswordResetInput {
  @Field(() => String, { description: 'The address of the account.' })
  @IsString()
  @Length(1, 254)
  email!: string;
}

@InputType({ description: 'A new password by the link of a letter.' })
export class ResetPasswordInput extends WithToken {
  @Field(() => String, { description: 'The new password.' })
  @IsString()
  @Length(1, 1024)
  password!: string;
}
