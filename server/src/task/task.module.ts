import { Module } from '@nestjs/common';
import { TaskResolver } from './task.resolver.js';

@Module({ providers: [TaskResolver] })
export class TaskModule {}
