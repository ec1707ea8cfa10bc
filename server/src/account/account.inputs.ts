import { Field, InputType } from '@nestjs/graphql';
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

@InputType({ description: 'The language of the screens.' })
export class SetLocaleInput {
  @Field(() => LocaleEnum, { description: 'The language to use from now on.' })
  @IsIn(['uk', 'en'])
  locale!: Locale;
}
