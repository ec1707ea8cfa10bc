import type { Day } from '@kvartal/shared/calendar';
import type { DeclaredStatus, Forecast, Review } from '@kvartal/shared/status';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  DeclaredStatusEnum,
  ForecastEnum,
  OccurrenceView,
  ReviewEnum,
} from '../occurrence/occurrence.graphql.js';
import { addFields } from '../platform/graphql/add-fields.js';
import { pageType } from '../platform/graphql/page.js';
import { DateTimeScalar, DayScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

const EvidenceKindEnum = upperEnum(
  'EvidenceKind',
  ['link', 'file'] as const,
  'What proves an answer: an address, or a file that was handed in.',
);

@ObjectType('Evidence', { description: 'A link or a file that proves an answer.' })
export class EvidenceView {
  @Field(() => ID, { description: 'The key of the evidence.' })
  id!: string;

  @Field(() => EvidenceKindEnum, { description: 'A link or a file.' })
  kind!: 'link' | 'file';

  @Field(() => String, { nullable: true, description: 'The address, for a link.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where a member downloads the file; files are not open to the public.',
  })
  fileUrl!: string | null;

  @Field(() => DayScalar, { description: 'The day on which it was added.' })
  addedOn!: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Since which day the link does not open; null for one that opens, was not asked, or is a file.',
  })
  failsSince!: Day | null;
}

@ObjectType({ description: 'What the viewer may do with an answer.' })
export class StatusUpdateCan {
  @Field(() => Boolean, {
    description: 'Confirm or return it: it waits for a check and somebody else gave it.',
  })
  review!: boolean;

  @Field(() => Boolean, {
    description:
      'Name it as the proof of a statement: it is confirmed, has evidence, and somebody else gave it.',
  })
  prove!: boolean;
}

@ObjectType('StatusUpdate', {
  description: 'What an executor said about an occurrence, and what came of it.',
})
export class StatusUpdateView {
  @Field(() => ID, { description: 'The key of the answer.' })
  id!: string;

  @Field(() => ID, { description: 'The occurrence that it is about.' })
  occurrenceId!: string;

  @Field(() => DeclaredStatusEnum, { description: 'How it stands, in the words of the executor.' })
  declared!: DeclaredStatus;

  @Field(() => ForecastEnum, { nullable: true, description: 'Whether the deadline will be kept.' })
  forecast!: Forecast | null;

  @Field(() => String, { description: 'What was done.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Why, where something goes wrong.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  submittedAt!: number;

  @Field(() => String, { description: 'Who gave it; the public is told the unit or the post instead.' })
  authorName!: string;

  @Field(() => String, { nullable: true, description: 'The unit for which the author spoke.' })
  authorUnit!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The reporting window that it answers, e.g. '2026-H1'; null when no window had begun.",
  })
  windowKey!: string | null;

  @Field(() => Int, { description: "By how many days it came after that window's closing; 0 in time." })
  lateDays!: number;

  @Field(() => ReviewEnum, { description: 'Where it stands.' })
  review!: Review;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a second person decided on it.' })
  reviewedAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who decided on it; the public is told the post instead.',
  })
  reviewerName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the second person wrote; not told to the public.',
  })
  reviewNote!: string | null;

  @Field(() => [EvidenceView], { description: 'What proves it.' })
  evidence!: EvidenceView[];

  @Field(() => StatusUpdateCan, { description: 'What the viewer may do with it.' })
  can!: StatusUpdateCan;
}

@ObjectType({ description: 'Answers about a task, the newest first, a page at a time.' })
export class StatusUpdatePage extends pageType(StatusUpdateView) {}

addFields(OccurrenceView, {
  lastUpdate: {
    type: () => StatusUpdateView,
    nullable: true,
    description: 'The latest answer; the public does not see a returned one.',
  },
});
