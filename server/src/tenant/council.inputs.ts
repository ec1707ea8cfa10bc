import { FREQUENCIES, type Frequency } from '@kvartal/shared/schedule';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Locale } from '../access/ctx.js';
import { LocaleEnum } from '../access/role.graphql.js';
import { ReportingEveryEnum } from './reporting-every.graphql.js';

@InputType({ isAbstract: true })
abstract class OnSettings {
  @Field(() => Int, { description: 'The version of the settings that the asker looked at.' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'What the council is called, and what new things of it begin with.' })
export class EditCouncilInput extends OnSettings {
  @Field(() => String, { description: 'The name in Ukrainian.' })
  @IsString()
  @Matches(/\S/, { message: 'is needed' })
  @MaxLength(200)
  name!: string;

  @Field(() => String, { nullable: true, description: 'The name in English; null where none is known.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  nameEn?: string | null;

  @Field(() => String, { description: 'The city, in the nominative.' })
  @IsString()
  @Matches(/\S/, { message: 'is needed' })
  @MaxLength(100)
  city!: string;

  @Field(() => LocaleEnum, {
    description: 'The language of letters and public pages for who has chosen none.',
  })
  @IsIn(['uk', 'en'])
  locale!: Locale;

  @Field(() => ReportingEveryEnum, { description: 'How often a new plan is reported on.' })
  @IsIn(FREQUENCIES)
  every!: Frequency;

  @Field(() => Int, { description: 'The day of the next month by which answers of a new plan are due.' })
  @IsInt()
  @Min(1)
  @Max(31)
  dueDay!: number;
}

@InputType({ description: 'Whether everybody may read what the council has published.' })
export class OpenCouncilInput extends OnSettings {
  @Field(() => Boolean, {
    description: 'True: everybody may; false: all public addresses answer as if nothing were there.',
  })
  @IsBoolean()
  isPublic!: boolean;
}

@InputType({ description: 'The picture that stands for the council.' })
export class SetCouncilLogoInput extends OnSettings {
  @Field(() => ID, {
    nullable: true,
    description: 'A picture that was sent to /files/logos; null takes the logo away.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  fileId?: string | null;
}
