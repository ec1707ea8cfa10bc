import type { Day } from '@kvartal/shared/calendar';
import { BigIntType } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { CouncilRow } from '../platform/database/council-row.js';

/** A day on which the council's mails were written: they are written once a day, whoever asks and however often. */
@Entity({ tableName: 'mail_run' })
export class MailRun extends CouncilRow {
  @Property({ type: 'text' })
  day!: Day;

  @Property({ type: new BigIntType('number') })
  ranAt!: number;
}
