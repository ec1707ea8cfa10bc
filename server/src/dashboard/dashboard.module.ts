import { Module } from '@nestjs/common';
import { MyTasksResolver } from './my-tasks.resolver.js';
import { OverviewResolver } from './overview.resolver.js';
import { SilenceResolver } from './silence.resolver.js';
import { WaitingResolver } from './waiting.resolver.js';

@Module({ providers: [MyTasksResolver, OverviewResolver, SilenceResolver, WaitingResolver] })
export class DashboardModule {}
