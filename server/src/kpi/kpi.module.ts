import { Module } from '@nestjs/common';
// Adds `indicators` to the API's tasks.
import './indicator.graphql.js';

@Module({})
export class KpiModule {}
