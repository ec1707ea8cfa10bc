import { Module } from '@nestjs/common';
import { AmendPlanResolver } from './amend-plan.resolver.js';
import {
  AmendmentChangesResolver,
  PlanAmendmentsResolver,
  TaskAmendmentsResolver,
  TaskOfDayResolver,
} from './amendment.resolver.js';
import { AmendmentService } from './amendment.service.js';

@Module({
  providers: [
    AmendmentService,
    AmendPlanResolver,
    PlanAmendmentsResolver,
    AmendmentChangesResolver,
    TaskAmendmentsResolver,
    TaskOfDayResolver,
  ],
})
export class AmendmentModule {}
