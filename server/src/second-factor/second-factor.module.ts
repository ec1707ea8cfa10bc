import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { FinishingResolver } from './finishing.resolver.js';
import { FinishingService } from './finishing.service.js';
import { Passkeys } from './passkeys.js';
import { SecondFactorResolver } from './second-factor.resolver.js';
import { SecondFactorService } from './second-factor.service.js';

@Module({
  imports: [AccountModule],
  providers: [Passkeys, SecondFactorService, FinishingService, SecondFactorResolver, FinishingResolver],
})
export class SecondFactorModule {}
