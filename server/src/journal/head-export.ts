import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Reads } from '../platform/database/database.module.js';
import { HeadFiles, headLine, readHeads } from './heads.js';

/**
 * Writes the end of each council's chain down once a day, outside the database: a tail that is cut off later, or a
 * chain that is made anew, does not fit what was written down and what others have copied from the public address.
 */
@Injectable()
export class HeadExport {
  readonly #logger = new Logger('Journal');

  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly files: HeadFiles,
  ) {}

  /** Writes what is not written yet today, however often it is asked. A journal without rows has no end to write. */
  async look(): Promise<void> {
    const day = this.clock.todayKyiv();
    const councils = await this.reads.db
      .selectFrom('council')
      .select(['id', 'slug', 'revision', 'journal_hash'])
      .orderBy('id')
      .execute();
    for (const { id, slug, revision, journal_hash: hash } of councils) {
      if (hash === null) continue;
      const heads = readHeads(await this.files.read(id));
      if (typeof heads === 'number') {
        this.#logger.error(`Line ${heads} of the journal heads of council ${id} cannot be read.`);
        continue;
      }
      if (heads.some((head) => head.day >= day)) continue;
      await this.files.add(id, headLine({ day, council: slug, seq: revision, hash }));
    }
  }
}
