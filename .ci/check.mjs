// `pnpm check`: what to run before a commit, under two minutes.
import { checks } from './checks.mjs';
import { jest, runSuites } from './suites.mjs';

await runSuites({
  checks,
  suites: [
    jest('shared', 'shared'),
    jest('server', 'server, SQLite', { KVARTAL_TEST_ENGINE: 'sqlite' }),
    jest('web', 'web'),
  ],
});
