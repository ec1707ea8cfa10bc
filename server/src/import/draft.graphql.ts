import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, JsonScalar } from '../platform/graphql/scalars.js';
import { pageType } from '../platform/graphql/page.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';
import type { DraftState } from './plan-draft.entity.js';
import { READING_STAGES, type ReadingProgress, type ReadingStage } from './reading-words.js';

export const DraftStateEnum = upperEnum(
  'DraftState',
  ['reading', 'open', 'accepted', 'discarded', 'refused', 'cancelled'] as const,
  'Where a document stands: being read, being checked, turned into a plan, put aside, not readable, or not to be read.',
);
export const ReadingStageEnum = upperEnum(
  'ReadingStage',
  READING_STAGES,
  'Where a reading is: in the line, unpacking the file, going through its rows, keeping what was read.',
);
export const IssueSeverityEnum = upperEnum(
  'IssueSeverity',
  ['error', 'warning', 'note'] as const,
  'How much an issue of a draft may distort the plan.',
);

@ObjectType({ description: 'Something that a person should look at before a draft becomes a plan.' })
export class DraftIssue {
  @Field(() => IssueSeverityEnum, { description: 'How much it may distort the plan.' })
  severity!: 'error' | 'warning' | 'note';

  @Field(() => String, { description: 'A stable code of the kind of issue.' })
  code!: string;

  @Field(() => String, { description: 'A JSON pointer into the draft.' })
  path!: string;

  @Field(() => String, { description: 'The question in Ukrainian.' })
  uk!: string;

  @Field(() => String, { description: 'The question in English.' })
  en!: string;
}

@ObjectType({ description: 'How far the reading of a document is.' })
export class DraftReading {
  @Field(() => ReadingStageEnum, { description: 'Where the reading is.' })
  stage!: ReadingStage;

  @Field(() => Int, {
    description:
      'How many rows have been read; of the file or of what is kept in the other stages: bytes, pages, pieces.',
  })
  done!: number;

  @Field(() => Int, { description: 'How many there are of them; 0 while nobody knows.' })
  total!: number;
}

@ObjectType('PlanDraftRecord', {
  description: 'A document that came in: while it is read, and as it was read, before a person accepts it.',
})
export class PlanDraftView {
  @Field(() => ID, { description: 'The key of the draft.' })
  id!: string;

  @Field(() => String, { description: 'The name of the document’s file.' })
  fileName!: string;

  @Field(() => DraftStateEnum, { description: 'Where the draft stands.' })
  state!: DraftState;

  @Field(() => String, { nullable: true, description: 'Why it was refused: a code of the refusals.' })
  reason!: string | null;

  @Field(() => DraftReading, {
    nullable: true,
    description: 'How far its reading is; null when it is not being read, or by another process.',
  })
  reading?: ReadingProgress | null;

  @Field(() => DateTimeScalar, { description: 'When the document was uploaded.' })
  createdAt!: number;

  @Field(() => String, { description: 'Who uploaded it.' })
  authorName!: string;

  @Field(() => Int, { description: 'Send it back with a change.' })
  version!: number;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Null until it was read. What was read: title, city, period, legalBasis, signatory, levels, columns, sections with tasks.',
  })
  draft!: unknown;

  @Field(() => [DraftIssue], { description: 'Everything the reader was not sure of.' })
  issues!: DraftIssue[];

  @Field(() => String, { nullable: true, description: 'The slug of the plan that the draft became.' })
  planSlug!: string | null;
}

@ObjectType({ description: 'Drafts of the council, the newest first, a page at a time.' })
export class PlanDraftPage extends pageType(PlanDraftView) {}

@ObjectType({ description: 'The draft after a change.' })
export class DraftPayload {
  @Field(() => PlanDraftView, { description: 'The draft as it stands now.' })
  draft!: PlanDraftView;
}
