import type { ExecutorKind } from '@kvartal/shared/executor';
import type { DraftAct } from '@kvartal/shared/plan-document';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { EXECUTOR_KINDS, ExecutorKindEnum } from '../org-unit/org-unit.graphql.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

const ACT_KINDS = [
  'set',
  'settle',
  'skip',
  'merge',
  'split',
  'remove',
  'up',
  'down',
  'move-into',
  'add-task',
  'to-section',
  'to-task',
  'higher',
  'deeper',
  'unit',
] as const satisfies readonly DraftAct['kind'][];

const DraftActKindEnum = upperEnum(
  'DraftActKind',
  ACT_KINDS,
  'What is done to a draft: a value is set, a question is closed as right or put off, a task is merged with the next, split, removed, moved or added, levels are changed, an executor is said who it is.',
);

/** As many rows as the largest document has. */
const MOST_ROWS = 5_000;

@InputType({ description: 'One thing that is done to a draft.' })
export class DraftActInput {
  @Field(() => DraftActKindEnum, { description: 'What is done.' })
  @IsIn(ACT_KINDS)
  kind!: DraftAct['kind'];

  @Field(() => String, {
    nullable: true,
    description:
      'A JSON pointer into the draft, to a value (/sections/0/tasks/2/deadlineText), a task, a section or the path of a question.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  pointer?: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'SET: the value that should stand there.' })
  @IsOptional()
  value?: unknown;

  @Field(() => [String], {
    nullable: true,
    description: 'SET and SETTLE: the same place of other rows that get the same answer.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ROWS)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  also?: string[] | null;

  @Field(() => String, { nullable: true, description: 'SETTLE and SKIP: the code of the question.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  code?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'SETTLE and SKIP: the Ukrainian text of the question. ADD_TASK: the title. UNIT: the executor’s name as it is printed.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(50_000)
  text?: string | null;

  @Field(() => [String], { nullable: true, description: 'SPLIT: the titles of the parts.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(50_000, { each: true })
  titles?: string[] | null;

  @Field(() => String, { nullable: true, description: 'MOVE_INTO: the section that the task goes to.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  section?: string | null;

  @Field(() => ID, { nullable: true, description: 'UNIT: the unit of the council that is meant.' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  unitId?: string | null;

  @Field(() => ExecutorKindEnum, { nullable: true, description: 'UNIT: what kind of body it is.' })
  @IsOptional()
  @IsIn(EXECUTOR_KINDS)
  executorKind?: ExecutorKind | null;

  @Field(() => String, { nullable: true, description: 'UNIT: the unit that it is a part of.' })
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  parent?: string | null;
}

/** The act that the input means; refused when it lacks what its kind needs. */
export function draftAct(input: DraftActInput): DraftAct {
  const { kind } = input;
  const also = input.also?.length ? { also: input.also } : {};
  const pointer = (): string => given(input, 'pointer');
  switch (kind) {
    case 'set':
      return { kind, pointer: pointer(), value: input.value ?? null, ...also };
    case 'settle':
      return { kind, pointer: pointer(), code: given(input, 'code'), text: given(input, 'text'), ...also };
    case 'skip':
      return { kind, pointer: pointer(), code: given(input, 'code'), text: given(input, 'text') };
    case 'split':
      return { kind, pointer: pointer(), titles: input.titles ?? [] };
    case 'move-into':
      return { kind, pointer: pointer(), section: given(input, 'section') };
    case 'add-task':
      return { kind, pointer: pointer(), text: given(input, 'text') };
    case 'unit':
      return {
        kind,
        name: given(input, 'text'),
        unitId: input.unitId ?? null,
        executorKind: input.executorKind ?? 'unit',
        parent: input.parent ?? null,
      };
    default:
      return { kind, pointer: pointer() };
  }
}

function given(input: DraftActInput, field: 'pointer' | 'code' | 'text' | 'section'): string {
  const value = input[field];
  if (typeof value === 'string') return value;
  throw new DomainError('input.invalid', 'Some fields are not filled in correctly.', {
    fields: { [field]: 'is missing' },
  });
}
