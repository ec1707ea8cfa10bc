import type { ReportContent } from '@kvartal/shared/report';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PlanRefView, type PlanView } from '../plan/plan.graphql.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

const ReportStateEnum = upperEnum(
  'ReportState',
  ['draft', 'published'] as const,
  'A draft follows the data; a published report never changes.',
);

@ObjectType({ description: 'What the viewer may do with a report.' })
export class ReportCan {
  @Field(() => Boolean, { description: 'Write its texts.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Freeze it and open it to everybody.' })
  publish!: boolean;
}

@ObjectType('ReportText', { description: 'A text that a person writes.' })
export class ReportTextView {
  @Field(() => String, { description: 'Which text: summary, obstacles or next.' })
  key!: string;

  @Field(() => String, { description: 'Its heading.' })
  title!: string;

  @Field(() => String, { description: 'The text; a draft made from the figures until somebody writes it.' })
  text!: string;
}

@ObjectType('Report', { description: 'The annual report of a plan.' })
export class ReportView {
  @Field(() => ID, { description: 'The key of the report.' })
  id!: string;

  @Field(() => PlanRefView, { description: 'The plan that it reports on.' })
  plan!: PlanView;

  @Field(() => Int, { description: 'The year that it reports on.' })
  year!: number;

  @Field(() => ReportStateEnum, { description: 'A draft, or published.' })
  state!: 'draft' | 'published';

  @Field(() => Int, { description: 'Send it back with a change.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the frozen content, in hexadecimal digits.',
  })
  contentHash!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  publishedAt!: number | null;

  @Field(() => String, { nullable: true, description: 'Its permanent public address, once published.' })
  publicUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'The Word document, once published.' })
  docxUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'The table as CSV, once published.' })
  csvUrl!: string | null;

  @Field(() => ReportCan, { description: 'What the viewer may do with it.' })
  can!: ReportCan;

  /** Frozen content; null for a draft, whose content is built when it is asked for. */
  frozen!: ReportContent | null;

  /** The texts as they were written. */
  written!: { key: string; text: string }[];
}

@ObjectType({ description: 'The report after a change.' })
export class ReportPayload {
  @Field(() => ReportView, { description: 'The report as it stands now.' })
  report!: ReportView;
}
