import 'reflect-metadata';
import { ValidationPipe, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { sql } from 'kysely';
import { inAskersCouncil } from './access/in-council.js';
import { QuickAnswers } from './account/quick-answers.js';
import { RequestSession } from './account/request-session.js';
import { TokenDoor } from './api-token/token-door.js';
import { nameAsker } from './access/name-asker.js';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/clock/clock.js';
import type { OnStatement } from './platform/database/connections.js';
import { Reads } from './platform/database/database.module.js';
import type { Settings } from './platform/env/settings.js';
import { inputError } from './platform/errors/input-error.js';
import { PlainInput } from './platform/errors/plain-input.pipe.js';
import { health, Lifespan } from './platform/http/health.js';
import { OwnAddress } from './platform/http/own-address.js';
import { littleFromStrangers } from './account/little-from-strangers.js';
import { sameOriginWrites, securityHeaders } from './platform/http/security-headers.js';
import { securityText } from './platform/http/security-text.js';
import { serveWebApp, WEB_DIST } from './platform/http/web-app.js';
import { JsonLogger } from './platform/log/json-logger.js';
import { nameRequest } from './platform/log/log-context.js';
import { LinkDoor } from './update-link/link-door.js';

export type CreateAppOptions = {
  settings: Settings;
  clock: Clock;
  logLevels?: LogLevel[];
  onStatement?: OnStatement;
};

/** A thousand measurements from a file, with their sources and notes, are half of it. */
const LARGEST_BODY = '1mb';

/** The whole server, migrated and ready to listen or to be asked by a test. The order of `use` is the order of a request. */
export async function createApp(options: CreateAppOptions): Promise<NestExpressApplication> {
  const { settings, clock, onStatement } = options;
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.forRoot({ settings, clock, ...(onStatement && { onStatement }) }),
    {
      // A start that fails is told in one line by whoever started it, not in a stack by Nest.
      logger: false,
      abortOnError: false,
      forceCloseConnections: false,
    },
  );
  app.useLogger(new JsonLogger(options.logLevels ?? ['error', 'warn'], () => clock.now()));
  app.use(nameRequest);
  app.disable('x-powered-by');
  // Only a proxy on this machine is believed about the visitor's address and https.
  if (settings.publicUrl !== null) app.set('trust proxy', 'loopback');
  const db = app.get(Reads).db;
  const lifespan = app.get(Lifespan);
  app.use(securityHeaders(settings.publicUrl?.protocol === 'https:'));
  app.use(
    health({
      answers: () => sql`select id from council limit 1`.execute(db),
      isClosing: () => lifespan.ending,
    }),
  );
  app.use(securityText(settings.securityContact, clock, app.get(OwnAddress)));
  app.use(app.get(TokenDoor).middleware);
  app.use(app.get(QuickAnswers).middleware);
  serveWebApp(app, WEB_DIST);
  app.use(sameOriginWrites);
  app.use(app.get(LinkDoor).middleware);
  app.use(app.get(RequestSession).middleware);
  app.use(littleFromStrangers);
  app.use(inAskersCouncil);
  app.use(nameAsker);
  app.useBodyParser('json', { limit: LARGEST_BODY });
  app.useGlobalPipes(
    new PlainInput(),
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: inputError,
    }),
  );
  await app.init();
  app.get(OwnAddress).listensOn(app.getHttpServer());
  return app;
}
