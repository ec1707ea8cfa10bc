import { Module } from '@nestjs/common';
import { GuardedClient } from '../platform/outgoing/guarded-client.js';
import { LinkCheck } from './link-check.js';
import { LinkWatch } from './link-watch.js';

@Module({
  providers: [{ provide: GuardedClient, useFactory: () => new GuardedClient() }, LinkCheck, LinkWatch],
})
export class LinkCheckModule {}
