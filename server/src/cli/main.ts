import { writeAll } from './write-all.js';
import type { Streams, Verb } from './verb.js';

/** Verbs are loaded when called, so that reading a phrase does not wait for a database driver. */
const VERBS: Record<string, () => Promise<{ run: Verb }>> = {
  help: () => import('./help.js'),
  phrases: () => import('./phrases.js'),
};

/**
 * Runs one verb and gives the exit code. Without a verb the usage is printed; an unknown verb is exit code 2 with one
 * line on standard error. A reader that goes away (`| head`) ends the work without noise.
 */
export async function main(args: string[], streams: Streams = ownStreams()): Promise<number> {
  const [name = 'help', ...rest] = args;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    await writeAll(
      streams.err,
      `kvartal: невідома команда «${name}». Перелік команд: pnpm --silent kvartal help\n`,
    );
    return 2;
  }
  const { run } = await verb();
  return run(rest, streams);
}

function ownStreams(): Streams {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return { input: process.stdin, out: process.stdout, err: process.stderr };
}
