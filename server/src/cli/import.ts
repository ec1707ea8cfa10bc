import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { errorText } from '@kvartal/shared/errors';
import type { INestApplicationContext } from '@nestjs/common';
import type { SystemCtx } from '../access/ctx.js';
import { DraftCorrectionsService } from '../import/draft-corrections.service.js';
import { DraftService } from '../import/draft.service.js';
import { LARGEST_DOCUMENT } from '../import/read-document.js';
import { openServer } from '../open-server.js';
import { Clock } from '../platform/clock/clock.js';
import { Reads } from '../platform/database/database.module.js';
import { forCouncil } from '../platform/database/whose.js';
import { readSettings } from '../platform/env/settings.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { safeFileName } from '../platform/files/file-name.js';
import type { Verb } from './verb.js';
import { writeAll } from './write-all.js';

/** What the person gave us cannot be used; the message is the line that is printed. */
class Unusable extends Error {}

/**
 * `import <file> --council <slug>`: reads a document and accepts it as a plan of the council. Prints the plan's slug.
 * The same file again prints the same slug and changes nothing. A plan without a title is called as its file, which is
 * told on standard error. Exit code 2 and one line for what cannot be read or
 * found, 1 when the data cannot be opened.
 */
export const run: Verb = async (args, { out, err }) => {
  let opened = false;
  try {
    const { file, council } = argumentsOf(args);
    const document = { bytes: await bytesOf(file), fileName: safeFileName(basename(file)) };
    const app = await openServer(readSettings(process.env));
    opened = true;
    try {
      const { slug, named } = await importPlan(app, document, council);
      if (named !== null)
        await writeAll(err, `kvartal: у документі немає назви плану, його названо за файлом: «${named}»\n`);
      await writeAll(out, `${slug}\n`);
      return 0;
    } finally {
      await app.close();
    }
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === null && opened) throw error;
    await writeAll(err, `kvartal: ${reason ?? `дані не відкрилися: ${messageOf(error)}`}\n`);
    return reason === null ? 1 : 2;
  }
};

function argumentsOf(args: string[]): { file: string; council: string } {
  const usage = new Unusable('потрібні файл і рада: pnpm --silent kvartal import <файл> --council <рада>');
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { council: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1 || !values.council) throw usage;
    return { file, council: values.council };
  } catch {
    throw usage;
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new Unusable(`${oneLine(file)}: такого файлу немає.`);
  if (!found.isFile()) throw new Unusable(`${oneLine(file)}: це не файл.`);
  if (found.size > LARGEST_DOCUMENT) throw new DomainError('document.too_large', 'Up to 20 MB is allowed.');
  return readFile(file).catch((error: unknown) => {
    throw new Unusable(`${oneLine(file)}: файл не вдалося відкрити (${messageOf(error)}).`);
  });
}

async function importPlan(
  app: INestApplicationContext,
  document: { bytes: Buffer; fileName: string },
  council: string,
): Promise<{ slug: string; named: string | null }> {
  const row = await app
    .get(Reads)
    .db.selectFrom('council')
    .select('id')
    .where('slug', '=', council)
    .executeTakeFirst();
  if (!row) throw new Unusable(`ради «${oneLine(council)}» немає.`);
  return forCouncil(row.id, () => importInto(row.id, app, document));
}

async function importInto(
  councilId: string,
  app: INestApplicationContext,
  document: { bytes: Buffer; fileName: string },
): Promise<{ slug: string; named: string | null }> {
  const drafts = app.get(DraftService);
  const ctx = commandLine(councilId, app.get(Clock));
  const draft = await drafts.bringIn(ctx, document);
  if (draft.title !== null) return { slug: await drafts.accept(ctx, draft), named: null };
  // Nobody is there to be asked: a plan that does not say what it is called is called as its file.
  const named = document.fileName.replace(/\.[^.]+$/, '');
  const acts = [{ kind: 'set', pointer: '/title', value: named }] as const;
  const titled = await app.get(DraftCorrectionsService).correct(ctx, { ...draft, acts });
  return { slug: await drafts.accept(ctx, titled), named };
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

/** The one line for a refusal; null for a failure of ours. */
function reasonOf(error: unknown): string | null {
  if (error instanceof Unusable) return error.message;
  if (!(error instanceof DomainError)) return null;
  const places = Object.keys(error.details.fields ?? {});
  return errorText(error.code, 'uk') + (places.length === 0 ? '' : ` (${places.join(', ')})`);
}

function messageOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
