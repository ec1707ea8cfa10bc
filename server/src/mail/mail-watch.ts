import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { AccountLetters } from './account-letters.js';
import { DailyRun } from './daily-run.js';
import { Delivery } from './delivery.js';
import { reasonOf } from './post.js';

const WRITES_EVERY_MS = 120_000;
const SENDS_EVERY_MS = 5000;

/**
 * Writes the mails of the day when it has come, and sends what is on its way. Only a server that listens does so; the
 * command line opens the same database and soon leaves.
 */
@Injectable()
export class MailWatch implements BeforeApplicationShutdown {
  readonly #logger = new Logger('Mail');
  #timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly run: DailyRun,
    private readonly delivery: Delivery,
    private readonly letters: AccountLetters,
  ) {}

  /** Looks now and from then on. On SQLite a server is `alone`: what was in hand was cut off. */
  async start({ alone }: { alone: boolean }): Promise<void> {
    if (alone) await this.delivery.takeBack();
    this.#timers = [
      this.every(WRITES_EVERY_MS, () => this.run.look()),
      this.every(SENDS_EVERY_MS, () => this.delivery.deliver()),
      this.every(SENDS_EVERY_MS, () => this.letters.deliver()),
    ];
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.delivery.close();
  }

  /** A look that fails is told and followed by the next one. */
  private every(ms: number, look: () => Promise<void>): NodeJS.Timeout {
    const safely = (): void => {
      look().catch((error: unknown) => this.#logger.error(reasonOf(error)));
    };
    setImmediate(safely);
    return setInterval(safely, ms).unref();
  }
}
