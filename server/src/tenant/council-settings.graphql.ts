import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Frequency } from '@kvartal/shared/schedule';
import type { Locale } from '../access/ctx.js';
import { LocaleEnum } from '../access/role.graphql.js';
import { ReportingEveryEnum } from './reporting-every.graphql.js';

@ObjectType('CouncilSettings', { description: 'What the administrator decides about the council.' })
export class CouncilSettingsView {
  @Field(() => ID, { description: 'The key of the council.' })
  id!: string;

  @Field(() => String, { description: "The council's word in public addresses; it never changes." })
  slug!: string;

  @Field(() => String, { description: 'The name in Ukrainian.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The name in English, where one is known.' })
  nameEn!: string | null;

  @Field(() => String, { description: 'The city, in the nominative.' })
  city!: string;

  @Field(() => LocaleEnum, {
    description: 'The language of letters and public pages for people who have chosen none yet.',
  })
  locale!: Locale;

  @Field(() => ReportingEveryEnum, { description: 'How often a new plan is reported on.' })
  every!: Frequency;

  @Field(() => Int, { description: 'The day of the next month by which answers of a new plan are due.' })
  dueDay!: number;

  @Field(() => Boolean, { description: 'Whether everybody may read what was published.' })
  isPublic!: boolean;

  @Field(() => String, { nullable: true, description: 'Where members find the logo; null without one.' })
  logoUrl!: string | null;

  @Field(() => Int, { description: 'Goes up with every change of these settings; every change asks for it.' })
  version!: number;
}

@ObjectType({ description: 'The council after a change of its settings.' })
export class CouncilSettingsPayload {
  @Field(() => CouncilSettingsView, { description: 'The settings as of now.' })
  settings!: CouncilSettingsView;
}
