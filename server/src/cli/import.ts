import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { DraftService } from '../import/draft.service.js';
import { LARGEST_DOCUMENT } from '../import/read-document.js';
import { createApp } from '../create-app.js';
import { Clock, SystemClock } from '../platform/clock/clock.js';
import { Reads } from '../platform/database/database.module.js';
import { readSettings } from '../platform/env/settings.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { errorText } from '@kvartal/shared/errors';
import type { SystemCtx } from '../access/ctx.js';
import type { Verb } from './verb.js';
import { writeAll } from './write-all.js';

/**
 * `import <file> --council <slug>`: reads a document and accepts it as a plan of the council. Prints the plan's slug.
 * The same file again prints the same slug and changes nothing. Exit code 2 for what cannot be read or found.
 */
export const run: Verb = async (args, { out, err }) => {
  const asked = argumentsOf(args);
  if (!asked) {
    await writeAll(err, 'kvartal: потрібні файл і рада: kvartal import <файл> --council <рада>\n');
    return 2;
  }
  try {
    const bytes = await bytesOf(asked.file);
    const slug = await importPlan({ bytes, fileName: basename(asked.file) }, asked.council);
    await writeAll(out, `${slug}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await writeAll(err, `kvartal: ${errorText(error.code, 'uk')} (${error.message})\n`);
    return 2;
  }
};

function argumentsOf(args: string[]): { file: string; council: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { council: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1 || values.council === undefined) return null;
    return { file, council: values.council };
  } catch {
    return null;
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new DomainError('not_found', `There is no file ${file}.`);
  if (found.size > LARGEST_DOCUMENT)
    throw new DomainError('document.too_large', 'The file is larger than 20 MB.');
  return readFile(file);
}

async function importPlan(document: { bytes: Buffer; fileName: string }, council: string): Promise<string> {
  const clock = new SystemClock();
  const app = await createApp({ settings: readSettings(process.env), clock, logLevels: ['error'] });
  try {
    const row = await app
      .get(Reads)
      .db.selectFrom('council')
      .select('id')
      .where('slug', '=', council)
      .executeTakeFirst();
    if (!row) throw new DomainError('not_found', `There is no council ${council}.`);
    const drafts = app.get(DraftService);
    const ctx = commandLine(row.id, app.get(Clock));
    const { id, version } = await drafts.upload(ctx, document);
    return await drafts.accept(ctx, { id, version });
  } finally {
    await app.close();
  }
}

/** The command line acts by itself, in one council. */
function commandLine(councilId: string, clock: Clock): SystemCtx {
  return {
    viewer: null,
    councilId,
    membershipId: null,
    actorName: 'Командний рядок',
    locale: 'uk',
    now: clock.now(),
    today: clock.todayKyiv(),
    door: 'cli',
  };
}
