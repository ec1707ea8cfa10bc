import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { LinkCheck } from './link-check.js';

const LOOKS_EVERY_MS = 120_000;

/**
 * Asks about links while the server listens, apart from every request. Several servers on one database share the work;
 * the settings may say that this one has no way out.
 */
@Injectable()
export class LinkWatch implements BeforeApplicationShutdown {
  readonly #logger = new Logger('Links');
  #timer: NodeJS.Timeout | null = null;
  #pass: Promise<void> | null = null;
  #isEnding = false;

  constructor(private readonly check: LinkCheck) {}

  /** The first look comes after a while: whoever starts a server has other things to wait for. */
  start(): void {
    this.#timer = setInterval(() => this.look(), LOOKS_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#isEnding = true;
    await this.#pass;
  }

  private look(): void {
    this.#pass ??= this.check
      .look(() => this.#isEnding)
      .catch((error: unknown) =>
        this.#logger.error(`The links were not asked about: ${error instanceof Error ? error.message : ''}`),
      )
      .finally(() => {
        this.#pass = null;
      });
  }
}
