import { Module } from '@nestjs/common';
import { MyTasksResolver } from './my-tasks.resolver.js';
import { OverviewResolver } from './overview.resolver.js';
import { WaitingResolver } from './waiting.resolver.js';

@Module({ providers: [MyTasksResolver, OverviewResolver, WaitingResolver] })
export class DashboardModule {}
