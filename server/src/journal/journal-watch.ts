import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { HeadExport } from './head-export.js';
import { NamesSweep } from './names-sweep.js';

const LOOKS_EVERY_MS = 600_000;

/**
 * Writes the ends of the journals down when a day has come, and erases names whose term is over. Only a server that
 * listens does so; the command line opens the same database and soon leaves.
 */
@Injectable()
export class JournalWatch implements BeforeApplicationShutdown {
  readonly #logger = new Logger('Journal');
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly heads: HeadExport,
    private readonly names: NamesSweep,
  ) {}

  /** Looks now and from then on. */
  start(): void {
    setImmediate(() => void this.look());
    this.#timer = setInterval(() => void this.look(), LOOKS_EVERY_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** A look that fails is told and followed by the next one; neither of the two waits for the other to succeed. */
  private async look(): Promise<void> {
    for (const task of [this.heads, this.names]) {
      try {
        await task.look();
      } catch (error) {
        this.#logger.error(error instanceof Error ? error.message : String(error));
      }
    }
  }
}
