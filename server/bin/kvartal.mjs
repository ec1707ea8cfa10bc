#!/usr/bin/env node
// The command line from the project's root: pnpm --silent kvartal <verb>. Standard output carries the answer alone.
import { buildWhenStale } from './build-when-stale.mjs';

/** Verbs that open the database are compiled with the whole server; src/cli/main.ts has the same list. */
const NEED_THE_SERVER = ['council', 'import', 'journal'];

const [verb = 'help'] = process.argv.slice(2);
if (buildWhenStale({ wholeServer: NEED_THE_SERVER.includes(verb) })) {
  const { main } = await import('../dist/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.exitCode = 1;
}
