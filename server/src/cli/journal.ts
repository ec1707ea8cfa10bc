import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { HeadFiles, readHeads, type DatedHead } from '../journal/heads.js';
import { verifyJournal, type CheckedCouncil, type Verdict } from '../journal/verify.js';
import type { Tampering } from '../platform/chain/chain-check.js';
import { openConnections } from '../platform/database/connections.js';
import type { Db } from '../platform/database/tables.js';
import { acrossCouncils } from '../platform/database/whose.js';
import { readSettings, type DatabaseSettings } from '../platform/env/settings.js';
import type { Verb } from './verb.js';
import { writeAll } from './write-all.js';

/** What the person gave us cannot be used; the message is the line that is printed. */
class Unusable extends Error {}

const USAGE = 'pnpm --silent kvartal journal verify [--council <рада>] [--head <файл>]';

/**
 * `journal verify [--council <slug>] [--head <file>]`: checks the journal of every council, or of one, and prints a line
 * for each. Exit code 1 when anything was tampered with, the row named; 2 when the arguments, the file or the data
 * cannot be used. Heads are taken from the data folder, and from a file that somebody kept from the public address.
 */
export const run: Verb = async (args, { out, err }) => {
  try {
    const { council, head } = argumentsOf(args);
    const settings = readSettings(process.env);
    const kept = head === null ? [] : await headsOf(head);
    const { read, write } = openConnections(settings.database);
    try {
      const { engine } = settings.database;
      const files = new HeadFiles(settings.dataFolder);
      const print = (line: string): Promise<void> => writeAll(out, `${line}\n`);
      return await acrossCouncils('journals', () => verifyAll(read, { engine, council, kept, files }, print));
    } finally {
      await write.destroy();
      if (read !== write) await read.destroy();
    }
  } catch (error) {
    const reason =
      error instanceof Unusable ? error.message : `дані не відкрилися: ${oneLine(messageOf(error))}`;
    await writeAll(err, `kvartal: ${reason}\n`);
    return 2;
  }
};

type Engine = DatabaseSettings['engine'];
type Asked = { engine: Engine; council: string | null; kept: readonly DatedHead[]; files: HeadFiles };

async function verifyAll(
  read: Db,
  { engine, council, kept, files }: Asked,
  print: (line: string) => Promise<void>,
): Promise<number> {
  const begun = process.hrtime.bigint();
  let rows = 0;
  let code = 0;
  // One moment of the database: what is written meanwhile is not half seen.
  await inOneMoment(read, engine, async (db) => {
    const councils = await councilsOf(db, council);
    for (const one of councils) {
      const own = readHeads(await files.read(one.id));
      if (typeof own === 'number')
        throw new Unusable(`рядок ${own} у файлі відбитків ради «${one.slug}» не читається.`);
      const ofOthers = kept.filter((head) => head.council === one.slug);
      const verdict = await verifyJournal(db, one, [...own, ...ofOthers]);
      rows += verdict.rows;
      if (verdict.wrong) code = 1;
      await print(lineOf(one.slug, verdict));
    }
    for (const slug of missing(kept, councils, council)) {
      code = 1;
      await print(`${slug}: такої ради в базі немає, а відбиток її журналу є`);
    }
  });
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  await print(`Перевірено рядків: ${rows}, за ${seconds.toFixed(1)} с`);
  return code;
}

/** SQLite has no other isolation than this one, and does not know its name. */
function inOneMoment(read: Db, engine: Engine, act: (db: Db) => Promise<void>): Promise<void> {
  const transaction = read.transaction();
  return (engine === 'sqlite' ? transaction : transaction.setIsolationLevel('repeatable read')).execute(act);
}

async function councilsOf(db: Db, slug: string | null): Promise<CheckedCouncil[]> {
  let query = db.selectFrom('council').select(['id', 'slug', 'revision', 'journal_hash']).orderBy('slug');
  if (slug !== null) query = query.where('slug', '=', slug);
  const councils = await query.execute();
  if (slug !== null && councils.length === 0) throw new Unusable(`ради «${oneLine(slug)}» немає.`);
  return councils;
}

/** Councils of which a head was kept and nothing else is there. */
function missing(
  kept: readonly DatedHead[],
  councils: readonly CheckedCouncil[],
  asked: string | null,
): string[] {
  if (asked !== null) return [];
  const here = new Set(councils.map(({ slug }) => slug));
  return [...new Set(kept.map((head) => head.council))].filter((slug) => !here.has(slug));
}

function lineOf(slug: string, { rows, wrong }: Verdict): string {
  if (wrong === null) return `${slug}: журнал цілий, рядків: ${rows}`;
  const place = wrong.seq === null ? '' : `, рядок ${wrong.seq}`;
  return `${slug}: ВТРУЧАННЯ${place}: ${WORDS[wrong.kind]}`;
}

const WORDS: Record<Tampering['kind'], string> = {
  missing: 'рядка немає',
  repeated: 'рядок із цим номером зайвий',
  changed: 'рядок змінено, вставлено або переставлено',
  person_changed: 'змінено ім’я чи інші персональні дані рядка',
  person_missing: 'персональних даних рядка немає, а строк їх зберігання не минув',
  unknown_form: 'рядок зроблено невідомою версією',
  other_end: 'кінець журналу не той, що записано в раді',
  other_head: 'рядок не той, що його відбиток записано назовні: журнал перероблено',
  cut: 'журнал обірвано: далі мали бути рядки',
};

function argumentsOf(args: string[]): { council: string | null; head: string | null } {
  const usage = new Unusable(`потрібно так: ${USAGE}`);
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { council: { type: 'string' }, head: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length !== 1 || positionals[0] !== 'verify') throw usage;
    return { council: values.council ?? null, head: values.head ?? null };
  } catch {
    throw usage;
  }
}

async function headsOf(file: string): Promise<DatedHead[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Unusable(`${oneLine(file)}: файл не вдалося відкрити (${oneLine(messageOf(error))}).`);
  });
  const heads = readHeads(text);
  if (typeof heads === 'number')
    throw new Unusable(`${oneLine(file)}: рядок ${heads} не є відбитком журналу.`);
  return heads;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
