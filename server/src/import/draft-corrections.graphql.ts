import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.js';

@ObjectType({ description: 'One decision of a person about a draft.' })
export class DraftCorrectionView {
  @Field(() => ID, { description: 'The key of the correction.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: number;

  @Field(() => String, { description: 'Who made it.' })
  actorName!: string;

  @Field(() => String, { description: 'What was done, as DraftActKind names it, in lower case.' })
  kind!: string;

  @Field(() => String, {
    description: 'The number or the title of what it was done to, as it was then; empty for the plan itself.',
  })
  place!: string;

  @Field(() => String, { description: 'A JSON pointer to where it was done, as the draft stood then.' })
  pointer!: string;

  @Field(() => Int, { description: 'How many rows got the same answer.' })
  rows!: number;

  @Field(() => Boolean, { description: 'Whether it was taken back.' })
  undone!: boolean;
}

@ObjectType({ description: 'What people did to a draft.' })
export class DraftHistory {
  @Field(() => [DraftCorrectionView], { description: 'Every correction, the latest first.' })
  corrections!: DraftCorrectionView[];

  @Field(() => ID, { nullable: true, description: 'The correction that the asker may take back next.' })
  undoId!: string | null;

  @Field(() => Boolean, { description: 'Whether the asker may make again what was taken back last.' })
  canRedo!: boolean;
}
