import type { NestExpressApplication } from '@nestjs/platform-express';
import type { LogLevel } from '@nestjs/common';
import { createApp } from './create-app.js';
import { fillDemo } from './demo/fill-demo.js';
import { SystemClock } from './platform/clock/clock.js';
import type { Settings } from './platform/env/settings.js';

/**
 * The server on its own data, not yet listening: migrated, and with the demo council in it unless the settings say
 * otherwise. The start and the command line open the same thing, so either may come first.
 */
export async function openServer(
  settings: Settings,
  logLevels: LogLevel[] = ['error', 'warn'],
): Promise<NestExpressApplication> {
  const app = await createApp({ settings, clock: new SystemClock(), logLevels });
  try {
    if (settings.demo) await fillDemo(app);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}
