import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { FirstCouncil } from './first-council.js';
import { InvitationResolver } from './invitation.resolver.js';
import { InvitationService } from './invitation.service.js';
import { PasswordReset } from './password-reset.js';

@Module({
  imports: [AccountModule],
  providers: [AcceptInvitation, FirstCouncil, InvitationResolver, InvitationService, PasswordReset],
})
export class InvitationModule {}
