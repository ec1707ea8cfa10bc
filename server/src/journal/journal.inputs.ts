import type { Day } from '@kvartal/shared/calendar';
import { JOURNAL_GROUPS, type JournalGroup } from '@kvartal/shared/journal';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Door } from '../access/ctx.js';
import { DayScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';
import { DoorEnum } from './journal.graphql.js';

const GroupEnum = upperEnum('JournalGroup', JOURNAL_GROUPS, 'A kind of changes.');

@InputType({ description: 'Which changes are wanted; what is left out does not narrow.' })
export class JournalFilterInput {
  @Field(() => ID, { nullable: true, description: 'Whose: the key of the membership.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  personId?: string | null;

  @Field(() => GroupEnum, { nullable: true, description: 'Of which kind.' })
  @IsOptional()
  @IsString()
  group?: JournalGroup | null;

  @Field(() => ID, { nullable: true, description: 'Of which plan.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of which task.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  taskId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of which thing: its own key.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  subjectId?: string | null;

  @Field(() => DoorEnum, { nullable: true, description: 'Through which door.' })
  @IsOptional()
  @IsString()
  door?: Door | null;

  @Field(() => DayScalar, { nullable: true, description: 'From this Kyiv day on.' })
  @IsOptional()
  @IsString()
  from?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Up to this Kyiv day, itself included.' })
  @IsOptional()
  @IsString()
  to?: Day | null;
}
