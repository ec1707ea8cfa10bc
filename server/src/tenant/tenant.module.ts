import { Module } from '@nestjs/common';
import { CouncilSettingsResolver } from './council-settings.resolver.js';
import { CouncilSettingsService } from './council-settings.service.js';
import { LogoController } from './logo.controller.js';
import { LogoService } from './logo.service.js';

@Module({
  controllers: [LogoController],
  providers: [CouncilSettingsResolver, CouncilSettingsService, LogoService],
})
export class TenantModule {}
