import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, Length, MaxLength, Min } from 'class-validator';

@InputType({ description: 'By which server a person signs in, and where to go on.' })
export class BeginExternalSignInInput {
  @Field(() => String, { description: 'The key of the method, which everybody may read.' })
  @IsString()
  @MaxLength(64)
  method!: string;

  @Field(() => String, { nullable: true, description: 'The page of ours to open afterwards.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  next?: string | null;
}

@InputType({ description: 'With which server the viewer links the own account.' })
export class LinkIdentityInput {
  @Field(() => ID, { description: 'The key of the method.' })
  @IsString()
  @MaxLength(64)
  methodId!: string;
}

@InputType({ description: 'A link with a sign-in server that shall end.' })
export class UnlinkIdentityInput {
  @Field(() => ID, { description: 'The key of the link.' })
  @IsString()
  @MaxLength(64)
  id!: string;
}

@InputType({ description: 'A sign-in server (OpenID Connect) of the council.' })
export class AddSignInMethodInput {
  @Field(() => String, { description: 'What stands on its button.' })
  @IsString()
  @Length(1, 60)
  name!: string;

  @Field(() => String, { description: 'The address by which the server names itself; https.' })
  @IsString()
  @MaxLength(500)
  issuer!: string;

  @Field(() => String, { description: 'As which client the server knows us.' })
  @IsString()
  @Length(1, 300)
  clientId!: string;

  @Field(() => String, { nullable: true, description: 'The secret of the client, where it has one.' })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  clientSecret?: string | null;
}

@InputType({ description: 'Whether people may sign in by a server.' })
export class SwitchSignInMethodInput {
  @Field(() => ID, { description: 'The key of the method.' })
  @IsString()
  @MaxLength(64)
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => Boolean, { description: 'Whether people may sign in by it from now on.' })
  @IsBoolean()
  enabled!: boolean;
}
