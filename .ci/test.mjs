// `pnpm test`: every test of the project, the browser stories included.
import { checks } from './checks.mjs';
import { jest, playwright, runSuites } from './suites.mjs';

// Where a day is counted, the computer's own time zone must not matter: the same answers at both ends of the world.
const DAYS = ['calendar', 'schedule', 'deadline-phrase', 'status', 'progress', 'plan', 'report'].map(
  (folder) => `src/${folder}/`,
);

await runSuites({
  checks,
  suites: [
    jest('shared', 'shared, Kyiv', { TZ: 'Europe/Kyiv' }),
    jest('shared', 'days, UTC', { TZ: 'UTC' }, DAYS),
    jest('shared', 'days, Kiritimati', { TZ: 'Pacific/Kiritimati' }, DAYS),
    jest('server', 'server, SQLite and PostgreSQL'),
    jest('web', 'web'),
    playwright('e2e', 'browser stories'),
  ],
});
