import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** Knows when the process is on its way out, before it stops taking requests. */
@Injectable()
export class Lifespan implements OnModuleDestroy {
  ending = false;

  onModuleDestroy(): void {
    this.ending = true;
  }
}

/** What readiness asks: whether the database answers, and whether the process is on its way out. */
export type Readiness = { answers: () => Promise<unknown>; isClosing: () => boolean };

const PATIENCE_MS = 1000;

/** /livez: the process runs. /readyz: it can also answer, checked with a real query that may take a second. */
export function health({ answers, isClosing }: Readiness) {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (request.path === '/livez') {
      response.type('text').send('live');
    } else if (request.path === '/readyz') {
      const ready = !isClosing() && (await inTime(answers()));
      response
        .status(ready ? 200 : 503)
        .type('text')
        .send(ready ? 'ready' : 'not ready');
    } else {
      next();
    }
  };
}

async function inTime(answer: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), PATIENCE_MS);
  answer.then(
    () => resolve(true),
    () => resolve(false),
  );
  const result = await promise;
  clearTimeout(timer);
  return result;
}
