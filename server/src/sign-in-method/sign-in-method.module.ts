import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CallbackController } from './callback.controller.js';
import { ExternalSignIn } from './external-sign-in.js';
import { OidcClient } from './oidc-client.js';
import { SignInMethodResolver } from './sign-in-method.resolver.js';
import { SignInMethodService } from './sign-in-method.service.js';

@Module({
  imports: [AccountModule],
  controllers: [CallbackController],
  providers: [SignInMethodResolver, SignInMethodService, ExternalSignIn, OidcClient],
})
export class SignInMethodModule {}
