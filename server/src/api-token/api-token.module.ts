import { Module } from '@nestjs/common';
import { ApiTokenResolver } from './api-token.resolver.js';
import { ApiTokenService } from './api-token.service.js';
import { TokenDoor } from './token-door.js';

@Module({ providers: [ApiTokenResolver, ApiTokenService, TokenDoor] })
export class ApiTokenModule {}
