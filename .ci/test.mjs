// `pnpm test`: every test of the project, the browser stories included.
import { checks } from './checks.mjs';
import { jest, playwright, runSuites } from './suites.mjs';

await runSuites([
  ...checks,
  jest('shared', 'shared, UTC', { TZ: 'UTC' }),
  jest('shared', 'shared, Kyiv', { TZ: 'Europe/Kyiv' }),
  jest('shared', 'shared, Kiritimati', { TZ: 'Pacific/Kiritimati' }),
  jest('server', 'server, SQLite and PostgreSQL'),
  jest('web', 'web'),
  playwright('e2e', 'browser stories'),
]);
