import type { Day } from '@kvartal/shared/calendar';
import type { Worry } from '@kvartal/shared/kpi';
import type { LineProblem, SortedLine } from '@kvartal/shared/open-data';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';
import type { SortedFile } from './measurement-import.service.js';

const LineKindEnum = upperEnum(
  'LineKind',
  ['new', 'same', 'conflict', 'wrong'] as const,
  'What becomes of a line: it is added, is there already, stands against a value of the same day, or says nothing right.',
);

const LineProblemEnum = upperEnum(
  'LineProblem',
  ['indicator', 'no_number', 'day', 'day_ahead', 'value', 'too_long', 'twice'] as const,
  'What is wrong with a line: no such indicator in the plan, one without a number, no day, a day to come, no number, too long a text, a second value of the same day.',
);

const WorryEnum = upperEnum(
  'Worry',
  ['fall', 'outlier'] as const,
  'Why a new value asks for a word: it is worse than the last one, or looks like a slip of the hand.',
);

@ObjectType('MeasurementLine', { description: 'A line of a file of measurements, and what becomes of it.' })
class MeasurementLineView {
  @Field(() => Int, { description: 'Its number in the file.' })
  line!: number;

  @Field(() => LineKindEnum, { description: 'What becomes of it.' })
  kind!: SortedLine['kind'];

  @Field(() => LineProblemEnum, { nullable: true, description: 'What is wrong with it.' })
  problem!: LineProblem | null;

  @Field(() => ID, { nullable: true, description: 'The indicator; null when the plan has no such one.' })
  indicatorId!: string | null;

  @Field(() => String, { nullable: true, description: 'The statement of the indicator, word for word.' })
  text!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day; null for a wrong line.' })
  measuredOn!: Day | null;

  @Field(() => Float, { nullable: true, description: 'The value; null for a wrong line.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'The value of the same day that it stands against.' })
  known!: number | null;

  @Field(() => WorryEnum, { nullable: true, description: 'Why a new value asks for a second look.' })
  worry!: Worry['kind'] | null;
}

@ObjectType('MeasurementFile', { description: 'What becomes of the lines of a file of measurements.' })
export class MeasurementFileView {
  @Field(() => Int, { description: 'How many values are new.' })
  added!: number;

  @Field(() => Int, { description: 'How many are there already.' })
  same!: number;

  @Field(() => [MeasurementLineView], { description: 'The lines, in the order of the file.' })
  lines!: MeasurementLineView[];
}

/** What becomes of a file, as the API tells it. */
export function measurementFileView({ lines }: SortedFile): MeasurementFileView {
  return {
    added: lines.filter((line) => line.kind === 'new').length,
    same: lines.filter((line) => line.kind === 'same').length,
    lines: lines.map((line) => {
      const isWrong = line.kind === 'wrong';
      return {
        line: line.line,
        kind: line.kind,
        problem: isWrong ? line.problem : null,
        indicatorId: line.text === null ? null : line.indicatorId,
        text: line.text,
        measuredOn: isWrong ? null : line.measuredOn,
        value: isWrong ? null : line.value,
        known: line.kind === 'conflict' ? line.known : null,
        worry: line.kind === 'new' ? (line.worry?.kind ?? null) : null,
      };
    }),
  };
}
