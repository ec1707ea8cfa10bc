import { Module } from '@nestjs/common';
import { AccountLetters } from './account-letters.js';
import { DailyRun } from './daily-run.js';
import { Delivery } from './delivery.js';
import { LeaveController } from './leave.controller.js';
import { MailChoiceResolver } from './mail-choice.resolver.js';
import { MailChoiceService } from './mail-choice.service.js';
import { MailLinks } from './mail-links.js';
import { MailWatch } from './mail-watch.js';
import { NewLink } from './new-link.js';
import { NewLinkResolver } from './new-link.resolver.js';
import { Outbox } from './outbox.js';
import { OutboxResolver } from './outbox.resolver.js';
import { ReminderResolver } from './reminder.resolver.js';
import { ReminderService } from './reminder.service.js';
import { UpdateLinkModule } from '../update-link/update-link.module.js';

@Module({
  imports: [UpdateLinkModule],
  controllers: [LeaveController],
  providers: [
    AccountLetters,
    DailyRun,
    Delivery,
    MailChoiceResolver,
    MailChoiceService,
    MailLinks,
    MailWatch,
    NewLink,
    NewLinkResolver,
    Outbox,
    OutboxResolver,
    ReminderResolver,
    ReminderService,
  ],
})
export class MailModule {}
