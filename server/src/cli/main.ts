import { writeAll } from './write-all.js';
import type { Streams, Verb } from './verb.js';

/** Loaded when called, so that reading a phrase does not wait for the reader of documents. */
const VERBS: Record<string, () => Promise<{ run: Verb }>> = {
  help: () => import('./help.js'),
  parse: () => import('./parse.js'),
  phrases: () => import('./phrases.js'),
};

/**
 * Verbs that open the database. The compiler does not follow their import: the other verbs are compiled and started
 * without the server. bin/kvartal.mjs builds the whole server for the same list.
 */
const NEED_THE_SERVER: ReadonlySet<string> = new Set(['council', 'import', 'journal']);

/**
 * Runs one verb and gives the exit code. Without a verb the usage is printed; an unknown verb is exit code 2 with one
 * line on standard error. A reader that goes away (`| head`) ends the work without noise.
 */
export async function main(args: string[], streams: Streams = ownStreams()): Promise<number> {
  const [name = 'help', ...rest] = args;
  const verb = await load(name);
  if (!verb) {
    await writeAll(
      streams.err,
      `kvartal: невідома команда «${name}». Перелік команд: pnpm --silent kvartal help\n`,
    );
    return 2;
  }
  return verb(rest, streams);
}

async function load(name: string): Promise<Verb | null> {
  if (NEED_THE_SERVER.has(name)) {
    // A computed address has no type; the module is one of ours and exports `run`, as every verb does.
    const verb: { run: Verb } = await import(new URL(`./${name}.js`, import.meta.url).href);
    return verb.run;
  }
  const verb = Object.hasOwn(VERBS, name) ? await VERBS[name]?.() : null;
  return verb?.run ?? null;
}

function ownStreams(): Streams {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return { input: process.stdin, out: process.stdout, err: process.stderr };
}
