import { Module } from '@nestjs/common';
import { AccountService } from './account.service.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { QuickAnswers } from './quick-answers.js';
import { RequestSession } from './request-session.js';
import { Sessions } from './sessions.js';
import { ViewerResolver } from './viewer.resolver.js';

@Module({
  providers: [
    AccountService,
    Sessions,
    RequestSession,
    QuickAnswers,
    ViewerResolver,
    PeopleResolver,
    PeopleService,
  ],
})
export class AccountModule {}
