import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { REPORT_TEXT_KEYS } from '@kvartal/shared/report';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';

@InputType({ description: 'A year of a plan to report on.' })
export class CreateReportInput {
  @Field(() => String, { description: 'The plan.' })
  @IsString()
  @MaxLength(100)
  planSlug!: string;

  @Field(() => Int, { description: 'A year within the plan’s period that has begun.' })
  @IsInt()
  @Min(1991)
  @Max(2200)
  year!: number;
}

@InputType({ description: 'One of the texts that a person writes.' })
export class ReportTextInput {
  @Field(() => String, { description: 'Which text: summary, obstacles or next.' })
  @IsIn([...REPORT_TEXT_KEYS])
  key!: string;

  @Field(() => String, { description: 'The text; lines are kept.' })
  @IsString()
  @MaxLength(20_000)
  text!: string;
}

@InputType({ description: 'New texts of a draft report; texts that are not named stay.' })
export class EditReportInput {
  @Field(() => ID, { description: 'The report.' })
  @IsString()
  @MaxLength(64)
  id!: string;

  @Field(() => Int, { description: 'The version of the report that the person looked at.' })
  @IsInt()
  version!: number;

  @Field(() => [ReportTextInput], { description: 'The texts to put in.' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => ReportTextInput)
  texts!: ReportTextInput[];
}

@InputType({ description: 'A report to freeze and open to everybody.' })
export class PublishReportInput {
  @Field(() => ID, { description: 'The report.' })
  @IsString()
  @MaxLength(64)
  id!: string;

  @Field(() => Int, { description: 'The version of the report that the person looked at.' })
  @IsInt()
  version!: number;
}
