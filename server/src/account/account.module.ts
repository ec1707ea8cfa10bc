import { Module } from '@nestjs/common';
import { AccountService } from './account.service.js';
import { Guesses } from './guesses.js';
import { HalfSessions } from './half-sessions.js';
import { KnownDevices } from './known-devices.js';
import { OwnSessionsResolver } from './own-sessions.resolver.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { QuickAnswers } from './quick-answers.js';
import { RequestSession } from './request-session.js';
import { Sessions } from './sessions.js';
import { SignInSteps } from './sign-in-steps.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({
  providers: [
    AccountService,
    Sessions,
    RequestSession,
    Guesses,
    KnownDevices,
    HalfSessions,
    SignInSteps,
    QuickAnswers,
    ViewerResolver,
    OwnSessionsResolver,
    PeopleResolver,
    PeopleService,
  ],
  exports: [Sessions, RequestSession, Guesses, HalfSessions, SignInSteps],
})
export class AccountModule {}
