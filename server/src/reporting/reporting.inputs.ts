import { FREQUENCIES, type Frequency } from '@kvartal/shared/schedule';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { ReportingEveryEnum } from '../tenant/reporting-every.graphql.js';

@InputType({ description: 'When the executors of a plan are to report.' })
export class SetReportingCalendarInput {
  @Field(() => String, { description: 'The plan.' })
  @IsString()
  @MaxLength(100)
  planSlug!: string;

  @Field(() => Int, { description: 'The version of the plan that the person looked at.' })
  @IsInt()
  version!: number;

  @Field(() => ReportingEveryEnum, { description: 'How often answers are asked for.' })
  @IsIn(FREQUENCIES)
  every!: Frequency;

  @Field(() => Int, { description: 'The day of the next month by which answers are due.' })
  @IsInt()
  @Min(1)
  @Max(31)
  dueDay!: number;

  @Field(() => String, {
    description: "The period with which it begins, e.g. '2026-Q3'; its window has not opened yet.",
  })
  @IsString()
  @MaxLength(10)
  start!: string;
}
