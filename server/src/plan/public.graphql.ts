import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { PeriodView } from './plan.graphql.js';

@ObjectType('PublicPlanRef', { description: 'A published plan in short.' })
export class PublicPlanRefView {
  @Field(() => String, { description: "The plan's word in addresses." })
  slug!: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => PeriodView, { description: 'The quarters for which it was adopted.' })
  period!: PeriodView;

  @Field(() => String, { description: 'The address of its public page, from the root of this site.' })
  url!: string;
}

@ObjectType('PublicReportRef', { description: 'A published report in short.' })
export class PublicReportRefView {
  @Field(() => Int, { description: 'The year it reports on.' })
  year!: number;

  @Field(() => String, { description: 'The word of its plan in addresses.' })
  planSlug!: string;

  @Field(() => String, { description: 'The title of its plan.' })
  title!: string;

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt!: number;

  @Field(() => String, { description: 'The permanent address of the report, from the root of this site.' })
  url!: string;
}

@ObjectType('PublicCouncil', { description: 'A council with what it has opened to everybody.' })
export class PublicCouncilView {
  @Field(() => String, { description: "The council's word in public addresses." })
  slug!: string;

  @Field(() => String, { description: 'The name in Ukrainian.' })
  name!: string;

  @Field(() => String, { description: 'The city, in the nominative.' })
  city!: string;

  @Field(() => [PublicPlanRefView], { description: 'Its published plans, the newest first.' })
  plans!: PublicPlanRefView[];

  @Field(() => [PublicReportRefView], { description: 'Its published reports, the latest year first.' })
  reports!: PublicReportRefView[];
}
