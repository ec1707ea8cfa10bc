import type { Day } from '@kvartal/shared/calendar';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { MailTable } from '../platform/database/tables.js';
import { pageType } from '../platform/graphql/page.js';
import { DateTimeScalar, DayScalar } from '../platform/graphql/scalars.js';
import { upperEnum } from '../platform/graphql/upper-enum.js';

const MailKindEnum = upperEnum(
  'MailKind',
  ['opened', 'week_left', 'day_left', 'returned', 'reminded', 'decision', 'digest'] as const,
  'Why a mail was written: a window opened, is about to close, an answer was returned, the secretary asked, a decision waits, a week began.',
);
const MailStateEnum = upperEnum(
  'MailState',
  ['queued', 'sent', 'failed', 'dropped'] as const,
  'Where a mail is: on its way, handed in, given up after many attempts, or no longer needed.',
);

@ObjectType('OutgoingMail', {
  description: 'A mail to a member of the council, without the link that only the person gets.',
})
export class OutgoingMailView {
  @Field(() => ID, { description: 'The key of the mail.' })
  id!: string;

  @Field(() => MailKindEnum, { description: 'Why it was written.' })
  kind!: MailTable['kind'];

  @Field(() => MailStateEnum, { description: 'Where it is.' })
  state!: MailTable['state'];

  @Field(() => DayScalar, { description: 'The Kyiv day that it belongs to; a person has one mail a day.' })
  day!: Day;

  @Field(() => String, { description: 'To whom.' })
  personName!: string;

  @Field(() => String, { description: 'The address.' })
  address!: string;

  @Field(() => String, { description: 'The subject.' })
  subject!: string;

  @Field(() => String, { description: 'The plain text.' })
  text!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is tried next, while it is on its way.',
  })
  nextAttemptAt!: number | null;

  @Field(() => String, { nullable: true, description: 'What the mail server said to the last attempt.' })
  lastError!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed in.' })
  sentAt!: number | null;
}

@ObjectType({ description: 'Mails of the council, a page at a time.' })
export class OutboxPage extends pageType(OutgoingMailView) {
  @Field(() => Boolean, { description: 'Whether a mail server is set; otherwise mails stay here.' })
  sends!: boolean;
}
