import type { Locale } from '../access/ctx.js';
import { LocaleEnum } from '../access/role.graphql.js';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Council', { description: 'A city council.' })
export class CouncilView {
  @Field(() => ID, { description: 'The key of the council.' })
  id!: string;

  @Field(() => String, { description: "The council's word in public addresses." })
  slug!: string;

  @Field(() => String, { description: 'The name in Ukrainian.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The name in English, where one is known.' })
  nameEn!: string | null;

  @Field(() => String, { description: 'The city, in the nominative.' })
  city!: string;

  @Field(() => LocaleEnum, { description: 'The language in which people are met who have chosen none yet.' })
  locale!: Locale;

  @Field(() => String, {
    nullable: true,
    description: 'Where the logo is, for whoever reads this; null without one.',
  })
  logoUrl!: string | null;
}
