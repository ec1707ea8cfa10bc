import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Reads } from '../platform/database/database.module.js';
import { ReadingFolders } from './reading-folder.js';
import { LEFT_AFTER_MS, ReadingVerbs } from './reading-verbs.js';
import { unreadDocuments } from './unread.queries.js';
import { ReadingService } from './reading.service.js';

const LOOKS_EVERY_MS = 10_000;
/** A folder without a document in the list is what a take-in that failed half way has left; nobody writes to it by then. */
const FORGOTTEN_AFTER_MS = 3_600_000;

/**
 * Takes up what another process has left unread: documents that nobody has begun, and those that somebody has begun who
 * can no longer be alive. Only a server that listens does so; the command line opens the same database and soon leaves.
 */
@Injectable()
export class ReadingRecovery implements BeforeApplicationShutdown {
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly folders: ReadingFolders,
    private readonly verbs: ReadingVerbs,
    private readonly readings: ReadingService,
  ) {}

  /** Looks now, and from then on every ten seconds. On SQLite a server is `alone`: what was begun was cut off. */
  async start({ alone }: { alone: boolean }): Promise<void> {
    if (alone) await this.verbs.takeBack();
    const wanted = await this.takeUp();
    for (const id of await this.folders.olderThan(FORGOTTEN_AFTER_MS))
      if (!wanted.has(id)) await this.folders.remove(id);
    if (this.#timer) clearInterval(this.#timer);
    // A look that fails is followed by the next one.
    this.#timer = setInterval(() => void this.takeUp().catch(() => {}), LOOKS_EVERY_MS).unref();
  }

  /** Puts what was left into the line; gives the ids of all documents that are still to be read. */
  private async takeUp(): Promise<Set<string>> {
    const rows = await unreadDocuments(this.reads.db);
    const leftBefore = this.clock.now() - LEFT_AFTER_MS;
    for (const { id, council_id: councilId, file_name: fileName, begun_at: begunAt } of rows)
      if (begunAt === null || begunAt <= leftBefore) this.readings.begin({ id, councilId, fileName });
    return new Set(rows.map(({ id }) => id));
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.readings.close();
  }
}
