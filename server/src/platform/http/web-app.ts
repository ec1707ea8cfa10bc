import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { PROJECT_ROOT } from '../env/settings.js';

/** What vite built. */
export const WEB_DIST = join(PROJECT_ROOT, 'web/dist');

/** Paths that handlers answer; everything else that a browser opens is a page of the app. */
const ANSWERED = ['/graphql', '/files/', '/public/', '/mail/', '/oidc/'];
const HASHED = /[\\/]assets[\\/]/;

/**
 * Serves the built web app: files as they are (those whose name carries a hash may be kept for a year), and its
 * index page for every address that the app itself routes.
 */
export function serveWebApp(app: NestExpressApplication, folder: string): void {
  app.useStaticAssets(folder, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      response.set('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isPage(request) || !existsSync(join(folder, 'index.html'))) {
      next();
      return;
    }
    response.set('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder, cacheControl: false });
  });
}

function isPage(request: Request): boolean {
  const { method, path } = request;
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (ANSWERED.some((start) => path === start || path.startsWith(start))) return false;
  // A missing script or picture must be 404, not a page of the app; so must whatever hides behind a dot.
  return !/\.[a-z0-9~-]+$|\/\.|%(2e|2f|5c|00)/i.test(path) && request.accepts('html') === 'html';
}
