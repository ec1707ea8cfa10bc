import { Field, ID, InputType } from '@nestjs/graphql';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import type { Locale } from '../access/ctx.js';
import { LocaleEnum } from '../access/role.graphql.js';

@InputType({ description: 'What a person signs in with.' })
export class SignInInput {
  @Field(() => String, { description: 'The e-mail address of the account.' })
  @IsString()
  @MaxLength(254)
  email!: string;

  @Field(() => String, { description: 'The password.' })
  @IsString()
  @MinLength(1)
  @MaxLength(256)
  password!: string;
}

@InputType({ description: 'In which council the person goes on.' })
export class SwitchCouncilInput {
  @Field(() => String, { description: 'The word of the council in addresses.' })
  @IsString()
  @MaxLength(64)
  slug!: string;
}

@InputType({ description: 'The language of the screens.' })
export class SetLocaleInput {
  @Field(() => LocaleEnum, { description: 'The language to use from now on.' })
  @IsIn(['uk', 'en'])
  locale!: Locale;
}

@InputType({ description: 'Another password of one’s own.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The present password.' })
  @IsString()
  @MinLength(1)
  @MaxLength(256)
  password!: string;

  @Field(() => String, {
    description:
      'The new one: 15 to 128 characters (8 and more where the council asks a second factor), whatever they are.',
  })
  @IsString()
  @MaxLength(256)
  newPassword!: string;
}

@InputType({ description: 'One of one’s own sessions.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'The key of the session in the list.' })
  @IsString()
  @MaxLength(100)
  id!: string;
}
