#!/usr/bin/env node
// The command line from the project's root: pnpm --silent kvartal <verb>. Standard output carries the answer alone.
import { buildWhenStale } from './build-when-stale.mjs';

if (buildWhenStale()) {
  const { main } = await import('../dist/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.exitCode = 1;
}
